import LanguageAnalysis
import SociogramModel
import Testing

@Suite struct PropertyTests {
  /// SplitMix64, so that every run sees the same texts.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let pieces = [
    "l’", "armée", " ", "\n", "\n\n", "« ", " »", "\"", ".", "...", "…", "?", "!", "M.", "J.-C.",
    "O.N.U", "a-t-il", "-ce", "’", "'", "-", "–", "(", ")", "1 234", ",5", "12h", "@", "#",
    "x@y.fr",
    "http://", "www.", "\u{A0}", "\u{202F}", "é", "É", "Ж", "ق", "北", "😀", "\u{200D}", "\u{301}",
    "\0", "\r\n", "\u{FEFF}", "N’D", "etc.", "de", "Le", "la", "qu’", "il", "°", "n°", "&", "·",
    "_",
    "\u{FE0F}", "🇫", "🇷", "1", "2016-", "/", ":", "(e)", "+", "½", "A/B/1", "l'on", "30 F", "h",
    "-là", ";", "c.-à-d.", "”", "“", "‹", "›", "<<", ">>",
  ]

  /// Whether a scalar may stand outside every token.
  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: scalar.properties.isWhitespace
    }
  }

  private func check(_ text: String, excluding furniture: [TextSpan] = []) throws {
    let analyzed = try French.analyze(text, excluding: furniture)
    TreeInvariants.check(analyzed)
    let tokens = analyzed.tokens
    var end = 0
    var isCovered = [Bool](repeating: false, count: text.utf8.count)
    for token in 0..<tokens.count {
      let span = tokens.span(token)
      #expect(span.start >= end && span.end > span.start)
      #expect(text.slice(span) == analyzed.form(token))
      #expect(!furniture.contains { $0.overlaps(span) })
      for offset in span.start..<span.end { isCovered[offset] = true }
      end = span.end
      #expect(tokens.chosen[token] < Int8(clamping: analyzed.word(token).analyses.count))
    }
    for span in furniture { for offset in span.start..<span.end { isCovered[offset] = true } }
    var offset = 0
    for scalar in text.unicodeScalars {
      let isBare = !isCovered[offset]
      if isBare && !isSpace(scalar) { Issue.record("U+\(scalar.value) at \(offset) of \(text)") }
      offset += scalar.utf8.count
    }
    var next: Int32 = 0
    for sentence in analyzed.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      next = sentence.tokens.upperBound
    }
    #expect(Int(next) == tokens.count)
    for quotation in analyzed.quotations {
      #expect(quotation.depth > 0 && Int(quotation.tokens.upperBound) <= tokens.count)
    }
  }

  @Test(arguments: 0..<300)
  func anyTextIsCoveredBySortedDisjointTokens(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      text += Self.pieces.randomElement(using: &random) ?? ""
    }
    try check(text)
    let bounds = text.unicodeScalars.indices.map {
      text.utf8.distance(from: text.startIndex, to: $0)
    }
    guard bounds.count > 4 else { return }
    let start = bounds[Int.random(in: 0..<bounds.count / 2, using: &random)]
    let end = bounds[Int.random(in: bounds.count / 2..<bounds.count, using: &random)]
    try check(text, excluding: [TextSpan(start: start, end: end)])
  }

  @Test(arguments: 0..<100)
  func anyScalarsDoNotCrash(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &+ 7777)
    var text = ""
    for _ in 0..<80 {
      let top: UInt32 = [0x7F, 0x24F, 0x2FFF, 0x10FFFF].randomElement(using: &random) ?? 0x7F
      let value = UInt32.random(in: 0...top, using: &random)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    try check(text)
  }

  @Test(arguments: [
    "mot ", "M. ", "« ", "\" ", "a-", "(", "x@", "1 ", "qu'", ".a", "J.", "\n« mot",
    "A/", "1/", "ab(e) ", "-1 ", "1h", "1'", "l'on ", "'s ", "+/-", "😀", "كلمة ", "слово ", "| ",
    "\t1",
  ])
  func manyRepeatsAreOneText(_ piece: String) throws {
    let analyzed = try French.analyze(String(repeating: piece, count: 4_000))
    #expect(analyzed.tokens.count <= 12_000)
    #expect(analyzed.words.count <= 10)
    #expect(analyzed.sentences.count <= 4_000)
  }

  @Test(arguments: ["mot", ".", "😀", "«", "é", "1", "-", "'"])
  func oneTokenIsOneSentence(_ text: String) throws {
    let analyzed = try French.analyze(text)
    #expect(analyzed.tokens.count == 1)
    #expect(analyzed.sentences.count == 1)
  }

  @Test func twoReadingsOfATextAreEqual() throws {
    let text = "« L’armée, a-t-il dit, visite Alger. » Est-ce vrai ?"
    let first = try French.analyze(text)
    let second = try French.analyze(text)
    #expect(first.tokens == second.tokens)
    #expect(first.words == second.words)
    #expect(first.sentences == second.sentences)
    #expect(first.quotations == second.quotations)
  }
}
