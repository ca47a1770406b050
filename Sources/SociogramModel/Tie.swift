/// One independent source that claims can be followed back to.
public struct Origin: Hashable, Sendable {
  /// The origin's id.
  public var id: OriginID
  /// The name of the voice.
  public var name: String

  /// Creates an origin.
  public init(id: OriginID, name: String) {
    self.id = id
    self.name = name
  }
}

/// All claims of one relation from one actor to another: what is drawn as an edge.
public struct Tie: Hashable, Sendable {
  /// A hash of the two actors and the relation.
  public var id: TieID
  /// The actor that acts; of a symmetric relation, the one whose id sorts first.
  public var subject: ActorID
  /// The actor acted upon.
  public var object: ActorID
  /// The kind of relation.
  public var relation: Relation
  /// The claims that count, sorted by id; rejected ones are none of them.
  public var claims: [ClaimID]
  /// The strongest stance among the claims.
  public var stance: Stance
  /// Whether one voice affirms and another denies it.
  public var isContested: Bool
  /// The independent sources that affirm or suppose it, sorted by id.
  public var origins: [OriginID]
  /// The voices that some claims rest on, but that have it from elsewhere; sorted by voice.
  public var relays: [Relay]
  /// The articles that carry the claims, sorted.
  public var articles: [ArticleID]
  /// The earliest and latest event dates of the claims.
  public var dates: EventDate?
  /// How likely the tie is read rightly, 0…1: the best claim of each origin, noisy-or over origins.
  public var reading: Double
  /// How credible it is.
  public var credibility: Credibility
  /// How reliable its best voice is held to be.
  public var reliability: Reliability
  /// The single figure for filters and line width, 0…1: reading × the weight of the credibility, and
  /// × that of the reliability where the analyst asked for it.
  public var confidence: Double
  /// Why the figures are what they are, in words.
  public var reasons: [String]

  /// Creates a tie.
  public init(
    subject: ActorID, object: ActorID, relation: Relation, claims: [ClaimID], stance: Stance,
    isContested: Bool, origins: [OriginID], relays: [Relay] = [], articles: [ArticleID],
    dates: EventDate? = nil, reading: Double, credibility: Credibility,
    reliability: Reliability = .f, confidence: Double, reasons: [String] = []
  ) {
    self.init(
      Claim.makeProposition(subject: subject, relation: relation, object: object),
      subject: subject, object: object, relation: relation, claims: claims, stance: stance,
      isContested: isContested, origins: origins, relays: relays, articles: articles, dates: dates,
      reading: reading, credibility: credibility, reliability: reliability, confidence: confidence,
      reasons: reasons)
  }

  /// Creates the tie of a proposition, which is worked out once for all claims of it.
  ///
  /// - Precondition: the proposition is that of actors and relation.
  package init(
    _ proposition: PropositionID, subject: ActorID, object: ActorID, relation: Relation,
    claims: [ClaimID], stance: Stance, isContested: Bool, origins: [OriginID], relays: [Relay],
    articles: [ArticleID], dates: EventDate?, reading: Double, credibility: Credibility,
    reliability: Reliability, confidence: Double, reasons: [String]
  ) {
    id = TieID("t-" + proposition.rawValue.dropFirst(2))
    self.subject = subject
    self.object = object
    self.relation = relation
    self.claims = claims
    self.stance = stance
    self.isContested = isContested
    self.origins = origins
    self.relays = relays
    self.articles = articles
    self.dates = dates
    self.reading = reading
    self.credibility = credibility
    self.reliability = reliability
    self.confidence = confidence
    self.reasons = reasons
  }

  /// Returns the id of a tie: `t-` and twenty digits, the same as its proposition's.
  public static func makeID(subject: ActorID, relation: Relation, object: ActorID) -> TieID {
    TieID(
      "t-"
        + Claim.makeProposition(subject: subject, relation: relation, object: object)
        .rawValue.dropFirst(2))
  }
}
