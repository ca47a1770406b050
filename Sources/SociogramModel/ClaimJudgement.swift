/// An analyst's word on a claim.
public struct ClaimJudgement: Hashable, Sendable {
  /// What was decided.
  public enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// The claim is read rightly.
    case accept
    /// The text does not say this; the claim counts for nothing.
    case reject
    /// The claim is read rightly with what was changed.
    case correct
  }

  /// What was decided.
  public var verdict: Verdict
  /// Why; empty where nobody wrote it.
  public var reason: String
  /// Who decided.
  public var author: String
  /// When.
  public var date: PartialDate?
  /// What the claim said as it was read, to be shown beside the correction and to be taken back.
  public var original: ClaimWording

  /// Creates a judgement.
  public init(
    verdict: Verdict, reason: String, author: String, date: PartialDate?, original: ClaimWording
  ) {
    self.verdict = verdict
    self.reason = reason
    self.author = author
    self.date = date
    self.original = original
  }
}

/// What an analyst may change of a claim.
public struct ClaimWording: Hashable, Sendable {
  /// The actor that acts.
  public var subject: ActorReference
  /// The actor acted upon.
  public var object: ActorReference
  /// The kind of relation.
  public var relation: Relation
  /// PLOVER's mode.
  public var mode: String?
  /// What the last voice does with the proposition.
  public var stance: Stance
  /// How likely the claim is read rightly.
  public var reading: Double

  /// Creates a wording.
  public init(
    subject: ActorReference, object: ActorReference, relation: Relation, mode: String?,
    stance: Stance, reading: Double
  ) {
    self.subject = subject
    self.object = object
    self.relation = relation
    self.mode = mode
    self.stance = stance
    self.reading = reading
  }
}

extension Claim {
  /// What an analyst may change of the claim, as it stands.
  public var wording: ClaimWording {
    ClaimWording(
      subject: subject, object: object, relation: relation, mode: mode, stance: stance,
      reading: reading)
  }

  /// Whether an analyst said that the text does not say this.
  public var isRejected: Bool { judgement?.verdict == .reject }

  /// The id that the claim had as it was read, before any correction.
  public var readID: ClaimID {
    guard let judgement else { return id }
    return Claim.makeID(
      article: article, subject: judgement.original.subject.id,
      relation: judgement.original.relation, object: judgement.original.object.id,
      lastVoice: sources[sources.count - 1], quote: quote)
  }

  /// The claim as it was read, without any judgement.
  public var unjudged: Claim {
    guard let judgement else { return self }
    return worded(judgement.original)
  }

  /// The claim in another wording and without judgement; its id and proposition follow.
  ///
  /// - Precondition: subject and object of the wording differ.
  public func worded(_ wording: ClaimWording) -> Claim {
    Claim(
      article: article, sentence: sentence, quote: quote, span: span, subject: wording.subject,
      object: wording.object, relation: wording.relation, mode: wording.mode,
      predicate: predicate, trigger: trigger, stance: wording.stance, sources: sources,
      date: date, reading: wording.reading, reasons: reasons, subjectSpan: subjectSpan,
      objectSpan: objectSpan)
  }
}
