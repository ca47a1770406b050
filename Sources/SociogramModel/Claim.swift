/// When the event of a claim took place, as far as the text says.
public struct EventDate: Hashable, Sendable {
  /// The date, or the first date of a period.
  public var start: PartialDate
  /// The last date of a period.
  public var end: PartialDate?

  /// Creates an event date.
  public init(start: PartialDate, end: PartialDate? = nil) {
    self.start = start
    self.end = end
  }
}

/// What one voice in one article says of two actors: subject – relation – object, with stance,
/// sources, event date and evidence.
///
/// Two voices make two claims: "aurait demandé, selon des médias; démenti par le ministère" is a
/// hedged and a denied claim on one ``proposition``.
public struct Claim: Hashable, Sendable {
  /// A hash of article, actors, relation, last voice and quote; see
  /// ``makeID(article:subject:relation:object:lastVoice:quote:)``.
  public var id: ClaimID
  /// The article that carries the claim.
  public var article: ArticleID
  /// The index of its sentence in the article, from 0.
  public var sentence: Int
  /// The evidence, verbatim: the slice of the article's text at ``span``.
  public var quote: String
  /// Where the evidence stands.
  public var span: TextSpan
  /// What is claimed, whoever claims it: the same for claims and denials of one thing.
  public var proposition: PropositionID
  /// The actor that acts.
  public var subject: ActorReference
  /// The actor acted upon.
  public var object: ActorReference
  /// The kind of relation.
  public var relation: Relation
  /// PLOVER's mode where the text gives one ("visit", "aerial").
  public var mode: String?
  /// The words that state the relation, in their base form.
  public var predicate: String
  /// Where those words stand.
  public var trigger: TextSpan?
  /// What the last voice does with the proposition.
  public var stance: Stance
  /// The voices behind the claim, outermost first; never empty.
  public var sources: [Source]
  /// When the event took place, where the text says so; never the publication date.
  public var date: EventDate?
  /// How likely a careful reader would draw this claim from this text, 0…1.
  public var reading: Double
  /// Why ``reading`` is what it is, in words.
  public var reasons: [String]
  /// Where the words stand that mean the subject.
  public var subjectSpan: TextSpan?
  /// Where the words stand that mean the object.
  public var objectSpan: TextSpan?
  /// One judgement or none: few claims have one, and as an optional it would double the size of all.
  private var judgements: [ClaimJudgement]

  /// What an analyst said of the claim.
  public var judgement: ClaimJudgement? {
    get { judgements.first }
    set { judgements = newValue.map { [$0] } ?? [] }
  }

  /// Creates a claim; its id and proposition follow from the other values.
  ///
  /// - Precondition: subject and object differ, and `sources` is not empty.
  public init(
    article: ArticleID, sentence: Int, quote: String, span: TextSpan, subject: ActorReference,
    object: ActorReference, relation: Relation, mode: String? = nil, predicate: String,
    trigger: TextSpan? = nil, stance: Stance, sources: [Source], date: EventDate? = nil,
    reading: Double, reasons: [String] = [], subjectSpan: TextSpan? = nil,
    objectSpan: TextSpan? = nil, judgement: ClaimJudgement? = nil
  ) {
    precondition(subject.id != object.id, "a claim is about two different actors")
    precondition(!sources.isEmpty, "a claim has at least one source")
    self.init(
      id: Claim.makeID(
        article: article, subject: subject.id, relation: relation, object: object.id,
        lastVoice: sources[sources.count - 1], quote: quote),
      proposition: Claim.makeProposition(
        subject: subject.id, relation: relation, object: object.id),
      article: article, sentence: sentence, quote: quote, span: span, subject: subject,
      object: object, relation: relation, mode: mode, predicate: predicate, trigger: trigger,
      stance: stance, sources: sources, date: date, reading: reading, reasons: reasons,
      subjectSpan: subjectSpan, objectSpan: objectSpan, judgement: judgement)
  }

  /// Takes over a claim with the ids that were made of its values earlier, which a store need not
  /// work out again for a million claims.
  ///
  /// - Precondition: as of the other initialiser; the ids follow from the values.
  package init(
    id: ClaimID, proposition: PropositionID, article: ArticleID, sentence: Int, quote: String,
    span: TextSpan, subject: ActorReference, object: ActorReference, relation: Relation,
    mode: String?, predicate: String, trigger: TextSpan?, stance: Stance, sources: [Source],
    date: EventDate?, reading: Double, reasons: [String], subjectSpan: TextSpan?,
    objectSpan: TextSpan?, judgement: ClaimJudgement?
  ) {
    self.id = id
    self.proposition = proposition
    self.article = article
    self.sentence = sentence
    self.quote = quote
    self.span = span
    self.subject = subject
    self.object = object
    self.relation = relation
    self.mode = mode
    self.predicate = predicate
    self.trigger = trigger
    self.stance = stance
    self.sources = sources
    self.date = date
    self.reading = reading
    self.reasons = reasons
    self.subjectSpan = subjectSpan
    self.objectSpan = objectSpan
    judgements = judgement.map { [$0] } ?? []
  }

  /// Returns the id of a claim: `c-` and the first twenty digits of the SHA-256 of its parts.
  ///
  /// The quote enters in normalised form, and offsets, stance, scores and versions stay out, so
  /// that a later version of the corpus or the tool recognises the claim.
  public static func makeID(
    article: ArticleID, subject: ActorID, relation: Relation, object: ActorID, lastVoice: Source,
    quote: String
  ) -> ClaimID {
    let ends = orderedEnds(subject, object, relation)
    let described = lastVoice.described.map { "/" + normalizedName($0) } ?? ""
    let voice = lastVoice.voice.rawValue + described
    let digest = ContentDigest(ofFields: [
      article.rawValue, ends.0.rawValue, relation.rawValue, ends.1.rawValue, voice,
      normalizedName(quote),
    ])
    return ClaimID("c-" + digest.short)
  }

  /// Returns the id of what is claimed: `p-` and twenty digits.
  public static func makeProposition(
    subject: ActorID, relation: Relation, object: ActorID
  ) -> PropositionID {
    let ends = orderedEnds(subject, object, relation)
    let digest = ContentDigest(ofFields: [ends.0.rawValue, relation.rawValue, ends.1.rawValue])
    return PropositionID("p-" + digest.short)
  }

  /// The two actors in the order that identifies a tie: as given, or sorted where the relation is
  /// symmetric.
  public static func orderedEnds(
    _ subject: ActorID, _ object: ActorID, _ relation: Relation
  ) -> (ActorID, ActorID) {
    relation.isSymmetric && object < subject ? (object, subject) : (subject, object)
  }
}
