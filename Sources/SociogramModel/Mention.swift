/// A place in an article where an actor is named, described or referred to.
public struct Mention: Hashable, Sendable {
  /// How the text points to the actor.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    /// By a name: "Khalifa Haftar", "la Russie", "ANL".
    case named
    /// By an adjective that stands for it: "le soutien russe".
    case adjective
    /// By office or nature: "le ministre russe de la Défense", "le maréchal".
    case described
    /// By a pronoun or possessive: "il", "lui", "ses forces".
    case pronoun
  }

  /// The actor meant.
  public var actor: ActorID
  /// The words that mean it.
  public var span: TextSpan
  /// How the text points to it.
  public var form: Form
  /// How many steps of coreference lie between the words and a name: 0 for a name.
  public var hops: Int
  /// Whether it stands inside the phrase of another mention, as part of a title or apposition: "ONU"
  /// in "l'envoyé de l'ONU, Martin Kobler".
  public var isInside: Bool
  /// Whether it is a capital or seat that is no more than a place here: "Genève" in "réunion à Genève".
  public var isPlace: Bool
  /// Why this actor is meant, in words; the place of the antecedent where there is one.
  public var reasons: [String]

  /// Creates a mention.
  public init(
    actor: ActorID, span: TextSpan, form: Form, hops: Int = 0, isInside: Bool = false,
    isPlace: Bool = false,
    reasons: [String] = []
  ) {
    self.actor = actor
    self.span = span
    self.form = form
    self.hops = hops
    self.isInside = isInside
    self.isPlace = isPlace
    self.reasons = reasons
  }
}
