package import SociogramModel

extension Sociogram {
  /// Returns the sociogram of the articles of several, as if they had been read together.
  ///
  /// The label is the one given, else the one that all share. Where the parts were made by different
  /// versions, the provenance names all of them. Where one of them is an excerpt, so is the whole.
  /// Kept places stay unless two parts contradict each other.
  ///
  /// Throws ``GraphError`` where one article id stands for two digests, or where two parts grade one
  /// voice differently.
  package static func merging(
    _ parts: [Sociogram], label: String? = nil
  ) throws(GraphError) -> Sociogram {
    let united = try uniting(parts, label: label)
    return Sociogram(
      label: united.label, provenance: united.provenance, articles: united.articles,
      actors: united.actors, claims: parts.flatMap(\.claims), grading: united.grading,
      excerpt: united.excerpt, places: united.places)
  }

  /// What several sociograms say together beside claims, with all their articles and actors as they
  /// stand; see ``merging(_:label:)``.
  package static func uniting(
    _ parts: [Sociogram], label: String? = nil
  ) throws(GraphError) -> Sociogram {
    var known: [ArticleID: ArticleRecord] = [:]
    for article in parts.flatMap(\.articles) where !article.isOnlyKnownFromClaims {
      if let other = known[article.id], other.digest != article.digest {
        throw GraphError(
          code: .conflictingArticle,
          message: "Two different articles have the id “\(article.id)”: their digests are "
            + "\(other.digest.short) and \(article.digest.short).",
          hint: "Give one of the two files another name, or leave the older version out.",
          location: article.id.rawValue)
      }
      known[article.id] = article
    }
    var grades: [VoiceID: Grade] = [:]
    for grade in parts.flatMap(\.grading.grades) {
      if let other = grades[grade.voice], other.reliability != grade.reliability {
        throw GraphError(
          code: .conflictingGrade,
          message: "“\(grade.name)” is graded \(other.reliability.rawValue) and "
            + "\(grade.reliability.rawValue).",
          hint: "Give --grades with the grades that shall hold.", location: grade.name)
      }
      grades[grade.voice] = min(grade, grades[grade.voice] ?? grade)
    }
    let labels = Set(parts.map(\.label))
    return Sociogram(
      label: label ?? (labels.count == 1 ? labels.first ?? nil : nil),
      provenance: joined(parts.map(\.provenance)), articles: parts.flatMap(\.articles),
      actors: parts.flatMap(\.actors), claims: [], origins: [], ties: [],
      grading: Grading(
        grades: Array(grades.values), isWeighed: parts.contains(where: \.grading.isWeighed)),
      excerpt: excerpt(of: parts), places: places(of: parts))
  }

  /// The places of all parts; none where two parts keep one actor at different places, since those
  /// come from different maps.
  private static func places(of parts: [Sociogram]) -> [ActorPlace] {
    var kept: [ActorID: ActorPlace] = [:]
    for place in parts.flatMap(\.places) {
      if let other = kept.updateValue(place, forKey: place.actor), other != place { return [] }
    }
    return Array(kept.values)
  }

  /// What a whole remembers of the excerpts among its parts; nil where there is none.
  private static func excerpt(of parts: [Sociogram]) -> Excerpt? {
    let excerpts = parts.compactMap(\.excerpt)
    if excerpts.isEmpty { return nil }
    return Excerpt(
      filters: Set(excerpts.flatMap(\.filters)).sorted(),
      relays: parts.flatMap(\.ties).flatMap(\.relays))
  }

  private static func joined(_ parts: [Provenance]) -> Provenance {
    Provenance(
      program: joined(parts.map(\.program)), registry: joined(parts.map(\.registry)),
      language: joined(parts.map(\.language)), model: joined(parts.map(\.model)),
      frames: joined(parts.map(\.frames)), judgements: joined(parts.map(\.judgements)))
  }

  private static func joined(_ versions: [String]) -> String {
    Set(versions.flatMap { $0.split(separator: " + ").map(String.init) }).sorted()
      .joined(separator: " + ")
  }
}
