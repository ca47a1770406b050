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
      try checkCommand(CommandLine.arguments.dropFirst().first)
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

  /// Offers the nearest command in place of an unknown one, which ArgumentParser does for options
  /// only.
  private static func checkCommand(_ word: String?) throws {
    let names = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard let word, !word.hasPrefix("-"), word != "help", !names.contains(word) else { return }
    let hint =
      nearestName(to: word, among: names).map { "Did you mean “\($0)”?" }
      ?? "The commands are \(names.joined(separator: ", "))."
    throw ValidationError("“\(word)” is no command. \(hint)")
  }
}
