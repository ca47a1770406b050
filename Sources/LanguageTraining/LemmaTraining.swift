internal import LanguageAnalysis

/// Learns the lemmas that the lexicon does not give: those of single forms, from treebanks, and those
/// of unknown forms by their endings, from the lexicon.
struct LemmaTraining {
  private var slots: [(hash: UInt64, entry: UInt64)] = []
  private var text: [UInt8] = []
  private var places: [String: Int] = [:]

  /// The two sections of a model's file.
  var sections: (slots: [UInt64], text: [UInt8]) { (openAddressed(slots), text) }

  /// Learns from sentences and from all entries of a lexicon.
  init(_ sentences: [TreebankSentence], corpus: TrainingCorpus, lexicon: Lexicon) {
    let endings = Self.endings(of: lexicon)
    for (key, rule) in endings.sorted(by: { $0.key < $1.key }) {
      add(LemmaRules.hash(ofEnding: Array(key.ending.utf8)[...], key.tag), rule.cut, rule.addition)
    }
    // The lemma that most uses of a form have, where the lexicon says otherwise.
    var counts: [FormKey: [String: Int]] = [:]
    var agreements: [FormKey: Int] = [:]
    for (sentence, indexed) in zip(sentences, corpus.sentences) {
      for (token, wordIndex) in zip(sentence.tokens, indexed.words) {
        switch token.tag {
        case .properNoun, .other, .punctuation, .symbol, .numeral: continue
        default: break
        }
        let word = corpus.words[Int(wordIndex)]
        let key = FormKey(form: word.lower, tag: token.tag)
        let known = Lemmatizer.lexicalAnalysis(of: word, token.tag, token.features)
        let found =
          Lemmatizer.lemma(withoutRules: word, known)
          ?? Self.lemma(byEndingOf: word.lower, token.tag, endings)
        counts[key, default: [:]][token.lemma, default: 0] += 1
        if found == token.lemma { agreements[key, default: 0] += 1 }
      }
    }
    for (key, lemmas) in counts.sorted(by: { $0.key < $1.key }) {
      let most = lemmas.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let most, most.value > agreements[key, default: 0] else { continue }
      add(LemmaRules.hash(ofForm: key.form, key.tag), 0, most.key)
    }
  }

  private struct FormKey: Hashable, Comparable {
    var form: String
    var tag: PartOfSpeech

    static func < (a: FormKey, b: FormKey) -> Bool {
      (a.form, a.tag.rawValue) < (b.form, b.tag.rawValue)
    }
  }

  private struct EndingKey: Hashable, Comparable {
    var ending: String
    var tag: PartOfSpeech

    static func < (a: EndingKey, b: EndingKey) -> Bool {
      (a.ending, a.tag.rawValue) < (b.ending, b.tag.rawValue)
    }
  }

  private struct Rule: Hashable {
    var cut: Int
    var addition: String
  }

  private mutating func add(_ hash: UInt64, _ cut: Int, _ addition: String) {
    let place: Int
    if let known = places[addition] {
      place = known
    } else {
      place = text.count
      places[addition] = place
      text.append(UInt8(min(addition.utf8.count, 255)))
      text += addition.utf8.prefix(255)
    }
    slots.append((hash, UInt64(place) << 40 | UInt64(cut) << 32 | (hash >> 8 & 0xFFFF_FFFF)))
  }

  /// What most words with an ending do, where words with a shorter ending do something else.
  private static func endings(of lexicon: Lexicon) -> [EndingKey: Rule] {
    var counts: [EndingKey: [Rule: Int]] = [:]
    lexicon.forEachEntry { form, analysis in
      switch analysis.partOfSpeech {
      case .noun, .verb, .adjective, .adverb: break
      default: return
      }
      let rule = rule(from: form, to: analysis.lemma)
      let characters = Array(form.unicodeScalars)
      var ending = ""
      var length = 0
      counts[EndingKey(ending: "", tag: analysis.partOfSpeech), default: [:]][rule, default: 0] += 1
      for scalar in characters.reversed() {
        length += String(scalar).utf8.count
        guard length <= LemmaRules.longestEnding, length < form.utf8.count else { break }
        ending = String(scalar) + ending
        guard rule.cut <= length else { continue }
        counts[EndingKey(ending: ending, tag: analysis.partOfSpeech), default: [:]][
          rule, default: 0] += 1
      }
    }
    var best: [EndingKey: Rule] = [:]
    for (key, rules) in counts {
      let top = rules.max {
        ($0.value, $1.key.addition, $1.key.cut) < ($1.value, $0.key.addition, $0.key.cut)
      }
      if let top, top.value >= 3 { best[key] = top.key }
    }
    return best.filter { key, rule in
      var shorter = key.ending
      while !shorter.isEmpty {
        shorter.unicodeScalars.removeFirst()
        if let other = best[EndingKey(ending: shorter, tag: key.tag)] { return other != rule }
      }
      return true
    }
  }

  private static func rule(from form: String, to lemma: String) -> Rule {
    let form = Array(form.unicodeScalars)
    let lemma = Array(lemma.unicodeScalars)
    var shared = 0
    while shared < min(form.count, lemma.count), form[shared] == lemma[shared] { shared += 1 }
    var addition = String.UnicodeScalarView()
    addition.append(contentsOf: lemma[shared...])
    var removed = String.UnicodeScalarView()
    removed.append(contentsOf: form[shared...])
    return Rule(cut: String(removed).utf8.count, addition: String(addition))
  }

  private static func lemma(
    byEndingOf form: String, _ tag: PartOfSpeech, _ endings: [EndingKey: Rule]
  ) -> String {
    var ending = form
    while true {
      if ending.utf8.count <= LemmaRules.longestEnding,
        let rule = endings[EndingKey(ending: ending, tag: tag)], rule.cut <= ending.utf8.count
      {
        return String(decoding: form.utf8.dropLast(rule.cut), as: UTF8.self) + rule.addition
      }
      guard !ending.isEmpty else { return form }
      ending.unicodeScalars.removeFirst()
    }
  }
}
