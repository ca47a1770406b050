/// Actors and ties of a corpus version, with its articles.
///
/// Articles, actors, claims, origins and ties are sorted by id. GraphAnalysis builds the ties; this
/// value only carries them.
public struct Sociogram: Hashable, Sendable {
  /// The name of the corpus version, where one was given.
  public var label: String?
  /// What made it.
  public var provenance: Provenance
  /// The articles of the corpus; a filter keeps them all, so that origins stay those of the whole.
  public var articles: [ArticleRecord]
  /// The actors at the ends of the claims, and the states that they roll up to.
  public var actors: [Actor]
  /// What the articles say.
  public var claims: [Claim]
  /// The independent sources behind the claims.
  public var origins: [Origin]
  /// The claims bundled by actors and relation.
  public var ties: [Tie]
  /// How reliable an analyst holds the voices to be.
  public var grading: Grading
  /// What was left out; nil for the sociogram of a whole corpus.
  public var excerpt: Excerpt?
  /// Where the actors stand on maps, sorted by actor; empty where no layout is kept.
  public var places: [ActorPlace]

  /// Creates a sociogram of values that belong together; use the builder of GraphAnalysis to make
  /// ties from claims.
  public init(
    label: String? = nil, provenance: Provenance, articles: [ArticleRecord], actors: [Actor],
    claims: [Claim], origins: [Origin], ties: [Tie], grading: Grading = Grading(),
    excerpt: Excerpt? = nil, places: [ActorPlace] = []
  ) {
    self.label = label
    self.provenance = provenance
    self.articles = articles
    self.actors = actors
    self.claims = claims
    self.origins = origins
    self.ties = ties
    self.grading = grading
    self.excerpt = excerpt
    self.places = places
  }
}
