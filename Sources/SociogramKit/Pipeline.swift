internal import ActorLinking
internal import ClaimExtraction
internal import GraphAnalysis
internal import LanguageAnalysis
public import SociogramModel

/// What came out of a corpus.
public struct Extraction: Sendable {
  /// The sociogram of all articles that could be read.
  public var sociogram: Sociogram
  /// What was found in articles and tables on the way; an error means that something was skipped.
  public var diagnostics: [Diagnostic]
}

/// The whole way from files to a sociogram.
///
/// Up to the claims, each article is read on its own and by a pure function, so the result does not
/// depend on the number of jobs.
public struct Pipeline: Sendable {
  private let knowledge: Knowledge

  /// Reads the data of a language and the actor registry, with further tables of actors.
  ///
  /// Throws where a file is missing or broken as a whole; single bad lines come as diagnostics of
  /// ``extract(_:label:jobs:)``.
  public init(
    data: DataFolder, actorFiles: [String] = [], language: String = "fr"
  ) throws(SociogramError) {
    knowledge = try Knowledge(data: data, actorFiles: actorFiles, language: language)
  }

  /// Reads the articles of files and folders (`-` is standard input) and builds their sociogram.
  ///
  /// Reads at most `jobs` files at once, or as many as there are cores.
  public func extract(_ inputs: [String], label: String? = nil, jobs: Int? = nil) async
    -> Extraction
  {
    let knowledge = knowledge
    let (visited, diagnostics) = await Corpus.visit(inputs, jobs: jobs) { article in
      knowledge.reading(of: article)
    }
    let readings = visited.map(\.output)
    let sociogram = Sociogram(
      label: label, provenance: knowledge.provenance, articles: readings.map(\.record),
      actors: readings.flatMap(\.actors), claims: readings.flatMap(\.claims))
    let foreign = visited.compactMap {
      knowledge.languageWarning(for: $0.output.record, in: $0.file)
    }
    return Extraction(
      sociogram: sociogram, diagnostics: knowledge.diagnostics + diagnostics + foreign)
  }
}

/// What one article says.
struct Reading: Sendable {
  /// What is known of the article beside its text.
  var record: ArticleRecord
  /// Its claims.
  var claims: [Claim]
  /// The actors at their ends.
  var actors: [Actor]
}

extension Knowledge {
  /// Reads one article; one that says it is in another language is kept without claims.
  func reading(of article: Article) -> Reading {
    guard isRead(article.record.language) || article.record.language == undetermined else {
      return Reading(record: article.record, claims: [], actors: [])
    }
    let analyzed = analyzer.analyze(article.text, excluding: article.furniture)
    let linked = linker.link(analyzed, article: article.record)
    let result = extractor.claims(in: linked, of: article, registry: registry)
    return Reading(record: article.record, claims: result.claims, actors: result.actors)
  }

  /// Says what happened to an article in another language than the one that is read.
  func languageWarning(for article: ArticleRecord, in file: String) -> Diagnostic? {
    guard !isRead(article.language) else { return nil }
    let message =
      article.language == undetermined
      ? "The article “\(article.id)” does not look French; little in it will be read rightly."
      : "The article “\(article.id)” is in “\(article.language)” and was not read for claims."
    return Diagnostic(
      code: "foreign-language", severity: .warning, message: message,
      hint: "Only French is read; where that is its language, write `language: fr`.", file: file)
  }

  /// Whether a BCP 47 tag names French, of whatever region.
  private func isRead(_ tag: String) -> Bool {
    tag.split(separator: "-").first.map { $0.lowercased() == "fr" } ?? false
  }

  /// The tag of an article whose text looks like another language than French.
  private var undetermined: String { "und" }
}
