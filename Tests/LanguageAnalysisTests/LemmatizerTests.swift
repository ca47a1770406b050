import LanguageAnalysis
import Testing

@Suite struct LemmatizerTests {
  /// The lemma of the first token of a form.
  private func lemma(of form: String, in source: String) throws -> String? {
    let text = try French.analyze(source)
    return (0..<text.tokens.count).first { text.form($0) == form }.map { text.lemma($0) }
  }

  @Test(arguments: [
    ("Le Kremlin a reçu le maréchal.", "reçu", "recevoir"),
    ("Les rebelles ont pris la ville.", "pris", "prendre"),
    ("Les chars tiraient sur la ville.", "tiraient", "tirer"),
    ("Il soutiendra son allié.", "soutiendra", "soutenir"),
    ("La Turquie menacerait la Grèce.", "menacerait", "menacer"),
    ("Les forces ont été vaincues.", "été", "être"),
    ("Ils vont partir demain.", "vont", "aller"),
  ])
  func verbsComeToTheirInfinitive(_ source: String, _ form: String, _ lemma: String) throws {
    #expect(try self.lemma(of: form, in: source) == lemma)
  }

  @Test(arguments: [
    ("Les visites du ministre ont irrité Paris.", "visites", "visite"),
    ("Les frappes russes continuent.", "frappes", "frappe"),
    ("Les livraisons d’armes ont cessé.", "livraisons", "livraison"),
    ("Les attentats ont fait des morts.", "attentats", "attentat"),
    ("Les journaux parlent des pourparlers.", "journaux", "journal"),
  ])
  func eventNounsComeToTheirSingular(_ source: String, _ form: String, _ lemma: String) throws {
    #expect(try self.lemma(of: form, in: source) == lemma)
  }

  @Test(arguments: [
    ("Les avions russes ont bombardé la ville.", "russes", "russe"),
    ("La diplomatie algérienne s’inquiète.", "algérienne", "algérien"),
    ("Les forces émiraties ont quitté le port.", "émiraties", "émirati"),
    ("Les négociatrices libyennes sont parties.", "libyennes", "libyen"),
  ])
  func demonymsComeToTheirMasculine(_ source: String, _ form: String, _ lemma: String) throws {
    #expect(try self.lemma(of: form, in: source) == lemma)
  }

  @Test(arguments: [
    ("Il dronifiait la frontière.", "dronifiait", "dronifier"),
    ("Ils ont turboloché la porte.", "turboloché", "turbolocher"),
    ("Ses scribouillements ont irrité Paris.", "scribouillements", "scribouillement"),
    ("Les tweetophiles ont gagné.", "tweetophiles", "tweetophile"),
  ])
  func unknownWordsGoByTheirEnding(_ source: String, _ form: String, _ lemma: String) throws {
    #expect(try French.lexicon.analyses(of: form).isEmpty)
    #expect(try self.lemma(of: form, in: source) == lemma)
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
}
