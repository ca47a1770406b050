/// Finds the readings of a surface form: in the lexicon, else from its shape.
struct WordReader {
  let lexicon: Lexicon

  /// Returns the word of a form.
  func word(_ form: String, _ kind: TokenKind) -> Word {
    let lower = normalizedForm(form)
    var letters = 0
    var capitals = 0
    for scalar in form.unicodeScalars where scalar.properties.isAlphabetic {
      letters += 1
      if isUppercaseScalar(scalar.value) { capitals += 1 }
    }
    let first = form.unicodeScalars.first?.value ?? 0
    var word = Word(
      form: form, lower: lower, analyses: [], isCapitalized: isUppercaseScalar(first),
      isAllCapitals: letters > 1 && capitals == letters, isKnown: true)
    switch kind {
    case .word, .abbreviation, .initials: read(&word, kind, capitals: capitals)
    case .number: readNumber(&word)
    case .symbol:
      word.analyses =
        lexicon.functionWords[lower] ?? [Analysis(lemma: form, partOfSpeech: .symbol)]
    case .address, .tag: word.analyses = [Analysis(lemma: form, partOfSpeech: .other)]
    default: word.analyses = []
    }
    return word
  }

  private func read(_ word: inout Word, _ kind: TokenKind, capitals: Int) {
    let name = Analysis(lemma: word.form, partOfSpeech: .properNoun)
    if kind == .initials {
      word.analyses = [name]
      word.isKnown = false
      return
    }
    if word.lower.hasPrefix("-"), let pronoun = invertedPronoun(word.lower) {
      word.analyses = pronoun
      return
    }
    // "traité(e)" is read as "traité".
    word.analyses = lexicon.analyses(of: String(word.form.prefix { $0 != "(" }))
    word.isKnown = !word.analyses.isEmpty
    word.isPrenominal =
      lexicon.functionWords[word.lower]?.first?.partOfSpeech == .adjective
    if word.analyses.isEmpty, capitals == 0 { word.analyses = compound(word.lower) ?? [] }
    let hasName = word.analyses.contains { $0.partOfSpeech == .properNoun }
    if word.isCapitalized {
      // Any capitalised word may be a name; the tagger decides by its place.
      if !hasName { word.analyses.append(name) }
    } else if word.analyses.isEmpty, capitals > 0 {
      word.analyses = [name]  // al-Sarraj
    } else if word.analyses.isEmpty {
      word.analyses = guesses(word.lower)
    }
    if word.analyses.count > Int(Int8.max) { word.analyses.removeLast(word.analyses.count - 127) }
  }

  /// "-t-il", "-ce", "-le": the pronoun after its verb; "-là", "-ci": the adverb after its noun.
  private func invertedPronoun(_ lower: String) -> [Analysis]? {
    var pronoun = lower.dropFirst()
    if pronoun.hasPrefix("t-") { pronoun = pronoun.dropFirst(2) }
    if pronoun == "là" || pronoun == "ci" {
      return [Analysis(lemma: String(pronoun), partOfSpeech: .adverb)]
    }
    guard let readings = lexicon.functionWords[String(pronoun)] else { return nil }
    let pronouns = readings.filter { $0.partOfSpeech == .pronoun }
    return pronouns.isEmpty ? nil : pronouns
  }

  private func readNumber(_ word: inout Word) {
    // "1er", "20e", "G20" without its capital: a word made with digits.
    if word.lower.utf8.contains(where: isAsciiLetter) {
      word.analyses = [
        Analysis(lemma: word.lower, partOfSpeech: .adjective),
        Analysis(lemma: word.lower, partOfSpeech: .noun),
      ]
    } else {
      word.analyses = [Analysis(lemma: word.lower, partOfSpeech: .numeral, features: .plural)]
    }
  }

  /// The readings of a hyphenated noun or adjective by its last part: "ex-ministre".
  private func compound(_ lower: String) -> [Analysis]? {
    guard let hyphen = lower.lastIndex(of: "-"), hyphen > lower.startIndex else { return nil }
    let head = lower[..<hyphen]
    let last = String(lower[lower.index(after: hyphen)...])
    let readings = lexicon.analyses(of: last)
      .filter { $0.partOfSpeech == .noun || $0.partOfSpeech == .adjective }
    guard !readings.isEmpty else { return nil }
    return readings.map {
      Analysis(lemma: head + "-" + $0.lemma, partOfSpeech: $0.partOfSpeech, features: $0.features)
    }
  }

  /// Readings of an unknown word in lower case, by its ending; chosen by hand.
  private func guesses(_ lower: String) -> [Analysis] {
    func analysis(_ part: PartOfSpeech, _ features: Features, _ lemma: String? = nil) -> Analysis {
      Analysis(lemma: lemma ?? lower, partOfSpeech: part, features: features)
    }
    let number: Features = lower.hasSuffix("s") || lower.hasSuffix("x") ? .plural : .singular
    let singular = lower.hasSuffix("s") ? String(lower.dropLast()) : lower
    if lower.hasSuffix("ment") { return [analysis(.adverb, []), analysis(.noun, .singular)] }
    if lower.hasSuffix("er") { return [analysis(.verb, .infinitive), analysis(.noun, number)] }
    for (ending, features) in [
      ("ées", [.feminine, .plural]), ("ée", [.feminine, .singular]),
      ("és", [.masculine, .plural]), ("é", [.masculine, .singular]),
    ] as [(String, Features)] where lower.hasSuffix(ending) {
      let lemma = lower.dropLast(ending.count) + "er"
      return [
        analysis(.verb, features.union([.pastParticiple, .transitive]), String(lemma)),
        analysis(.adjective, features, lower.dropLast(ending.count) + "é"),
        analysis(.noun, features, singular),
      ]
    }
    return [analysis(.noun, number, singular), analysis(.adjective, number, singular)]
  }
}
