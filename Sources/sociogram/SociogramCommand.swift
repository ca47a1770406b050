internal import ArgumentParser
internal import SociogramKit

/// The command line.
@main
struct SociogramCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sociogram",
    abstract: "Read French news articles into a sourced map of who stands how to whom",
    discussion: """
      Example:
        sociogram extract articles/ -o graph.json
        sociogram render graph.json -o map.svg

      Exit status: 0 done; 1 a difference was found, or nothing matched; 2 some input was skipped, \
      or the output could not be written; 64 wrong usage.
      """,
    version: Program.version,
    subcommands: [
      ExtractCommand.self, RenderCommand.self, FilterCommand.self, DiffCommand.self,
      ShowCommand.self, VerifyCommand.self,
    ])

  static func main() async {
    Terminal.ignoreBrokenPipes()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as SociogramError {
      Terminal().report(error)
      exit(withError: ExitCode(ExitStatus.trouble.rawValue))
    } catch {
      exit(withError: error)
    }
  }
}
