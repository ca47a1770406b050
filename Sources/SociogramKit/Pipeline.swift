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
  /// How many articles were taken over from an older sociogram.
  public var reusedCount = 0
}

/// The whole way from files to a sociogram.
///
/// Up to the claims, each article is read on its own and by a pure function, so the result does not
/// depend on the number of jobs.
public struct Pipeline: Sendable {
  let knowledge: Knowledge

  /// Reads the data of a language and the actor registry, with further tables of actors and
  /// judgements on names and claims.
  ///
  /// Throws where a file is missing or broken as a whole; single bad lines come as diagnostics of
  /// ``extract(_:label:jobs:updating:grades:weighsReliability:)``.
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
  ///
  /// - Parameters:
  ///   - old: An earlier sociogram; what it says of articles that did not change since is taken
  ///     over, where it was made by what reads now. The result is the same as without it, but for
  ///     the places of actors that the earlier one keeps.
  ///   - grades: How reliable voices are.
  ///   - weighsReliability: Whether that enters the confidence of ties.
  public func extract(
    _ inputs: [String], label: String? = nil, jobs: Int? = nil, updating old: Sociogram? = nil,
    grades: GradeFile? = nil, weighsReliability: Bool = false
  ) async -> Extraction {
    let knowledge = knowledge
    let past = PastReadings(old, knowledge: knowledge)
    var (visited, diagnostics) = await Corpus.visit(inputs, jobs: jobs) { article in
      past?.reading(of: article, by: knowledge) ?? knowledge.reading(of: article)
    }
    if let past {
      let stale = past.stalePositions(in: visited.map(\.output))
      let fresh = await inParallel(stale.map { visited[$0].output.kept }, jobs: jobs) { article in
        article.map { knowledge.reading(of: $0) }
      }
      for (position, reading) in zip(stale, fresh) {
        if let reading { visited[position].output = reading }
      }
    }
    let readings = visited.map(\.output)
    let sociogram = Sociogram(
      label: label, provenance: knowledge.provenance, articles: readings.map(\.record),
      actors: readings.flatMap(\.actors), claims: readings.flatMap(\.claims),
      grading: grades?.grading(isWeighed: weighsReliability) { knowledge.voices(named: $0) }
        ?? Grading(isWeighed: weighsReliability),
      places: old?.places ?? [])
    for (file, reading) in visited {
      diagnostics += [knowledge.languageWarning(for: reading, in: file)].compactMap { $0 }
      diagnostics += reading.diagnostics
    }
    let lines = readings.reduce(into: Set<Int>()) { $0.formUnion($1.judgedLines) }
    diagnostics += knowledge.judging.missing(besides: lines)
    if let grades {
      diagnostics += grades.diagnostics + grades.misspelt(VoiceNames(of: sociogram))
    }
    return Extraction(
      sociogram: sociogram, diagnostics: knowledge.diagnostics + diagnostics,
      reusedCount: readings.count(where: \.isReused))
  }
}
