package import SociogramModel

/// How a predicate maps its places to a relation: "X reçoit Y" is CONSULT(X, Y).
///
/// A class, since readings hand frames on and on; it never changes.
package final class Frame: Sendable {
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

    /// Its place among all.
    @inline(__always) var number: Int {
      switch self {
      case .verb: 0
      case .noun: 1
      case .adjective: 2
      case .role: 3
      }
    }
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
  package let carrier: Carrier
  /// The word's lemma.
  package let lemma: String
  /// Whether the verb must be reflexive.
  package let isReflexive: Bool
  /// Whether the frame reads the verb only where it is negated or refused, and so says it itself.
  package let isNegative: Bool
  /// Whether the frame reads the verb only as an infinitive under "faire": "fait plier X".
  package let isCausative: Bool
  /// The relation.
  package let relation: Relation
  /// PLOVER's mode, if any.
  package let mode: String?
  /// Where the acting side stands, best place first.
  package let agent: [Slot]
  /// Where the other side stands, best place first.
  package let recipient: [Slot]
  /// The kinds of actors that the acting side must be of; empty for any.
  package let agentKinds: Set<ActorKind>
  /// The kinds of actors that the other side must be of; empty for any.
  package let recipientKinds: Set<ActorKind>
  /// Nouns of which one must stand beside the verb as object or after a preposition: "livrer … armes";
  /// with + both: "fin+relation".
  package let needs: [String]
  /// The same, each with its parts.
  let needed: [[String]]
  /// Sentences that the frame must read, with what it reads in them.
  package let examples: [Example]
  /// The line in the table, from 1.
  package let line: Int

  init(
    carrier: Carrier, lemma: String, isReflexive: Bool, isNegative: Bool, isCausative: Bool,
    relation: Relation, mode: String?, agent: [Slot], recipient: [Slot], agentKinds: Set<ActorKind>,
    recipientKinds: Set<ActorKind>, needs: [String], examples: [Example], line: Int
  ) {
    self.carrier = carrier
    self.lemma = lemma
    self.isReflexive = isReflexive
    self.isNegative = isNegative
    self.isCausative = isCausative
    self.relation = relation
    self.mode = mode
    self.agent = agent
    self.recipient = recipient
    self.agentKinds = agentKinds
    self.recipientKinds = recipientKinds
    self.needs = needs
    needed = needs.map { $0.split(separator: "+").map { String($0) } }
    self.examples = examples
    self.line = line
  }

  /// The same frame, read only where its verb is negated or only where it is not, or with examples.
  func copy(isNegative: Bool? = nil, examples: [Example]? = nil) -> Frame {
    Frame(
      carrier: carrier, lemma: lemma, isReflexive: isReflexive,
      isNegative: isNegative ?? self.isNegative, isCausative: isCausative, relation: relation,
      mode: mode, agent: agent, recipient: recipient, agentKinds: agentKinds,
      recipientKinds: recipientKinds, needs: needs, examples: examples ?? self.examples, line: line)
  }

  /// A sentence for the tests of a frame.
  package struct Example: Hashable, Sendable {
    /// The line in the table: "+ sentence = subject > object".
    fileprivate let text: Substring
    /// The number of the line, from 1.
    package let line: Int

    init(_ text: Substring, line: Int) {
      self.text = text
      self.line = line
    }

    /// The sentence.
    package var sentence: String { parts.first.map { String($0) } ?? "" }

    /// `Subject > Object` in the names of the registry; nil for a counter-example.
    package var expected: String? {
      text.hasPrefix("-") ? nil : parts.count > 1 ? String(parts[1]) : ""
    }

    private var parts: [Substring] {
      text.drop { $0 == " " || $0 == "+" || $0 == "-" }.split(separator: " = ", maxSplits: 1)
    }
  }
}
