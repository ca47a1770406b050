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
      ShowCommand.self, SourcesCommand.self, MergeCommand.self, VerifyCommand.self,
      LayoutCommand.self,
      ActorsCommand.self, AnalyzeCommand.self,
      LayoutWorkerCommand.self,
    ])

  static func main() async {
    Terminal.ignoreBrokenPipes()
    do {
      let words = CommandLine.arguments.dropFirst()
      try checkCommand(words.first == "help" ? words.dropFirst().first : words.first)
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as SociogramError {
      end(with: error)
    } catch {
      tellAndEnd(with: error)
    }
  }

  /// Tells what went wrong and ends: a name that a graph lacks is a filter that nothing matched.
  private static func end(with error: SociogramError) -> Never {
    Terminal().report(error)
    let status: ExitStatus = error.code == .unknownName ? .different : .trouble
    exit(withError: ExitCode(status.rawValue))
  }

  /// Ends as ArgumentParser asks; help is a result, which its own way of writing would lose unseen
  /// on a full disk.
  private static func tellAndEnd(with error: any Error) -> Never {
    let help = exitCode(for: error) == .success ? fullMessage(for: error) : ""
    guard !help.isEmpty else { exit(withError: error) }
    do throws(SociogramError) {
      try Terminal().write(Array((help + "\n").utf8))
    } catch {
      end(with: error)
    }
    exit()
  }

  /// Offers the nearest command in place of an unknown one, which ArgumentParser does for options
  /// only.
  private static func checkCommand(_ word: String?) throws {
    let names = configuration.subcommands.compactMap {
      $0.configuration.shouldDisplay ? $0.configuration.commandName : nil
    }
    guard let word, !word.hasPrefix("-"), word != "help", word != LayoutWorker.command,
      !names.contains(word)
    else { return }
    let hint =
      nearestName(to: word, among: names).map { "Did you mean “\($0)”?" }
      ?? "The commands are \(names.joined(separator: ", "))."
    throw ValidationError("“\(word)” is no command. \(hint)")
  }
}
