import LanguageAnalysis
import SociogramModel
import Testing

@Suite struct QuotationTests {
  /// "1 closed: words", one line a quotation; "scare" where it only sets off a name.
  private func summary(_ text: String) throws -> [String] {
    let analyzed = try French.analyze(text)
    return analyzed.quotations.map { quotation in
      let words = quotation.tokens.map { analyzed.form(Int($0)) }.joined(separator: " ")
      let state = quotation.isClosed ? "closed" : "open"
      return "\(quotation.depth) \(state)\(quotation.isScare ? " scare" : ""): \(words)"
    }
  }

  @Test(arguments: [
    ("Il a dit « nous partons ».", ["1 closed: nous partons"]),
    ("Le \"sulfureux\" général.", ["1 closed scare: sulfureux"]),
    ("L’opération “Dignité” continue.", ["1 closed scare: Dignité"]),
    ("Ils veulent « libérer » Tripoli.", ["1 closed scare: libérer"]),
    (
      "« Il a dit “nous partons demain matin” hier », note X.",
      ["1 closed: Il a dit “ nous partons demain matin ” hier", "2 closed: nous partons demain matin"]
    ),
    (
      "« Il a dit \"nous partons\" hier », note X.",
      ["1 closed: Il a dit \" nous partons \" hier", "2 closed: nous partons"]
    ),
    (
      "\"Oui\", dit-il. \"Je pars\", dit-elle.", ["1 closed scare: Oui", "1 closed: Je pars"]
    ),
    ("« Nous partons. Vous restez », dit X.", ["1 closed: Nous partons . Vous restez"]),
    ("« Nous partons.\n\nIl est sorti.", ["1 open: Nous partons ."]),
    (
      "« Nous partons.\n\n« Vous restez », dit X.",
      ["1 closed: Nous partons . « Vous restez"]
    ),
    ("« Nous partons.\n\nVous restez », dit X.", ["1 closed: Nous partons . Vous restez"]),
    (
      "\"Nous partons.\n\n\"Vous restez\", dit X.",
      ["1 closed: Nous partons . \" Vous restez"]
    ),
    ("\"Nous partons.\n\nIl dit \"non\" encore.", ["1 open: Nous partons .", "1 closed scare: non"]),
    ("Rien » ici.", []),
    ("« »", []),
    ("« Il dit “oui », note X.", ["1 closed: Il dit “ oui", "2 open scare: oui"]),
    ("<<Nous partons>>, dit X.", ["1 closed: Nous partons"]),
  ] as [(String, [String])])
  func pairsMarks(_ text: String, _ expected: [String]) throws {
    #expect(try summary(text) == expected)
  }

  @Test func marksCoverBothMarks() throws {
    let text = "Il a dit « nous partons »."
    let analyzed = try French.analyze(text)
    let span = try #require(analyzed.quotations.first?.marks)
    #expect(text.slice(span) == "« nous partons »")
  }
}
