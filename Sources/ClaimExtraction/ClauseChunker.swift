internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Cuts a sentence into noun phrases, verb groups and the words between them.
///
/// A stand-in for dependency trees: good enough to read arguments off neighbouring phrases.
struct ClauseChunker {
  let linked: LinkedText
  let cues: Cues
  /// The outermost mention whose phrase starts at a token.
  private let phraseStart: [Int: Int]
  /// The mention that owns a token, adjectives and pronouns included.
  private let owner: [Int: Int]

  init(linked: LinkedText, cues: Cues) {
    self.linked = linked
    self.cues = cues
    var phraseStart: [Int: Int] = [:]
    var owner: [Int: Int] = [:]
    for (number, mention) in linked.mentions.enumerated() {
      for token in mention.tokens { owner[token] = number }
      guard !mention.isInside, mention.form != .adjective else { continue }
      phraseStart[mention.phrase.lowerBound] = number
    }
    self.phraseStart = phraseStart
    self.owner = owner
  }

  private var text: AnalyzedText { linked.text }

  /// The units of the sentence with the given tokens, in order, covering every token.
  func units(of sentence: Range<Int>) -> [ClauseUnit] {
    var units: [ClauseUnit] = []
    var token = sentence.lowerBound
    let end = sentence.upperBound
    while token < end {
      let start = token
      var preposition: String?
      if let (name, next) = self.preposition(at: token, end, units) {
        preposition = name
        token = next
      }
      if let unit = verb(at: token, end, marker: preposition, start: start) {
        units.append(unit)
        token = unit.tokens.upperBound
        continue
      }
      if let unit = nounPhrase(at: token, end, preposition: preposition, start: start) {
        units.append(unit)
        token = unit.tokens.upperBound
        continue
      }
      if preposition != nil {
        units.append(ClauseUnit(kind: .other, tokens: start..<token))
        continue
      }
      units.append(ClauseUnit(kind: small(token, units), tokens: token..<token + 1))
      token += 1
    }
    return units
  }

  // MARK: - Prepositions and small words

  private func preposition(
    at token: Int, _ end: Int, _ units: [ClauseUnit]
  ) -> (name: String, next: Int)? {
    if let number = phraseStart[token], !linked.mentions[number].tokens.isEmpty { return nil }
    for long in cues.longPrepositions where token + long.words.count <= end {
      let fits = long.words.indices.allSatisfy { same(long.words[$0], text.lower(token + $0)) }
      if fits { return (long.name, token + long.words.count) }
    }
    let lower = text.lower(token)
    if lower == "des" || lower == "de" || lower == "du" || lower == "d'" || lower == "d’" {
      // After a verb or at the start "des" is an article; after a noun it is "de les".
      if lower == "des", !isAfterNoun(units) { return nil }
      if lower == "du", !isAfterNoun(units), case .verb(let verb)? = units.last?.kind,
        !verb.isPassive, verb.form != .pastParticiple, !verb.isReflexive
      {
        return nil
      }
      return ("de", token + 1)
    }
    if lower == "d'après" || lower == "d’après" { return ("selon", token + 1) }
    guard let name = ClauseWords.prepositions[lower] else { return nil }
    if text.tag(token) == .verb || text.tag(token) == .noun { return nil }
    return (name, token + 1)
  }

  private func isAfterNoun(_ units: [ClauseUnit]) -> Bool {
    switch units.last?.kind {
    case .noun(let phrase):
      // "a rencontré en Jordanie des responsables": after a name with a preposition of place.
      !(phrase.isNamed && ["en", "à", "dans"].contains(phrase.preposition)
        && units.dropLast().last?.verb != nil)
    case .closeQuote, .closeBracket: units.count > 1
    case .verb(let verb): verb.form == .pastParticiple && verb.isPassive
    default: false
    }
  }

  /// Compares a word of a long preposition with a token, contractions and elisions seen through.
  private func same(_ word: String, _ lower: String) -> Bool {
    if word == lower { return true }
    switch word {
    case "de": return ["d'", "d’", "du", "des"].contains(lower)
    case "à": return lower == "au" || lower == "aux" || lower == "a"
    case "avec", "contre": return false
    default:
      return lower.replacingTypographicApostrophes() == word
    }
  }

  private func small(_ token: Int, _ units: [ClauseUnit]) -> ClauseUnit.Kind {
    let lower = text.lower(token)
    switch lower {
    case ",": return .comma
    case ";": return .semicolon
    case ":": return .colon
    case "«", "“", "‹": return .openQuote
    case "»", "”", "›": return .closeQuote
    case "\"": return isOpen(units) ? .closeQuote : .openQuote
    case "(", "[": return .openBracket
    case ")", "]": return .closeBracket
    case "–", "—", "-": return .dash
    case "et", "ou", "ni", "mais", "puis": return .coordinator
    case "qui", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "duquel", "auquel",
      "auxquels", "auxquelles", "desquels":
      return .relative(lower)
    case "que", "qu'", "qu’":
      if case .noun? = units.last?.kind { return .relative("que") }
      if case .comma? = units.last?.kind, units.count > 1, case .noun = units[units.count - 2].kind {
        return .relative("que")
      }
      return .subordinator("que")
    case "si", "s'", "s’": return .subordinator("si")
    case "lorsque", "lorsqu'", "lorsqu’", "quand", "alors", "parce", "puisque", "comme", "tandis",
      "car", "afin", "quoique", "bien", "dès", "pendant", "tant":
      return text.tag(token) == .subordinator || lower == "car" ? .subordinator(lower) : .other
    default: return .other
    }
  }

  private func isOpen(_ units: [ClauseUnit]) -> Bool {
    var isOpen = false
    for unit in units {
      if case .openQuote = unit.kind { isOpen = true }
      if case .closeQuote = unit.kind { isOpen = false }
    }
    return isOpen
  }

  // MARK: - Noun phrases

  private func nounPhrase(
    at first: Int, _ end: Int, preposition: String?, start: Int
  ) -> ClauseUnit? {
    var phrase = NounPhrase(preposition: preposition, head: -1)
    var token = first
    var hasDeterminer = false
    while token < end {
      if let number = phraseStart[token], owner[token] != nil || linked.mentions[number].phrase.count > 0
      {
        let mention = linked.mentions[number]
        if isPossessive(number) {
          phrase.possessor = number
          hasDeterminer = true
          token += 1
          continue
        }
        if mention.form == .pronoun, phrase.head >= 0 { break }
        if phrase.head >= 0 && mention.form != .named { break }
        phrase.mentions = [number]
        phrase.isNamed = mention.form == .named
        if phrase.head < 0 { phrase.head = mention.tokens.lowerBound }
        token = mention.phrase.upperBound
        break
      }
      if let number = owner[token], linked.mentions[number].form == .adjective {
        phrase.adjectives.append(number)
        token += linked.mentions[number].tokens.count
        continue
      }
      let tag = text.tag(token)
      if phrase.head < 0 {
        switch tag {
        case .determiner, .numeral:
          if tag == .determiner, token > first, text.tag(token - 1) == .numeral {
            return finish(&phrase, first, token, start, hasDeterminer)
          }
          if ClauseWords.indefinite.contains(text.lower(token)) { phrase.isIndefinite = true }
          hasDeterminer = true
        case .adjective: break
        case .adverb where hasDeterminer: break
        case .punctuation where hasDeterminer && isQuotedAdjective(token, end): break
        case .noun, .properNoun: phrase.head = token
        case .verb where preposition != nil && token == first && hasNoun(token): phrase.head = token
        case .pronoun where ClauseWords.strongPronouns.contains(text.lower(token)):
          phrase.head = token
        default: return finish(&phrase, first, token, start, hasDeterminer)
        }
        token += 1
        continue
      }
      if tag == .adjective {
        // A participle before "par" is a clause of its own.
        if isParticipleClause(token, end) { break }
        token += 1
        continue
      }
      if ClauseWords.adjectivalParticiples.contains(text.lower(token)) {
        token += 1
        continue
      }
      if tag == .properNoun || (tag == .noun && text.word(token).isCapitalized) {
        token += 1
        continue
      }
      break
    }
    return finish(&phrase, first, token, start, hasDeterminer)
  }

  private func finish(
    _ phrase: inout NounPhrase, _ first: Int, _ token: Int, _ start: Int, _ hasDeterminer: Bool
  ) -> ClauseUnit? {
    if phrase.head < 0, let adjective = phrase.adjectives.last {
      phrase.head = linked.mentions[adjective].tokens.lowerBound
    }
    guard phrase.head >= 0, token > first else { return nil }
    if phrase.mentions.isEmpty, ClauseWords.timeNouns.contains(text.lemma(phrase.head)) {
      return ClauseUnit(kind: .other, tokens: start..<token)
    }
    if !hasDeterminer && phrase.mentions.isEmpty { phrase.isIndefinite = true }
    if text.lower(first) == "des" { phrase.isIndefinite = true }
    return ClauseUnit(kind: .noun(phrase), tokens: start..<token)
  }

  /// Whether a quotation mark sets off an adjective inside the phrase: Le "sulfureux" général.
  private func isQuotedAdjective(_ token: Int, _ end: Int) -> Bool {
    guard ClauseWords.quotationMarks.contains(text.lower(token)), token + 1 < end else { return false }
    let isBefore = text.tag(token + 1) == .adjective
    let isAfter = text.tag(token - 1) == .adjective
    return isBefore || isAfter
  }

  private func isPossessive(_ number: Int) -> Bool {
    let mention = linked.mentions[number]
    return mention.form == .pronoun && mention.tokens.count == 1
      && ["son", "sa", "ses", "leur", "leurs"].contains(text.lower(mention.tokens.lowerBound))
      && text.tag(mention.tokens.lowerBound) == .determiner
  }

  private func hasNoun(_ token: Int) -> Bool {
    text.word(token).analyses.contains { $0.partOfSpeech == .noun }
  }

  private func isParticipleClause(_ token: Int, _ end: Int) -> Bool {
    guard participleAnalysis(token) != nil else { return false }
    var next = token + 1
    if next < end, text.tag(next) == .adverb { next += 1 }
    return next < end && text.lower(next) == "par"
  }

  /// The reading of a token as a past participle, whatever the tagger took it for.
  private func participleAnalysis(_ token: Int) -> Analysis? {
    text.word(token).analyses.first {
      $0.partOfSpeech == .verb && $0.features.contains(.pastParticiple)
    }
  }

  /// The lemma and features of a token as a verb.
  private func verbAnalysis(_ token: Int) -> (lemma: String, features: Features) {
    if text.tag(token) == .verb || text.tag(token) == .auxiliary {
      return (text.lemma(token), text.features(token))
    }
    if text.tag(token) == .noun,
      let finite = text.word(token).analyses.first(where: {
        $0.partOfSpeech == .verb && $0.features.contains(.indicative)
      })
    {
      return (finite.lemma, finite.features)
    }
    guard let analysis = participleAnalysis(token) else {
      return (text.lemma(token), text.features(token))
    }
    return (analysis.lemma, analysis.features)
  }

  // MARK: - Verb groups

  private func verb(at first: Int, _ end: Int, marker: String?, start: Int) -> ClauseUnit? {
    var group = VerbGroup(lemma: "", main: -1, form: .finite, marker: marker)
    var token = first
    while token < end, ClauseWords.clitics.contains(text.lower(token)),
      text.tag(token) != .determiner, text.tag(token) != .noun
    {
      switch text.lower(token) {
      case "ne", "n'", "n’": group.isNegated = true
      case "se", "s'", "s’": group.isReflexive = true
      case "lui", "leur": if let number = owner[token] { group.datives.append(number) }
      case "le", "la", "les", "l'", "l’":
        if let number = owner[token] { group.accusatives.append(number) }
      default: break
      }
      token += 1
    }
    if token > first, token < end, text.lower(token) == "pas" { token += 1 }
    guard token < end, isVerb(token), phraseStart[token] == nil || owner[token] == nil else {
      return nil
    }
    let (leadingLemma, leading) = verbAnalysis(token)
    group.isConditional = leading.contains(.conditional)
    group.isFuture = leading.contains(.future)
    if leading.contains(.infinitive) {
      group.form = .infinitive
    } else if leading.contains(.presentParticiple) {
      group.form = .presentParticiple
    } else if leading.contains(.pastParticiple) && !leading.isFinite {
      group.form = .pastParticiple
    }
    // After a preposition only an infinitive or a gerund is a verb: "en ligne", "par exemple".
    if marker != nil, group.form == .finite || group.form == .pastParticiple, token == first {
      return nil
    }
    group.main = token
    group.lemma = leadingLemma
    var last = token
    if group.lemma == "avoir" || group.lemma == "être" {
      let isHave = group.lemma == "avoir"
      if let participle = participle(after: token, end, &group) {
        last = participle
        group.main = participle
        group.lemma = verbAnalysis(participle).lemma
        if isHave, group.lemma == "être", let second = self.participle(after: participle, end, &group)
        {
          last = second
          group.main = second
          group.lemma = verbAnalysis(second).lemma
          group.isPassive = true
        } else if !isHave && !group.isReflexive && !cues.contains(group.lemma, in: "être") {
          group.isPassive = true
        }
      } else {
        _ = inversion(after: token, end, &group, &last)
      }
    } else {
      _ = inversion(after: token, end, &group, &last)
    }
    if group.form == .pastParticiple {
      group.isPassive = !cues.contains(group.lemma, in: "être")
    }
    var after = last + 1
    while after < end, ClauseWords.negations.contains(text.lower(after)) {
      if group.isNegated || text.lower(after) == "pas" { last = after }
      after += 1
    }
    return ClauseUnit(kind: .verb(group), tokens: start..<last + 1)
  }

  private func isVerb(_ token: Int) -> Bool {
    let tag = text.tag(token)
    if tag == .verb || tag == .auxiliary { return true }
    // "soutenu par" is read as a participle though the tagger took it for an adjective.
    if tag == .noun { return isBareVerb(token) }
    guard tag == .adjective else { return false }
    return isParticipleClause(token, text.tokens.count)
  }

  /// Whether what the tagger took for a noun is a verb: after a conjunction, without a determiner,
  /// before what a verb governs ("et demande aux autorités").
  private func isBareVerb(_ token: Int) -> Bool {
    guard token > 0, token + 1 < text.tokens.count,
      ["et", "ou", "mais", "puis", "qui"].contains(text.lower(token - 1)),
      ClauseWords.afterVerb.contains(text.lower(token + 1))
    else { return false }
    return text.word(token).analyses.contains {
      $0.partOfSpeech == .verb && $0.features.contains(.indicative) && $0.features.contains(.third)
    }
  }

  /// The participle that completes an auxiliary, adverbs and inverted pronouns passed over.
  private func participle(after auxiliary: Int, _ end: Int, _ group: inout VerbGroup) -> Int? {
    var token = auxiliary + 1
    var steps = 0
    var unused = auxiliary
    while token < end, steps < 6 {
      if inversion(after: token - 1, end, &group, &unused) {
        token += 1
        continue
      }
      if isVerb(token) || text.tag(token) == .adjective {
        let features = text.features(token)
        if features.contains(.pastParticiple) && text.tag(token) != .adjective { return token }
        if text.tag(token) == .adjective, participleAnalysis(token) != nil, token + 1 < end,
          ["par", "à", "contre", "de", "avec"].contains(text.lower(token + 1))
        {
          return token
        }
        return nil
      }
      let lower = text.lower(token)
      if let after = participle(afterAdverbial: token, end) { return after }
      guard text.tag(token) == .adverb || ClauseWords.negations.contains(lower)
        || ClauseWords.betweenAuxiliary.contains(lower)
      else { return nil }
      if ClauseWords.negations.contains(lower) && lower != "plus" { group.isNegated = true }
      token += 1
      steps += 1
    }
    return nil
  }

  /// The participle behind an adverbial such as "en effet", "par exemple", "à plusieurs reprises".
  private func participle(afterAdverbial start: Int, _ end: Int) -> Int? {
    guard ClauseWords.prepositions[text.lower(start)] != nil else { return nil }
    for token in (start + 1)..<min(end, start + 5) {
      if owner[token] != nil { return nil }
      switch text.tag(token) {
      case .noun, .adjective, .determiner, .adverb, .numeral, .preposition: continue
      case .verb: return text.features(token).contains(.pastParticiple) ? token : nil
      default: return nil
      }
    }
    return nil
  }

  private func inversion(
    after token: Int, _ end: Int, _ group: inout VerbGroup, _ last: inout Int
  ) -> Bool {
    guard token + 1 < end, ClauseWords.invertedPronouns.contains(text.lower(token + 1)) else {
      return false
    }
    group.isInverted = true
    group.invertedSubject = owner[token + 1]
    last = max(last, token + 1)
    return true
  }
}

extension String {
  /// The text with ’ written as '.
  func replacingTypographicApostrophes() -> String {
    contains("’") ? String(map { $0 == "’" ? "'" : $0 }) : self
  }
}

/// Closed classes of French that cutting a sentence turns on.
enum ClauseWords {
  static let prepositions: [String: String] = [
    "à": "à", "au": "à", "aux": "à", "avec": "avec", "contre": "contre", "par": "par",
    "pour": "pour", "en": "en", "dans": "dans", "chez": "chez", "vers": "vers", "entre": "entre",
    "sur": "sur", "sous": "sous", "envers": "à", "selon": "selon", "depuis": "depuis",
    "avant": "avant", "après": "après", "malgré": "malgré", "sans": "sans", "parmi": "parmi",
    "via": "par", "dès": "depuis", "durant": "lors", "pendant": "lors", "concernant": "lors",
    "outre": "lors", "hors": "lors", "devant": "à", "derrière": "derrière", "auprès": "à",
  ]
  /// Words that may follow a verb but hardly a noun without a determiner.
  static let afterVerb: Set<String> = [
    "à", "au", "aux", "que", "qu'", "qu’", "le", "la", "les", "l'", "l’", "un", "une", "des", "son",
    "sa", "ses", "leur", "leurs", "ce", "cette", "ces",
  ]
  static let quotationMarks: Set<String> = ["\"", "«", "»", "“", "”"]
  /// Participles that are mere adjectives of the nouns they follow.
  static let adjectivalParticiples: Set<String> = [
    "armé", "armée", "armés", "armées", "unis", "unies"]
  /// Nouns of time: a bare phrase they head is an adjunct, neither subject nor object.
  static let timeNouns: Set<String> = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    "jour", "semaine", "mois", "an", "année", "matin", "soir", "nuit", "heure", "minute", "fois",
    "week-end", "midi", "lendemain", "veille", "après-midi", "matinée", "soirée", "journée",
    "décennie", "siècle", "trimestre", "date", "moment", "temps", "début", "fin", "milieu",
  ]
  static let indefinite: Set<String> = [
    "un", "une", "des", "certains", "certaines", "plusieurs", "quelques", "divers", "diverses",
    "d'autres", "aucun", "aucune", "différents", "différentes", "deux", "trois", "de nombreux",
  ]
  static let strongPronouns: Set<String> = [
    "celui", "celle", "ceux", "celles", "ceci", "cela", "eux", "tous", "certains", "beaucoup",
    "personne", "chacun", "plusieurs", "nous", "on", "lui", "elle", "il", "ils", "elles", "ce", "ça",
    "rien", "je", "vous", "c'", "c’",
  ]
  static let clitics: Set<String> = [
    "ne", "n'", "n’", "se", "s'", "s’", "le", "la", "les", "l'", "l’", "lui", "leur", "y", "en",
    "me", "m'", "m’", "nous", "vous", "te", "t'",
  ]
  static let negations: Set<String> = ["pas", "jamais", "plus", "aucunement", "nullement", "guère"]
  static let betweenAuxiliary: Set<String> = [
    "également", "aussi", "déjà", "toujours", "ainsi", "bien", "alors", "tous", "en", "outre",
    "depuis", "même", "d'abord", "par", "ailleurs", "donc", "ensuite", "encore", "récemment",
    "rapidement", "tout", "officiellement", "certes", "ailleurs",
  ]
  static let invertedPronouns: Set<String> = [
    "-il", "-elle", "-ils", "-elles", "-t-il", "-t-elle", "-t-ils", "-t-elles", "-on", "-t-on",
    "-nous", "-vous", "-je", "-ce",
  ]
}
