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
      Writes a graph (.json, .sqlite) or bare claims (.jsonl). What cannot be read is named and skipped; \
      where no article can be read at all, nothing is written.

      --update takes over what an earlier graph says of articles that did not change, where the same \
      version of program, model, frames, tables and judgements made it; the result has the bytes of \
      a full run. The earlier graph may be the output.

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

  @Option(
    help: .init("Let these judgements on who is who, and on claims, win", valueName: "file"))
  var judgements: String?

  @OptionGroup var grading: GradingOptions

  @Option(help: .init("Read only what changed since this graph was made", valueName: "graph"))
  var update: String?

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
    _ = try output.graphFormat(named: format)
    try output.refuse(
      inputs: Corpus.paths(of: inputs) + actors + [judgements, grading.grades].compactMap { $0 })
  }

  func run() async throws {
    let terminal = Terminal()
    let format = try output.graphFormat(named: format)
    let pipeline = try Pipeline(
      data: data.folder(), actorFiles: actors, judgementFile: judgements,
      language: language?.rawValue)
    let grades = try grading.grades.map { try GradeFile($0) }
    let old = try update.map { try GraphFile($0).read() }
    let extraction = await pipeline.extract(
      inputs, label: label, jobs: jobs, updating: old, grades: grades,
      weighsReliability: grading.weighReliability)
    terminal.report(extraction.diagnostics)
    if let old { terminal.note(ExtractCommand.note(on: extraction, updating: old)) }
    guard !extraction.sociogram.articles.isEmpty else {
      throw SociogramError(
        code: .unreadable, message: "No article could be read, so nothing was written.",
        hint: ExtractCommand.remedy(for: extraction.diagnostics))
    }
    try output.write(extraction.sociogram, as: format)
    try ExitStatus(extraction.diagnostics).end()
  }

  /// How much of an earlier graph was taken over, or why nothing was.
  private static func note(on extraction: Extraction, updating old: Sociogram) -> String {
    let count = extraction.sociogram.articles.count
    let articles = count == 1 ? "1 article" : "\(count) articles"
    if old.excerpt != nil {
      return "The earlier graph was filtered; all of \(articles) were read."
    }
    let changed = zip(old.provenance.parts, extraction.sociogram.provenance.parts)
      .filter { $0.version != $1.version }.map(\.0.name)
    if !changed.isEmpty {
      return "The earlier graph was made with other versions (\(changed.joined(separator: ", "))); "
        + "all of \(articles) were read."
    }
    return "Of \(articles), \(count - extraction.reusedCount) were read, "
      + "\(extraction.reusedCount) taken over."
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
