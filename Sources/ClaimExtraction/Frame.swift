package import SociogramModel

/// How a predicate maps its places to a relation: "X reçoit Y" is CONSULT(X, Y).
package struct Frame: Hashable, Sendable {
  /// The kind of word that carries the frame.
  package enum Carrier: String, Hashable, Sendable, CaseIterable {
    /// A verb in any form; `lemma/se` only where it is reflexive.
    case verb
    /// A noun of an event or attitude: "visite", "soutien".
    case noun
    /// An adjective: "hostile à".
    case adjective = "adj"
    /// A noun of position: "chef de", "membre de".
    case role
  }

  /// A place beside a predicate where an actor may stand.
  package enum Slot: Hashable, Sendable {
    /// The subject; of a noun, the subject of the light verb it depends on; of an adjective or role,
    /// what it is said of.
    case subject
    /// The direct object.
    case object
    /// What a preposition brings in; contractions stand under their full form.
    case preposition(String)
    /// An adjective of a state beside the noun: "le soutien russe".
    case adjective
    /// A possessive determiner: "sa visite".
    case possessor
    /// The object of the infinitive that the verb governs: "menace de bombarder X".
    case infinitive
    /// The subject of the clause with "que" that the verb governs: "demande que X parte".
    case clause
  }

  /// The kind of word.
  package var carrier: Carrier
  /// The word's lemma.
  package var lemma: String
  /// Whether the verb must be reflexive.
  package var isReflexive: Bool
  /// Whether the frame reads the verb only where it is negated or refused, and so says it itself.
  package var isNegative: Bool
  /// Whether the frame reads the verb only as an infinitive under "faire": "fait plier X".
  package var isCausative: Bool
  /// The relation.
  package var relation: Relation
  /// PLOVER's mode, if any.
  package var mode: String?
  /// Where the acting side stands, best place first.
  package var agent: [Slot]
  /// Where the other side stands, best place first.
  package var recipient: [Slot]
  /// The kinds of actors that the acting side must be of; empty for any.
  package var agentKinds: Set<ActorKind>
  /// The kinds of actors that the other side must be of; empty for any.
  package var recipientKinds: Set<ActorKind>
  /// Nouns of which one must stand beside the verb as object or after a preposition: "livrer … armes";
  /// with + both: "fin+relation".
  package var needs: [String]
  /// Sentences that the frame must read, with what it reads in them.
  package var examples: [Example]
  /// The line in the table, from 1.
  package var line: Int

  /// A sentence for the tests of a frame.
  package struct Example: Hashable, Sendable {
    /// The sentence.
    package var sentence: String
    /// `Subject > Object` in the names of the registry; nil for a counter-example.
    package var expected: String?
    /// The line in the table, from 1.
    package var line: Int
  }
}
