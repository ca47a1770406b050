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

  /// Reads the data of a language and the actor registry, with further tables of actors and
  /// judgements on who is who.
  ///
  /// Throws where a file is missing or broken as a whole; single bad lines come as diagnostics of
  /// ``extract(_:label:jobs:)``.
  ///
  /// - Parameter language: the language that all articles are in which do not say otherwise; nil
  ///   where it is French, but articles that are clearly in another language shall be left unread.
  public init(
    data: DataFolder, actorFiles: [String] = [], judgementFile: String? = nil,
    language: String? = nil
  ) throws(SociogramError) {
    knowledge = try Knowledge(
      data: data, actorFiles: actorFiles, judgementFile: judgementFile, language: language)
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
      knowledge.languageWarning(for: $0.output, in: $0.file)
    }
    return Extraction(
      sociogram: sociogram, diagnostics: knowledge.diagnostics + diagnostics + foreign)
  }
}

/// What one article says.
struct Reading: Sendable {
  /// What is known of the article beside its text.
  var record: ArticleRecord
  /// What language the article is in, as far as that matters to reading it.
  var language: ArticleLanguage
  /// Its claims.
  var claims: [Claim] = []
  /// The actors at their ends.
  var actors: [Actor] = []
}

extension Knowledge {
  /// Reads one article; one in another language is kept without claims.
  func reading(of article: Article) -> Reading {
    let language = language(of: article)
    var result = Reading(record: article.record, language: language)
    if case .looksLike(let other) = language { result.record.language = other.tag }
    guard language.isRead else { return result }
    let analyzed = analyzer.analyze(article.text, excluding: article.furniture)
    let linked = linker.link(analyzed, article: article.record)
    let found = extractor.claims(in: linked, of: article, registry: registry)
    result.claims = found.claims
    result.actors = found.actors
    return result
  }
}
