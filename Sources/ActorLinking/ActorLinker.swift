package import LanguageAnalysis
package import SociogramModel

/// Finds the actors of a text: names of the registry, organs of states, names that the registry
/// lacks, titles, and words that refer back to them.
///
/// The result depends on the text, the article's date and title, the registry and the judgements
/// alone.
package struct ActorLinker: Sendable {
  private let registry: ActorRegistry
  private let judgements: Judgements
  /// The persons by what the spellings of their names have in common.
  private let spellings: Spellings

  /// Creates a linker over a registry; judgements win over all its rules.
  package init(registry: ActorRegistry, judgements: Judgements = Judgements()) {
    self.registry = registry
    self.judgements = judgements
    spellings = Spellings(of: registry.actors) { registry.country(of: $0) }
  }

  /// Returns the text with its mentions.
  package func link(_ text: AnalyzedText, article: ArticleRecord) -> LinkedText {
    var state = LinkingState(
      text: text, registry: registry, spellings: spellings, judgements: judgements,
      date: article.date)
    state.findVessels()
    state.findNames()
    state.dropContinents()
    state.findHalves()
    state.findOrgans()
    state.findUnknownNames()
    state.findShortNames()
    state.findTitledNames()
    state.findRecognizedNames()
    state.findServedNames()
    state.findInstitutionAdjectives()
    state.findUnknownPeoples()
    state.findRepeatedNames()
    state.applyJudgements()
    state.mergeTitles()
    state.findAdherents()
    state.spreadGenders()
    state.markPlaces()
    state.resolveReferences()
    state.applyJudgements()
    return state.result()
  }
}

/// What is known while one text is linked.
struct LinkingState {
  let text: AnalyzedText
  let registry: ActorRegistry
  let spellings: Spellings
  let judgements: Judgements
  let date: PartialDate?

  /// The actors found, in the order of discovery.
  var actors: [Actor] = []
  /// Gender and number of each actor.
  var agreements: [Agreement] = []
  /// The title nouns by which each actor was called in this text.
  var calledBy: [Set<String>] = []
  /// The words of each actor's positions, folded, in the order of its affiliations; empty for others
  /// than persons.
  var rolesInWords: [[String]] = []
  /// The mentions, in the order of discovery.
  var mentions: [LinkedMention] = []
  /// The titles by which the text itself calls a person.
  var titlesInText: [Int: Set<String>] = [:]
  /// The mentions of organs with their state, by the organ's noun.
  var organMentions: [String: [Int]] = [:]
  /// The state of each mention that is an office, by mention number.
  var officeStates: [Int: Int] = [:]
  /// Unknown names that stand for places, folded.
  var places: Set<String> = []
  /// Names of ships and planes, folded.
  var vessels: Set<String> = []
  /// Tokens of names that are nobody's: those of clubs.
  var nobody: Set<Int> = []
  /// What the text introduces acronyms for.
  var introduced: [String: Int] = [:]
  /// The person of the registry whom a folded family name spells anew, -1 where there are two.
  var spelt: [String: Int] = [:]
  /// The person of the registry whose family name a word of the vocabulary spells anew, or -1.
  var families: [Int32: Int] = [:]
  /// The person whom the article is about, once known.
  var topic: Int?
  /// The state that the article is about, once known.
  var homeState: Int?
  /// The armed groups met so far, while references are resolved.
  var armedGroups: Set<Int> = []
  /// The state in which most of what the article tells happens, once known.
  var homePlace: Int?
  /// The state spoken of last as a subject or by its adjective, with its sentence.
  var lastState: (state: Int, sentence: Int)?
  /// The state last named as a place, with its sentence: "dans le nord de la Syrie".
  var lastPlace: (state: Int, sentence: Int)?
  /// The heads of phrases that speak a quotation before them.
  var speaking: Set<Int> = []
  /// The nouns by which the text calls persons.
  var calledNouns: Set<String> = []
  /// How often each state is spoken of.
  var stateCounts: [Int: Int] = [:]
  /// The ordinary noun that a pronoun means, by the pronoun's token.
  var ordinary: [Int: Int] = [:]
  /// The head of the phrase that spoke the last quotation.
  var lastSpeaker: Int?
  /// What words that refer back may mean, while they are resolved.
  var antecedents = Antecedents()
  /// The sentence that is read, while references are resolved.
  var current = 0
  /// The mention whose phrase covers each token, or -1, while references are resolved.
  var phraseOwner: [Int32] = []
  /// The mention that covers each token, or -1.
  var owner: [Int32]
  /// What linking asks of the text's words.
  let vocabulary: TextVocabulary
  private var index: [ActorID: Int] = [:]

  init(
    text: AnalyzedText, registry: ActorRegistry, spellings: Spellings, judgements: Judgements,
    date: PartialDate?
  ) {
    self.text = text
    self.registry = registry
    self.spellings = spellings
    self.judgements = judgements
    self.date = date
    owner = Array(repeating: -1, count: text.tokens.count)
    vocabulary = TextVocabulary(text.words, registry: registry)
  }

  /// The atoms of a token.
  func atoms(at token: Int) -> [NameAtom] { vocabulary.atoms[Int(text.tokens.word[token])] }

  /// What a token is by its form alone.
  func traits(at token: Int) -> TextVocabulary.Traits {
    vocabulary.traits[Int(text.tokens.word[token])]
  }

  /// The position of an actor among those of the text, added where it is new.
  mutating func position(of actor: Actor, _ agreement: Agreement) -> Int {
    if let known = index[actor.id] { return known }
    let position = actors.count
    index[actor.id] = position
    actors.append(actor)
    agreements.append(agreement)
    let roles = actor.kind == .person ? actor.affiliations.map(\.role) : []
    rolesInWords.append(roles.map { registry.folded($0) })
    calledBy.append(Set(roles.map { String($0[..<($0.firstIndex(of: " ") ?? $0.endIndex)]) }))
    return position
  }

  /// The position of an actor of the registry.
  mutating func position(ofRegistered registered: Int) -> Int {
    position(
      of: registry.called(registry.actors[registered], on: date), registry.agreements[registered])
  }

  /// Adds a mention and gives it its tokens.
  mutating func add(_ mention: LinkedMention) {
    let number = Int32(mentions.count)
    for token in mention.tokens { owner[token] = number }
    mentions.append(mention)
  }

  /// Removes the mentions whose tokens lie in a range.
  mutating func clear(_ range: Range<Int>) {
    for token in range where owner[token] >= 0 {
      let number = Int(owner[token])
      for other in mentions[number].tokens { owner[other] = -1 }
      mentions[number].actors = []
    }
  }

  /// Whether no mention covers any token of the range.
  func isFree(_ range: Range<Int>) -> Bool { range.allSatisfy { owner[$0] < 0 } }

  /// The linked text, mentions in order.
  func result() -> LinkedText {
    let kept = mentions.filter { !$0.actors.isEmpty }
      .sorted {
        ($0.tokens.lowerBound, -$0.tokens.upperBound) < (
          $1.tokens.lowerBound, -$1.tokens.upperBound
        )
      }
    return LinkedText(text: text, actors: actors, mentions: kept, things: ordinary)
  }
}
