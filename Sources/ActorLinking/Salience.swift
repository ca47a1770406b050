/// How candidates for a pronoun or possessive weigh against each other beside their role.
///
/// Shares of the weight that its role gives a candidate, chosen on the annotated articles of
/// Tests/ActorLinkingTests/Annotated but for those in Measured; `scripts/evaluate-actors` shows what
/// they are worth. Few mentions depend on any one of them.
enum Salience {
  /// What remains of a weight with every sentence that passes (Lappin and Leass 1994).
  static let fading = 0.5
  /// The subject of the clause above ("X a assuré qu'il") or of the one joined ("X parle et il …").
  static let governingSubject = 2.0
  /// Whoever spoke the quotation before, for "ajoute-t-il".
  static let lastSpeaker = 3.0
  /// A subject for a subject.
  static let sameRole = 1.15
  /// The person whom the article is about.
  static let theme = 1.4
  /// A human being who is no actor.
  static let humanNoun = 0.9
  /// An ordinary noun that a pronoun may mean; none of a verb such as "dire".
  static let ordinaryNoun = 1.0
  /// An actor that is no person.
  static let notHuman = 0.65
  /// The same with a verb whose subject speaks or feels.
  static let unlikelySpeaker = 0.45
  /// A medium, against other actors that are no persons.
  static let medium = 0.9
  /// A state that is a place or part of a name: "en Syrie", "le nord du Mali".
  static let statePlace = 0.5
  /// A human being who is no actor, as an owner.
  static let humanOwner = 0.9
  /// An ordinary noun as an owner.
  static let ordinaryOwner = 0.35
  /// The subject of the clause, as an owner.
  static let owningSubject = 1.6
  /// Whoever is blamed, thanked or asked for something, as its owner: "reproche à X son silence".
  static let addressedOwner = 4.0
  /// Whoever the phrase is about that holds what is owned: "le rôle de X à la tête de son groupe".
  static let ownerWithin = 3.0
  /// An actor of a kind that does not own the like.
  static let unlikelyOwner = 0.3
  /// The absolute weight of the subject of the main clause as the owner of something in front of it.
  static let laterOwner = 260.0
  /// The same for a pronoun.
  static let laterSubject = 150.0
}
