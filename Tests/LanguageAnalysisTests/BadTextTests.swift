import LanguageAnalysis
import SociogramModel
import Testing

/// Texts that are no French prose, through the whole analyzer.
@Suite struct BadTextTests {
  @discardableResult
  private func analyze(_ source: String) throws -> AnalyzedText {
    let text = try French.analyze(source)
    TreeInvariants.check(text)
    for quotation in text.quotations {
      #expect(Int(quotation.tokens.upperBound) <= text.tokens.count)
    }
    return text
  }

  @Test func anEmptyTextHasEmptyColumns() throws {
    for source in ["", " ", "\n\n\t", "\u{FEFF}"] {
      let text = try analyze(source)
      #expect(text.tokens.count == 0 && text.sentences.isEmpty && text.quotations.isEmpty)
      #expect(text.recognizedNames().isEmpty)
    }
  }

  @Test(arguments: ["mot", "Moscou", ".", "«", "😀", "Ж", "ق", "1", "-", "\u{301}", "\u{FFFD}"])
  func oneTokenIsTheRoot(_ source: String) throws {
    let text = try analyze(source)
    #expect(text.tokens.count == 1)
    #expect(text.head(0) == nil && text.relation(0) == .root)
    #expect(text.subtree(0) == 0..<1 && text.clause(of: 0) == 0)
  }

  @Test(arguments: [
    "😀 👨‍👩‍👧 🇩🇿 Le général 😡 parle 🎉🎉🎉 !",
    "قال حفتر إن القوات تتقدم نحو طرابلس.", "Путин встретил Хафтара в Москве.",
    "Le mot « الجيش » veut dire armée, et « Россия » la Russie.",
    "| pays | chars |\n| --- | ---: |\n| Libye | 120 |\n| Égypte | 3 400 |",
    "Libye\t120\t3\nTunisie\t7\t\nTchad\t\t9",
    "LE MARÉCHAL HAFTAR REÇU À MOSCOU", "L’ARMÉE FRAPPE : 12 MORTS À BENGHAZI !!!",
    "a) un ; b) deux ; c) trois — (1) [2] {3} <4>", "????!!!!....----____====",
    "https://example.org/a?b=c www.example.com x@example.org #Libye @Haftar",
    "Le\u{AD} gé\u{AD}néral\u{200B} par\u{200D}le\u{0}.",
    "e\u{301}te\u{301} l\u{2019}e\u{301}te\u{301}",
    "北京与莫斯科签署协议。", "בנגאזי נפלה", "１２３ ｔｅｘｔｅ",
  ])
  func whatIsNoFrenchProseIsReadWithoutHarm(_ source: String) throws {
    try analyze(source)
  }

  @Test func anAllCapitalsHeadlineKeepsItsWords() throws {
    let text = try analyze("LE MARÉCHAL HAFTAR REÇU À MOSCOU")
    #expect(text.lemma(0) == "le")
    #expect(text.lemma(1).lowercased() == "maréchal")
  }

  /// A hundred thousand tokens in one sentence: the time for eight times the tokens is near eight
  /// times the time. Measured here: 9 µs and about 120 bytes a token with
  /// optimisation.
  @Test func aTextWithoutAFullStopTakesLinearTime() throws {
    func duration(_ count: Int) throws -> Duration {
      let source = String(
        repeating: "le général reçoit un émissaire de la ville ", count: count / 8)
      let clock = ContinuousClock()
      var text: AnalyzedText?
      let duration = try clock.measure { text = try French.analyze(source) }
      #expect(text?.tokens.count == count)
      #expect(text?.sentences.count == 1)
      if let text { TreeInvariants.check(text) }
      return duration
    }
    _ = try duration(800)
    // Before and after, since other tests run beside this one.
    let before = try duration(12_800)
    let long = try duration(102_400)
    let short = max(before, try duration(12_800))
    #expect(long < short * 24, "\(short) for 12,800 tokens, \(long) for 102,400")
  }

  /// Trees as deep as they get, and a word with as many children as there are.
  @Test(arguments: ["le chef du ", "il dit que ", "et ", ", ", "« il dit ", "de la ", "qui "])
  func aChainOfWordsIsATree(_ piece: String) throws {
    try analyze(String(repeating: piece, count: 3_000))
  }

  // MARK: Random text

  @Test(arguments: 0..<150)
  func randomBytesMadeValidDoNoHarm(_ seed: Int) throws {
    var random = PropertyTests.Generator(state: UInt64(seed) &+ 31_337)
    let top: UInt8 = [0x7F, 0xCF, 0xFF].randomElement(using: &random) ?? 0xFF
    let bytes = (0..<Int.random(in: 1...400, using: &random)).map { _ in
      UInt8.random(in: 0...top, using: &random)
    }
    try analyze(String(decoding: bytes, as: UTF8.self))
  }

  /// Forms from all over the lexicon, among small words and marks.
  private static let forms = Result {
    var forms: [String] = []
    var number = 0
    try French.lexicon.forEachEntry { form, _ in
      number += 1
      if number.isMultiple(of: 397) { forms.append(form) }
    }
    return forms
  }

  private static let small = [
    "le", "la", "les", "l’", "de", "des", "du", "à", "au", "et", "que", "qui", "dit", "il", "elle",
    "se", "ne", "pas", "a", "est", "ont", ",", ",", ".", ":", "«", "»", "“", "”", "\"", "–", "(",
    ")", "?", "!", "…", "-t-il", "a-t-il", "selon", "Moscou", "M.", "12", "1er", "\n", "\n\n",
    "reçu", "déclaré", "ONU",
  ]

  @Test(arguments: 0..<150)
  func shuffledFrenchWordsAreTrees(_ seed: Int) throws {
    var random = PropertyTests.Generator(state: UInt64(seed) &+ 4_242)
    let forms = try Self.forms.get()
    #expect(forms.count > 100)
    var source = ""
    for _ in 0..<Int.random(in: 1...120, using: &random) {
      let list = Bool.random(using: &random) ? Self.small : forms
      let word = list.randomElement(using: &random) ?? ""
      source +=
        Int.random(in: 0..<8, using: &random) == 0
        ? word.prefix(1).uppercased() + word.dropFirst() : word
      if Int.random(in: 0..<10, using: &random) > 0 { source += " " }
    }
    let text = try analyze(source)
    #expect(try French.analyze(source).tokens == text.tokens)
  }
}
