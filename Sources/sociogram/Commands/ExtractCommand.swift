internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// `sociogram extract`: articles in, a graph out.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Read articles into a graph whose every line can be followed back to its source",
    discussion: """
      Reads files (.txt, .md, .html, .jsonl), whole folders, or JSON Lines on standard input (-).
      Writes a graph (.json) or bare claims (.jsonl). What cannot be read is named and skipped; \
      where no article can be read at all, nothing is written.

      Example:
        sociogram extract articles/ --label 2017-01 -o graph.json
      """)

  /// The languages that can be read.
  enum Language: String, CaseIterable { case fr }

  @Argument(help: .init("Files or folders, or - for standard input", valueName: "input"))
  var inputs: [String]

  @OptionGroup var output: OutputOption

  @Option(help: "Write this format: \(choices(GraphFormat.self))", transform: choice)
  var format: GraphFormat?

  @Option(help: .init("Call this version of the corpus so", valueName: "name"))
  var label: String?

  @Option(help: .init("Know these actors too (can be repeated)", valueName: "file"))
  var actors: [String] = []

  @Option(help: .init("Let these judgements on who is who win", valueName: "file"))
  var judgements: String?

  @Option(
    help: "Take all articles to be in this language: \(choices(Language.self))", transform: choice)
  var language: Language?

  @Option(
    parsing: .unconditional,
    help: .init("Read this many files at once (default: as many as cores)", valueName: "n"))
  var jobs: Int?

  @OptionGroup var data: DataOption

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is \(jobs); it is 1 or more.") }
    _ = try output.format(named: format, fallback: .json)
    try output.refuse(inputs: Corpus.paths(of: inputs) + actors + [judgements].compactMap { $0 })
  }

  func run() async throws {
    let terminal = Terminal()
    let format = try output.format(named: format, fallback: .json)
    let pipeline = try Pipeline(
      data: data.folder(), actorFiles: actors, judgementFile: judgements,
      language: language?.rawValue)
    let extraction = await pipeline.extract(inputs, label: label, jobs: jobs)
    terminal.report(extraction.diagnostics)
    guard !extraction.sociogram.articles.isEmpty else {
      throw SociogramError(
        code: .unreadable, message: "No article could be read, so nothing was written.",
        hint: ExtractCommand.remedy(for: extraction.diagnostics))
    }
    try output.write(GraphFile.encoded(extraction.sociogram, as: format))
    try ExitStatus(extraction.diagnostics).end()
  }

  /// What to name instead, where names alone were at fault; else each finding has its own remedy.
  private static func remedy(for diagnostics: [Diagnostic]) -> String? {
    let errors = diagnostics.filter { $0.severity == .error }
    guard errors.allSatisfy({ ["unknown-extension", "empty-folder"].contains($0.code) }) else {
      return nil
    }
    return "Name files that end in .txt, .md, .html or .jsonl, or a folder that holds some."
  }
}
