/// What the models see of a word form by itself.
package struct WordTraits: Sendable {
  /// The form in lower case, digits as 0.
  package var form: Atom
  /// Its last one to five letters.
  var suffixes: InlineArray<5, Atom>
  /// Its first one to three letters.
  var prefixes: InlineArray<3, Atom>
  /// Capitals, digits, hyphen.
  var shape: Atom
  /// The word classes that the lexicon gives it.
  var classes: Atom
  /// All its readings in the lexicon.
  var readings: Atom
  /// The dictionary form of its first reading as a verb, as a noun, as an adjective, as anything.
  var lemmas: InlineArray<4, Atom>
  /// The lists of names that have the form; set by the model.
  package var lists: Atom = scrambled(0x4C53 << 32)
  /// Whether the first letter is a capital.
  package var isCapitalized: Bool
  /// Whether the lexicon has it as a verb of the third person: "livre", "avance".
  var mayBeFinite: Bool
  /// Whether the lexicon has it as a noun too: "figure".
  var mayBeNoun: Bool
  /// The word classes that the training data gave the form, as their set; set by the model.
  package var known: Atom = scrambled(0x4B4E)
  /// The only word class of a form that the training data has often; -1 for others.
  package var onlyTag: Int8 = -1

  /// Sees a word.
  package init(_ word: Word) {
    isCapitalized = word.isCapitalized
    var folded: [UInt8] = []
    var starts: [Int] = []
    for byte in word.lower.utf8 {
      if byte & 0xC0 != 0x80 { starts.append(folded.count) }
      folded.append(byte &- 0x30 < 10 ? 0x30 : byte)
    }
    form = Self.atom(of: folded[...])
    suffixes = InlineArray(repeating: 0)
    prefixes = InlineArray(repeating: 0)
    for length in 1...5 {
      let start = starts.count >= length ? starts[starts.count - length] : 0
      suffixes[length - 1] = Self.atom(of: folded[start...])
    }
    for length in 1...3 {
      let end = starts.count > length ? starts[length] : folded.count
      prefixes[length - 1] = Self.atom(of: folded[..<end])
    }
    shape = scrambled(0x5348 << 32 | UInt64(Self.shape(of: word)))
    lemmas = Self.lemmas(of: word, form)
    let (classes, readings) = Self.lexical(word)
    mayBeFinite =
      word.isKnown && !word.isCapitalized
      && word.analyses.contains {
        $0.partOfSpeech == .verb && $0.features.isFinite && $0.features.contains(.third)
      }
    mayBeNoun = word.isKnown && word.analyses.contains { $0.partOfSpeech == .noun }
    self.classes = scrambled(0x434C << 32 | UInt64(classes))
    self.readings = readings
  }

  /// Returns the atom of a form in lower case.
  package static func atom(ofForm lower: String) -> Atom {
    atom(of: lower.utf8.map { $0 &- 0x30 < 10 ? 0x30 : $0 }[...])
  }

  private static func atom(of bytes: ArraySlice<UInt8>) -> Atom {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return scrambled(hash)
  }

  private static func shape(of word: Word) -> UInt8 {
    var hasDigit = false
    var hasLetter = false
    var hasOther = false
    var hasHyphen = false
    var hasInnerCapital = false
    var isFirst = true
    for scalar in word.form.unicodeScalars {
      if isAsciiDigitScalar(scalar) {
        hasDigit = true
      } else if scalar == "-" {
        hasHyphen = true
      } else if characterClass(scalar.value) == .letter {
        hasLetter = true
        if !isFirst, isUppercaseScalar(scalar.value) { hasInnerCapital = true }
      } else {
        hasOther = true
      }
      isFirst = false
    }
    return (word.isCapitalized ? 1 : 0) | (word.isAllCapitals ? 2 : 0) | (hasDigit ? 4 : 0)
      | (hasLetter ? 8 : 0) | (hasOther ? 16 : 0) | (hasHyphen ? 32 : 0)
      | (hasInnerCapital ? 64 : 0)
  }

  /// The word classes as bits, verb forms apart, and a value for the set of readings.
  private static func lexical(_ word: Word) -> (UInt32, Atom) {
    guard word.isKnown else { return (0, scrambled(0x5245)) }
    var classes: UInt32 = 0
    var readings: UInt64 = 0
    for analysis in word.analyses {
      // The name that any capitalised word may be is no knowledge of the lexicon.
      if analysis.partOfSpeech == .properNoun, analysis.features.isEmpty { continue }
      classes |= 1 << lexicalClass(of: analysis)
      readings ^= scrambled(
        UInt64(analysis.partOfSpeech.rawValue) << 40 | UInt64(analysis.features.rawValue))
    }
    return (classes, scrambled(readings ^ 0x5245))
  }

  private static func lemmas(of word: Word, _ form: Atom) -> InlineArray<4, Atom> {
    func lemma(_ isWanted: (PartOfSpeech) -> Bool) -> Atom? {
      word.analyses.first { isWanted($0.partOfSpeech) }.map { atom(of: Array($0.lemma.utf8)[...]) }
    }
    let any = word.isKnown ? lemma { _ in true } ?? form : form
    return [
      lemma { $0 == .verb || $0 == .auxiliary } ?? any, lemma { $0 == .noun } ?? any,
      lemma { $0 == .adjective } ?? any, any,
    ]
  }

  private static func lexicalClass(of analysis: Analysis) -> UInt32 {
    if analysis.partOfSpeech == .verb {
      if analysis.features.contains(.infinitive) { return 16 }
      if analysis.features.contains(.pastParticiple) { return 17 }
      if analysis.features.contains(.presentParticiple) { return 18 }
    }
    return UInt32(analysis.partOfSpeech.rawValue)
  }
}

private func isAsciiDigitScalar(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x30 < 10 }
