import LanguageAnalysis
import Testing

@Suite struct LemmatizerTests {
  /// The lemma of the first token of a form.
  private func lemma(of form: String, in source: String) throws -> String? {
    let text = try French.analyze(source)
    return (0..<text.tokens.count).first { text.form($0) == form }.map { text.lemma($0) }
  }

  /// Checks the lemmas of forms in sentences; one may be wrong, since the tagger is statistical.
  private func check(
    _ cases: [(String, String, String)], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var wrong: [String] = []
    for (source, form, expected) in cases {
      let found = try lemma(of: form, in: source) ?? "nothing"
      if found != expected { wrong.append("\(form): \(found)") }
    }
    #expect(wrong.count <= 1, "\(wrong)", sourceLocation: sourceLocation)
  }

  @Test func verbsComeToTheirInfinitive() throws {
    let cases = [
      ("Le Kremlin a reçu le maréchal.", "reçu", "recevoir"),
      ("Les rebelles ont pris la ville.", "pris", "prendre"),
      ("Les chars tiraient sur la ville.", "tiraient", "tirer"),
      ("Il soutiendra son allié.", "soutiendra", "soutenir"),
      ("La Turquie menacerait la Grèce.", "menacerait", "menacer"),
      ("Les forces ont été vaincues.", "été", "être"),
      ("Ils vont partir demain.", "vont", "aller"),
    ]
    try check(cases)
  }

  @Test func eventNounsComeToTheirSingular() throws {
    let cases = [
      ("Les visites du ministre ont irrité Paris.", "visites", "visite"),
      ("Les frappes russes continuent.", "frappes", "frappe"),
      ("Les livraisons d’armes ont cessé.", "livraisons", "livraison"),
      ("Les attentats ont fait des morts.", "attentats", "attentat"),
      ("Les journaux parlent des pourparlers.", "journaux", "journal"),
    ]
    try check(cases)
  }

  @Test func demonymsComeToTheirMasculine() throws {
    let cases = [
      ("Les avions russes ont bombardé la ville.", "russes", "russe"),
      ("La diplomatie algérienne s’inquiète.", "algérienne", "algérien"),
      ("Les forces émiraties ont quitté le port.", "émiraties", "émirati"),
      ("Les négociatrices libyennes sont parties.", "libyennes", "libyen"),
    ]
    try check(cases)
  }

  @Test func unknownWordsGoByTheirEnding() throws {
    let cases = [
      ("Il dronifiait la frontière.", "dronifiait", "dronifier"),
      ("Ils ont turboloché la porte.", "turboloché", "turbolocher"),
      ("Ses scribouillements ont irrité Paris.", "scribouillements", "scribouillement"),
      ("Les tweetophiles ont gagné.", "tweetophiles", "tweetophile"),
    ]
    for (_, form, _) in cases { #expect(try French.lexicon.analyses(of: form).isEmpty) }
    try check(cases)
  }

  @Test func namesKeepTheirForm() throws {
    #expect(try lemma(of: "Haftar", in: "Le maréchal Haftar est parti.") == "Haftar")
    #expect(try lemma(of: "Moscou", in: "Il est arrivé à Moscou.") == "Moscou")
  }

  @Test func aMarkIsItsOwnLemma() throws {
    #expect(try lemma(of: "»", in: "« Oui », dit-il.") == "»")
  }

  @Test func theReadingThatSharesMostIsTaken() throws {
    let word = Word(
      form: "visite", lower: "visite",
      analyses: [
        Analysis(lemma: "visite", partOfSpeech: .noun, features: [.feminine, .singular]),
        Analysis(
          lemma: "visiter", partOfSpeech: .verb,
          features: [.indicative, .present, .third, .singular]),
      ], isCapitalized: false, isAllCapitals: false, isKnown: true)
    #expect(Lemmatizer.lexicalAnalysis(of: word, .verb, [])?.lemma == "visiter")
    #expect(Lemmatizer.lexicalAnalysis(of: word, .noun, [.singular])?.lemma == "visite")
    #expect(Lemmatizer.lexicalAnalysis(of: word, .adverb, []) == nil)
    // "Avoir" and "être" are auxiliaries or verbs as they are used, under one lemma.
    #expect(Lemmatizer.lexicalAnalysis(of: word, .auxiliary, [])?.lemma == "visiter")
  }

  @Test func noLetterOfAnUnknownWordIsCutInTwo() throws {
    for word in ["зыы", "كلمة", "日本語", "ééé"] {
      let analyzed = try French.analyze("Les \(word) arrivent.")
      #expect(!analyzed.lemma(1).unicodeScalars.contains("\u{FFFD}"))
    }
  }
}
