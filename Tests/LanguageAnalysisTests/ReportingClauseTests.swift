import LanguageAnalysis
import Testing

@Suite struct ReportingClauseTests {
  /// "after déclaré: ministre" for each quotation, "none" where no clause was found.
  private func summary(_ source: String) throws -> [String] {
    let text = try French.analyze(source)
    return text.quotations.map { quotation in
      guard let clause = quotation.reporting else { return "none" }
      let speaker = clause.speaker.map { text.form(Int($0)) } ?? "nobody"
      return "\(clause.place) \(text.form(Int(clause.verb))): \(speaker)"
    }
  }

  @Test(
    arguments: [
      ("« Nous partons demain », a déclaré le ministre.", ["after déclaré: ministre"]),
      ("« Nous partons demain », a-t-il ajouté.", ["after ajouté: -t-il"]),
      ("« Nous partons demain », dit-elle.", ["after dit: -elle"]),
      ("« Nous partons ! » a lancé le général aux journalistes.", ["after lancé: général"]),
      ("« Nous partons demain », s’est indigné le député.", ["after indigné: député"]),
      ("\"Nous partons demain\", a précisé la présidente.", ["after précisé: présidente"]),
      ("« Oui », a répondu Paul.", ["after répondu: Paul"]),
      ("« Nous partons. Vous restez », a dit Paul.", ["after dit: Paul"]),
    ] as [(String, [String])])
  func findsAClauseAfterTheQuotation(_ source: String, _ expected: [String]) throws {
    #expect(try summary(source) == expected)
  }

  @Test(
    arguments: [
      ("Le ministre a déclaré : « Nous partons demain. »", ["before déclaré: ministre"]),
      ("Il a dit que « nous partons demain ».", ["before dit: Il"]),
      ("Le porte-parole a affirmé : \"Nous partons.\"", ["before affirmé: porte-parole"]),
      (
        "Le général, qui se trouve à Alger, a déclaré : « Nous partons. »",
        ["before déclaré: général"]
      ),
      ("Paul a pris la parole et a ajouté : « Nous partons. »", ["before ajouté: Paul"]),
      ("Le ministre a déclaré :\n\n« Nous partons demain. »", ["before déclaré: ministre"]),
      (
        "Le ministre a dénoncé « une attaque lâche contre son pays ».", ["before dénoncé: ministre"]
      ),
    ] as [(String, [String])])
  func findsAClauseBeforeTheQuotation(_ source: String, _ expected: [String]) throws {
    #expect(try summary(source) == expected)
  }

  @Test(
    arguments: [
      ("« Nous partons, a dit le général, et vous restez. »", ["inside dit: général"]),
      ("« Nous partons, a-t-il ajouté, dès demain. »", ["inside ajouté: -t-il"]),
      ("« Nous partons, déclare Paul. Vous restez. »", ["inside déclare: Paul"]),
      ("« Moi, dit-il, j’ai l’impression de rêver. »", ["inside dit: -il"]),
      ("« Il faut partir, indique-t-on de source militaire. »", ["inside indique: -t-on"]),
      ("« Nous partons, a dit le général.", ["inside dit: général"]),
    ] as [(String, [String])])
  func findsAClauseInsideTheQuotation(_ source: String, _ expected: [String]) throws {
    #expect(try summary(source) == expected)
  }

  @Test(
    arguments: [
      (
        "« Nous partons », a dit Paul, « et vous restez ici. »",
        ["after dit: Paul", "before dit: Paul"]
      ),
      (
        "« Il a dit “nous partons demain matin” hier », a noté Marie.",
        ["after noté: Marie", "before dit: Il"]
      ),
      (
        "« Nous partons », a dit Paul. « Vous restez », a répondu Marie.",
        ["after dit: Paul", "after répondu: Marie"]
      ),
      (
        "« Nous partons demain.\n\n« Vous restez ici », a dit Paul.",
        ["after dit: Paul"]
      ),
    ] as [(String, [String])])
  func eachQuotationHasItsOwn(_ source: String, _ expected: [String]) throws {
    #expect(try summary(source) == expected)
  }

  @Test(arguments: [
    "Le « sulfureux » général est parti.", "L’opération « Dignité » continue.",
    "Le journal « Le Matin » a révélé l’accord.", "« Nous partons demain. » Il est sorti.",
    "« Le général, qui a déclaré la guerre, est parti. »",
    "« Le général, ayant déclaré la guerre, est parti. »",
    "« Le général avance, déclare la guerre et repart. »",
    "Les « terroristes » ont attaqué la ville.", "« Nous partons.\n\nIl est sorti.",
  ])
  func noClauseIsMadeUp(_ source: String) throws {
    #expect(try summary(source) == ["none"])
  }

  @Test func theVerbAndTheSpeakerAreTokensOfTheText() throws {
    let source = "« Nous partons », a déclaré le ministre de la Défense."
    let text = try French.analyze(source)
    let clause = try #require(text.quotations.first?.reporting)
    #expect(text.lemma(Int(clause.verb)) == "déclarer")
    let speaker = try #require(clause.speaker)
    #expect(text.head(Int(speaker)) == Int(clause.verb))
    let words = text.subtree(Int(speaker)).map { text.form($0) }
    #expect(words.joined(separator: " ") == "le ministre de la Défense")
  }

  @Test(arguments: [
    "« oui », dit Paul ", "Il dit : « ", "« non, dit-il, ", "\"a\" dit ", "« a » , ",
  ])
  func manyQuotationsTakeLinearTime(_ piece: String) throws {
    let text = try French.analyze(String(repeating: piece, count: 4_000))
    for quotation in text.quotations {
      guard let clause = quotation.reporting else { continue }
      #expect(Int(clause.verb) < text.tokens.count)
      #expect(quotation.tokens.contains(clause.verb) == (clause.place == .inside))
    }
  }
}
