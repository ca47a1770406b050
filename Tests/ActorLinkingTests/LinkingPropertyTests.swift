import ActorLinking
import LanguageAnalysis
import SociogramModel
import Testing

/// What holds of any text, made at random from a seed.
@Suite struct LinkingPropertyTests {
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

  private static let words = [
    "Khalifa", "Haftar", "Khalifa Haftar", "Angela Merkel", "Paz Zárate", "Zárate", "la Russie",
    "Moscou", "russe", "russes", "Russes", "le", "la", "les", "l'", "L’", "de", "du", "des", "deux",
    "hommes", "ministre", "ministère", "de la Défense", "armée", "forces", "président", "Premier",
    "ce", "dernier", "il", "Il", "-t-il", "elle", "lui", "leur", "son", "ses", "y", "a", "est",
    "s'agit", "faut", "a reçu", "dit", "qui", "Front", "Parti", "pour", "FCT", "(FCT)", "ONU",
    "Onu", "GNA", "le chef du GNA", "le patron", "Wagner", "du Kremlin", "maître", "homologue",
    "pays",
    "celui-ci", "elle-même", "démocrates", "les rebelles", "Haut", "Conseil", "(Manul)", "syndicat",
    "pape", "l'Algérien", "Selon", "Le Courrier", "al-Tantouchi", "nous", "« Nous », a-t-il",
    "quotidien", "porte-avions", "Amiral", "M.", "Mme", "général", "maréchal", "ancien", "chef",
    ",", ", ", ".", ". ", " : ", " – ", "(", ")", "« ", " »", "\"", "\n", "\n\n", "'", "’", "-",
    "à", "en", "dans", "ville", "pays", "groupe", "Deir ez-Zor", "1", "2016", "...", "!", "?",
    "\u{A0}", "\u{202E}", "\u{200F}", "\u{301}", "\u{0}", "\u{FEFF}", "😀", "🇫🇷", "قذافي", "北京",
    "Хафтар",
  ]

  private func check(_ text: String) throws {
    let linked = try Known.link(text)
    let count = linked.text.tokens.count
    var isOwned = [Bool](repeating: false, count: count)
    var last = 0
    for mention in linked.mentions {
      #expect(!mention.tokens.isEmpty && mention.tokens.upperBound <= count, "\(text)")
      #expect(mention.tokens.lowerBound >= last, "\(text)")
      last = mention.tokens.lowerBound
      for token in mention.tokens {
        #expect(!isOwned[token], "two mentions share a word of \(text)")
        isOwned[token] = true
      }
      #expect(mention.phrase.lowerBound <= mention.tokens.lowerBound, "\(text)")
      #expect(mention.tokens.upperBound <= mention.phrase.upperBound, "\(text)")
      #expect(mention.phrase.upperBound <= count, "\(text)")
      let sentences = Set([mention.phrase.lowerBound, mention.phrase.upperBound - 1].map(sentence))
      #expect(sentences.count == 1, "a phrase leaves its sentence: \(text)")
      #expect(!mention.actors.isEmpty && Set(mention.actors).count == mention.actors.count)
      #expect(mention.actors.allSatisfy { linked.actors.indices.contains($0) })
      #expect(!mention.reasons.isEmpty)
    }
    #expect(Set(linked.actors.map(\.id)).count == linked.actors.count)
    for mention in linked.plainMentions {
      #expect(mention.span.end <= text.utf8.count)
      #expect(text.slice(mention.span)?.isEmpty == false)
    }
    func sentence(_ token: Int) -> Int { linked.text.sentence(of: token) }
    let again = try Known.link(text)
    #expect(again.actors == linked.actors && again.plainMentions == linked.plainMentions)
    #expect(again.mentions.map(\.phrase) == linked.mentions.map(\.phrase))
  }

  @Test(arguments: 0..<300)
  func mentionsOfAnyWordsLieInTheirText(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed))
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      text += Self.words.randomElement(using: &random) ?? ""
      if Bool.random(using: &random) || Bool.random(using: &random) { text += " " }
    }
    try check(text)
  }

  @Test(arguments: 0..<100)
  func mentionsOfAnyScalarsLieInTheirText(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &+ 7777)
    var text = ""
    for _ in 0..<80 {
      let top: UInt32 = [0x7F, 0x24F, 0x2FFF, 0x10FFFF].randomElement(using: &random) ?? 0x7F
      let value = UInt32.random(in: 0...top, using: &random)
      if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
    try check(text)
  }

  @Test(arguments: 0..<40)
  func mentionsOfAnyNamesLieInTheirText(_ seed: Int) throws {
    var random = Generator(state: UInt64(seed) &+ 555)
    let actors = try Known.registry.actors
    var text = ""
    for _ in 0..<12 {
      let actor = try #require(actors.randomElement(using: &random))
      text += ([actor.name] + actor.names).randomElement(using: &random) ?? ""
      text += [" ", ", ", ". ", "-", " et le président ", "\n"].randomElement(using: &random) ?? ""
    }
    try check(text)
  }

  @Test(arguments: [
    "", " ", "\n", ".", "Khalifa", "le", "l'", "il", "-t-il", "ce", "les deux", "Les deux.", "de",
    "ministre", "M.", "(", "«", "du", "au pays", "des deux", "Le ministre de", "président,",
    "Front",
    "quotidien", "porte-avions", "FCT", "(FCT)", ",Khalifa Haftar,", "Khalifa Haftar (", "Mali :",
  ])
  func theEdgesOfATextAreSafe(_ text: String) throws {
    try check(text)
    try check(text + text)
    try check("Khalifa Haftar, " + text)
    try check(text + " Khalifa Haftar")
  }

  @Test(arguments: [
    "Khalifa Haftar ", "Khalifa Haftar parle. Il part. ", "Zárate ", "président ", "Front ",
    "l'armée turque, ", "ministre de la Défense ", "(", "Le maréchal, ", "Les deux hommes ",
  ])
  func manyRepeatsAreLinked(_ piece: String) throws {
    try check(String(repeating: piece, count: 300))
  }
}
