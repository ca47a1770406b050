extension SentenceReader {
  private static let des = WordTraits.atom(ofForm: "des")
  private static let of = Set(["de", "du", "des", "d'"].map { WordTraits.atom(ofForm: $0) })
  private static let oui = WordTraits.atom(ofForm: "oui")
  private static let ne = Set(["ne", "n'"].map { WordTraits.atom(ofForm: $0) })
  private static let si = Set(["si", "s'"].map { WordTraits.atom(ofForm: $0) })

  /// Makes a verb of what must be one but was taken for a noun, as classes are chosen word by word:
  /// "craint que X ne livre", "Si X livre des armes"; and an auxiliary of one parted from its participle:
  /// "a cette semaine été critiqué". The "Oui" of an answer is no name.
  mutating func findMissedVerbs() {
    if let verb = missedPredicate() {
      sentence.setTag(PartOfSpeech.verb.rawValue, at: verb)
    }
    for place in ModelSentence.first..<sentence.root {
      let form = sentence.forms[place]
      switch PartOfSpeech(rawValue: sentence.tags[place]) {
      case .adverb where Self.ne.contains(form):
        var next = place + 1
        while next < sentence.root, isTagged(next, [.pronoun]) { next += 1 }
        if next < sentence.root, !isTagged(next, [.verb, .auxiliary]), mayBeFinite(next) {
          sentence.setTag(PartOfSpeech.verb.rawValue, at: next)
        }
      case .subordinator where Self.si.contains(form) || isTagged(place - 1, [.verb]):
        if let verb = missedVerb(after: place) {
          sentence.setTag(PartOfSpeech.verb.rawValue, at: verb)
        }
      case .properNoun where form == Self.oui && isComma(place + 1):
        sentence.setTag(PartOfSpeech.interjection.rawValue, at: place)
      case .verb where opensApposition(place):
        sentence.setTag(PartOfSpeech.noun.rawValue, at: place)
      case .verb where InsertionFinder.auxiliaries.contains(form):
        if isParted(place) {
          sentence.setTag(PartOfSpeech.auxiliary.rawValue, at: place)
        }
      default: break
      }
    }
  }

  /// "X, figure de Y, a …": whether what could be a verb or a noun tells what somebody is, between a name
  /// and a comma behind which the verb stands.
  private func opensApposition(_ place: Int) -> Bool {
    let word = Int(sentence.words[place])
    guard table.mayBeNoun[word], table.mayBeFinite[word], place > ModelSentence.first + 1,
      isComma(place - 1), table.isCapitalized[Int(sentence.words[place - 2])],
      place + 2 < sentence.root,
      Self.of.contains(sentence.forms[place + 1])
    else { return false }
    for next in (place + 2)..<sentence.root {
      if isTagged(next, [.verb, .auxiliary, .subordinator]) { return false }
      if isComma(next) { return isTagged(next + 1, [.verb, .auxiliary]) }
    }
    return false
  }

  private func isComma(_ place: Int) -> Bool {
    sentence.forms[place] == InsertionFinder.comma
  }

  /// Whether an adverbial of time or manner and then a participle stand behind an auxiliary.
  private func isParted(_ auxiliary: Int) -> Bool {
    let places = (Int32(auxiliary)..<Int32(sentence.root)).map { $0 }
    let end = AdverbialFinder(sentence: sentence).end(at: 1, in: places)
    guard end > 1, end < places.count else { return false }
    let next = Int(places[end])
    return isTagged(next, [.verb, .auxiliary]) && !mayBeFinite(next)
  }

  /// The likeliest verb of a sentence that ends with a full stop and has none but in relative clauses: "Le
  /// parti de X taxe le gouvernement de mensonge".
  private mutating func missedPredicate() -> Int? {
    guard sentence.count > 4,
      sentence.forms[sentence.root - 1] == InsertionFinder.stop
    else { return nil }
    var isRelative = false
    // Where a relative clause has just ended: "X, dont les alliés siègent, somme Y".
    var afterRelative = 0
    var best: (place: Int, margin: Int32)?
    for place in ModelSentence.first..<sentence.root {
      if isTagged(place, [.punctuation]) {
        if isRelative { afterRelative = place + 1 }
        isRelative = false
      } else if isTagged(place, [.subordinator]) && !mayBeMissed(place)
        || InsertionFinder.relatives.contains(sentence.forms[place])
      {
        isRelative = true
      } else if isTagged(place, [.verb, .auxiliary]) {
        if !isRelative, isTagged(place, [.auxiliary]) || mayBeFinite(place) { return nil }
      } else if !isRelative, mayBeMissed(place),
        isTagged(place - 1, [.noun, .properNoun]) || place == afterRelative,
        isTagged(place + 1, [.determiner, .properNoun])
          || sentence.forms[place + 1] == Self.des
      {
        let margin = verbMargin(at: place)
        if best.map({ margin > $0.margin }) ?? true { best = (place, margin) }
      }
    }
    return best?.place
  }

  /// Whether a place may hold a verb that was taken for another word.
  private func mayBeMissed(_ place: Int) -> Bool {
    mayBeFinite(place)
      && (isTagged(place, [.noun, .adjective])
        || isTagged(place, [.subordinator]) && table.mayBeNoun[Int(sentence.words[place])])
  }

  /// The likeliest verb of a clause behind a conjunction that has none; nil where it has one.
  private mutating func missedVerb(after conjunction: Int) -> Int? {
    var best: (place: Int, margin: Int32)?
    for place in (conjunction + 1)..<sentence.root {
      if isTagged(place, [.verb, .auxiliary]) { return nil }
      if isTagged(place, [.punctuation, .subordinator]) { break }
      guard mayBeFinite(place),
        isTagged(place - 1, [.noun, .properNoun, .pronoun, .adverb])
      else { continue }
      let margin = verbMargin(at: place)
      if best.map({ margin > $0.margin }) ?? true { best = (place, margin) }
    }
    return best?.place
  }

  private func isTagged(_ place: Int, _ tags: [PartOfSpeech]) -> Bool {
    PartOfSpeech(rawValue: sentence.tags[place]).map { tags.contains($0) } ?? false
  }

  private func mayBeFinite(_ place: Int) -> Bool {
    table.mayBeFinite[Int(sentence.words[place])]
  }
}
