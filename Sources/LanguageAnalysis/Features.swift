/// The morphology of a word, as a set: gender, number, person, mood, tense and a few traits of verbs
/// and pronouns.
///
/// A form that fills several cells of one paradigm has all their features: "russes" is masculine and
/// feminine, "affirme" indicative, subjunctive and imperative, first, second and third person. So ask
/// what a word can be with `contains`, and what it must be by excluding the rest.
package struct Features: OptionSet, Hashable, Sendable {
  /// The bits.
  package let rawValue: UInt32

  /// Creates the set from its bits.
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  /// Masculine gender.
  package static let masculine = Features(bit: 0)
  /// Feminine gender.
  package static let feminine = Features(bit: 1)
  /// Singular number.
  package static let singular = Features(bit: 2)
  /// Plural number.
  package static let plural = Features(bit: 3)
  /// First person.
  package static let first = Features(bit: 4)
  /// Second person.
  package static let second = Features(bit: 5)
  /// Third person.
  package static let third = Features(bit: 6)
  /// Infinitive: "recevoir".
  package static let infinitive = Features(bit: 7)
  /// Past participle: "reçu".
  package static let pastParticiple = Features(bit: 8)
  /// Present participle: "recevant".
  package static let presentParticiple = Features(bit: 9)
  /// Indicative mood.
  package static let indicative = Features(bit: 10)
  /// Conditional mood: "recevrait".
  package static let conditional = Features(bit: 11)
  /// Subjunctive mood.
  package static let subjunctive = Features(bit: 12)
  /// Imperative mood.
  package static let imperative = Features(bit: 13)
  /// Present tense.
  package static let present = Features(bit: 14)
  /// Imperfect tense: "recevait".
  package static let imperfect = Features(bit: 15)
  /// Simple past: "reçut".
  package static let past = Features(bit: 16)
  /// Future: "recevra".
  package static let future = Features(bit: 17)
  /// Only used with a reflexive pronoun ("s’enfuir"), or such a pronoun ("se").
  package static let reflexive = Features(bit: 18)
  /// Of an infinitive or past participle: the verb can take a direct object, hence a passive.
  package static let transitive = Features(bit: 19)
  /// Of an infinitive or past participle: the perfect is formed with "être" ("est venu").
  package static let perfectWithEtre = Features(bit: 20)
  /// A pronoun that is a subject: "il".
  package static let subject = Features(bit: 21)
  /// A pronoun that stands as object before its verb: "le", "leur".
  package static let object = Features(bit: 22)
  /// A relative pronoun: "qui", "dont".
  package static let relative = Features(bit: 23)
  /// A word of negation: "ne", "pas", "aucun".
  package static let negative = Features(bit: 24)
  /// A possessive: "ses".
  package static let possessive = Features(bit: 25)
  /// A demonstrative: "cette", "celui".
  package static let demonstrative = Features(bit: 26)
  /// A preposition joined with an article: "du", "aux".
  package static let contracted = Features(bit: 27)
  /// A past participle in the passive voice: "reçu" in "a été reçu".
  package static let passive = Features(bit: 28)

  /// What the tagger decides from the context: gender, number, person, mood, tense, verb form,
  /// passive voice and reflexivity.
  package static let inflection: Features = [
    .masculine, .feminine, .singular, .plural, .first, .second, .third, .infinitive,
    .pastParticiple, .presentParticiple, .indicative, .conditional, .subjunctive, .imperative,
    .present, .imperfect, .past, .future, .passive, .reflexive,
  ]

  /// Indicative, conditional, subjunctive and imperative.
  package static let finite: Features = [.indicative, .conditional, .subjunctive, .imperative]
  /// Both genders.
  package static let genders: Features = [.masculine, .feminine]
  /// Both numbers.
  package static let numbers: Features = [.singular, .plural]
  /// All three persons.
  package static let persons: Features = [.first, .second, .third]

  /// Whether the form is a finite verb form.
  package var isFinite: Bool { !isDisjoint(with: .finite) }
}

extension Features {
  /// The features that a letter of the lexicon's code stands for; none for an unknown letter.
  init(code: UInt8) {
    switch code {
    case UInt8(ascii: "m"): self = .masculine
    case UInt8(ascii: "f"): self = .feminine
    case UInt8(ascii: "s"): self = .singular
    case UInt8(ascii: "p"): self = .plural
    case UInt8(ascii: "1"): self = .first
    case UInt8(ascii: "2"): self = .second
    case UInt8(ascii: "3"): self = .third
    case UInt8(ascii: "W"): self = .infinitive
    case UInt8(ascii: "K"): self = .pastParticiple
    case UInt8(ascii: "G"): self = .presentParticiple
    case UInt8(ascii: "I"): self = .indicative
    case UInt8(ascii: "C"): self = .conditional
    case UInt8(ascii: "S"): self = .subjunctive
    case UInt8(ascii: "Y"): self = .imperative
    case UInt8(ascii: "P"): self = .present
    case UInt8(ascii: "J"): self = .imperfect
    case UInt8(ascii: "A"): self = .past
    case UInt8(ascii: "F"): self = .future
    case UInt8(ascii: "r"): self = .reflexive
    case UInt8(ascii: "t"): self = .transitive
    case UInt8(ascii: "e"): self = .perfectWithEtre
    case UInt8(ascii: "u"): self = .subject
    case UInt8(ascii: "o"): self = .object
    case UInt8(ascii: "q"): self = .relative
    case UInt8(ascii: "n"): self = .negative
    case UInt8(ascii: "h"): self = .possessive
    case UInt8(ascii: "d"): self = .demonstrative
    case UInt8(ascii: "x"): self = .contracted
    default: self = []
    }
  }
}
