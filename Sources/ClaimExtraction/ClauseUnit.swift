internal import SociogramModel

/// A verb with its auxiliaries, clitics and negation.
struct VerbGroup: Sendable {
  /// The lemma of the main verb.
  var lemma: String
  /// The token of the main verb.
  var main: Int
  /// How the verb stands in its clause.
  enum Form: Sendable {
    case finite
    case infinitive
    case pastParticiple
    case presentParticiple
  }
  var form: Form
  var isPassive = false
  var isNegated = false
  var isReflexive = false
  var isConditional = false
  var isFuture = false
  /// The preposition before an infinitive or gerund.
  var marker: String?
  /// Pronouns before the verb, as mention numbers.
  var datives: [Int] = []
  var accusatives: [Int] = []
  /// The mention of an inverted subject pronoun ("a-t-il").
  var invertedSubject: Int?
  /// Whether an inverted subject pronoun stands at all.
  var isInverted = false
}

/// A noun with its determiner, adjectives and preposition.
struct NounPhrase: Sendable {
  /// The preposition as slots name it; nil for a bare phrase.
  var preposition: String?
  /// The token of the head noun or name.
  var head: Int
  /// The mentions that the phrase is, as numbers; empty for an ordinary noun.
  var mentions: [Int] = []
  /// Adjectives of states inside the phrase, as mention numbers.
  var adjectives: [Int] = []
  /// Whether each of the adjectives stands for a thing of its own: "des navires russes et chinois".
  var isJoint = false
  /// The mention of its possessive determiner.
  var possessor: Int?
  /// Whether the determiner is indefinite ("une source", "des médias") or missing.
  var isIndefinite = false
  /// Whether a title or name, not a common noun, heads the phrase.
  var isNamed = false
}

/// One piece of a sentence, as the clause matcher sees it.
struct ClauseUnit: Sendable {
  enum Kind: Sendable {
    case noun(NounPhrase)
    case verb(VerbGroup)
    /// et, ou, ni, mais, puis.
    case coordinator
    case comma
    /// que, si, lorsque, parce que …
    case subordinator(String)
    /// qui, que, dont, où after a noun.
    case relative(String)
    case openQuote
    case closeQuote
    case openBracket
    case closeBracket
    case colon
    case semicolon
    case dash
    case other
  }

  var kind: Kind
  var tokens: Range<Int>

  var noun: NounPhrase? {
    if case .noun(let phrase) = kind { phrase } else { nil }
  }
  var verb: VerbGroup? {
    if case .verb(let group) = kind { group } else { nil }
  }
}
