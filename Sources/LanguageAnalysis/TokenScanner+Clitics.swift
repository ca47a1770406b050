extension TokenScanner {
  /// The ends of the inverted pronouns that follow a verb up to the end of the word: "-t-il",
  /// "-le-moi"; nil where the hyphen joins a compound.
  func cliticEnds(
    _ bytes: borrowing Span<UInt8>, stem: Int, from hyphen: Int
  ) -> [Int]? {
    guard let first = cliticEnd(bytes, from: hyphen) else { return nil }
    var ends = [first]
    if width(bytes, first, of: .hyphen) > 0, let second = cliticEnd(bytes, from: first) {
      ends.append(second)
    }
    let last = ends[ends.count - 1]
    guard !isWordStart(bytes, last), !isJoined(bytes, last), hyphen - stem <= 40 else { return nil }
    let word = normalizedForm(string(bytes, stem, last))
    if lexicon.unsplit.contains(word) { return nil }
    let verb = normalizedForm(string(bytes, stem, hyphen))
    if lexicon.isVerb(verb) || verb.hasSuffix("é") { return ends }
    // "puis-je", and verbs that no lexicon knows: only verbs stand before these.
    switch normalizedForm(string(bytes, hyphen, first)) {
    case "-je", "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles": return ends
    case "-vous": return verb.hasSuffix("ez") ? ends : nil
    default: return nil
    }
  }

  /// The end of the "-là" or "-ci" of "ce jour-là"; nil after anything but a noun ("celui-ci").
  func particleEnd(_ bytes: borrowing Span<UInt8>, stem: Int, from hyphen: Int) -> Int? {
    let start = hyphen + width(bytes, hyphen, of: .hyphen)
    let end = endOfRun(bytes, from: start)
    guard hyphen - stem <= 24, end - start == 2 || end - start == 3, !isJoined(bytes, end) else {
      return nil
    }
    let particle = normalizedForm(string(bytes, start, end))
    guard particle == "là" || particle == "ci" else { return nil }
    let noun = normalizedForm(string(bytes, stem, hyphen))
    guard !lexicon.functionWords.isGrammatical(noun),
      lexicon.analyses(of: noun).contains(where: { $0.partOfSpeech == .noun })
    else { return nil }
    return lexicon.unsplit.contains(noun + "-" + particle) ? nil : end
  }

  private func isJoined(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    let joint = max(width(bytes, offset, of: .hyphen), width(bytes, offset, of: .apostrophe))
    return joint > 0 && isWordStart(bytes, offset + joint)
  }

  private func cliticEnd(_ bytes: borrowing Span<UInt8>, from hyphen: Int) -> Int? {
    var start = hyphen + width(bytes, hyphen, of: .hyphen)
    if byte(bytes, start) | 0x20 == UInt8(ascii: "t") {
      let inner = width(bytes, start + 1, of: .hyphen)
      if inner > 0 { start += 1 + inner }
    }
    let end = endOfRun(bytes, from: start)
    guard end - start >= 1 && end - start <= 5 else { return nil }
    for clitic in Self.clitics where clitic.utf8CodeUnitCount == end - start {
      if matches(bytes, start, clitic) { return end }
    }
    return nil
  }

  private static let clitics: [StaticString] = [
    "il", "ils", "elle", "elles", "on", "ce", "je", "tu", "nous", "vous", "le", "la", "les", "lui",
    "leur", "moi", "toi", "y", "en",
  ]
}
