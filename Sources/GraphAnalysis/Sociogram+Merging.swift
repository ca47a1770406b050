package import SociogramModel

extension Sociogram {
  /// Returns the sociogram of the articles of several, as if they had been read together.
  ///
  /// The label is the one given, else the one that all share. Where the parts were made by different
  /// versions, the provenance names all of them.
  ///
  /// Throws ``GraphError`` where one article id stands for two digests.
  package static func merging(
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
    let labels = Set(parts.map(\.label))
    return Sociogram(
      label: label ?? (labels.count == 1 ? labels.first ?? nil : nil),
      provenance: Provenance(
        program: joined(parts.map(\.provenance.program)),
        registry: joined(parts.map(\.provenance.registry)),
        language: joined(parts.map(\.provenance.language))),
      articles: parts.flatMap(\.articles), actors: parts.flatMap(\.actors),
      claims: parts.flatMap(\.claims))
  }

  private static func joined(_ versions: [String]) -> String {
    Set(versions.flatMap { $0.split(separator: " + ").map(String.init) }).sorted()
      .joined(separator: " + ")
  }
}
