import Testing

@testable import LanguageAnalysis

/// Clauses between commas, which are parsed apart from the rest of their sentence.
@Suite struct InsertionTests {
  /// The subject and the predicate of the main clause.
  private func main(_ text: String) throws -> String {
    let analyzed = try French.analyze(text)
    let root = try #require((0..<analyzed.tokens.count).first { analyzed.head($0) == nil })
    let subject = try #require(analyzed.child(root, .nsubj, .nsubjPass))
    return "\(analyzed.form(subject)) \(analyzed.form(root))"
  }

  @Test(arguments: [
    ("Le Sénat, que préside Gérard Larcher, a lancé une enquête.", "Sénat lancé"),
    (
      "Le président turc, qui livre des drones à Kiev mais refuse de sanctionner Moscou, a accueilli les deux équipes.",
      "président accueilli"
    ),
    ("Le Front Polisario, soutenu par Alger, réclame un référendum.", "Front réclame"),
    ("L'Iran aurait, selon le Wall Street Journal, livré des drones à Moscou.", "Iran livré"),
    ("La Lituanie a, avec la Pologne, condamné la Biélorussie.", "Lituanie condamné"),
    (
      "Après avoir rencontré Emmanuel Macron, Volodymyr Zelensky a parlé.", "Volodymyr parlé"
    ),
    ("Le Danemark n'a pas, à ce jour, signé le traité.", "Danemark signé"),
    ("Le Danemark, affirme la Suède, a coulé un navire.", "Danemark coulé"),
    ("La Lituanie, a précisé un porte-parole, a fermé sa frontière.", "Lituanie fermé"),
  ])
  func theVerbBehindAnInsertionHasTheSubjectBeforeIt(_ text: String, _ clause: String) throws {
    #expect(try main(text) == clause)
  }

  @Test(arguments: [
    ("Selon l'AFP, Justin Trudeau a critiqué Viktor Orban.", "Justin critiqué"),
    ("En Libye, Aguila Saleh a attaqué Abdelhamid Dbeibah.", "Aguila attaqué"),
    ("Lundi, Justin Trudeau a critiqué Viktor Orban.", "Justin critiqué"),
    ("Quelques jours plus tard, Justin Trudeau a quitté Ottawa.", "Justin quitté"),
    ("La semaine dernière, Viktor Orban, le Premier ministre, a parlé.", "Viktor parlé"),
    ("Alors que la tension monte, le président turc a parlé.", "président parlé"),
    ("Face aux critiques, Justin Trudeau a cédé.", "Justin cédé"),
  ])
  func theSubjectBehindAnOpeningIsNoOtherNameOfIt(_ text: String, _ clause: String) throws {
    #expect(try main(text) == clause)
  }

  @Test func anOpeningHangsOnTheVerb() throws {
    let text = try French.analyze("Selon l'AFP, Justin Trudeau a critiqué Viktor Orban.")
    let agency = try #require((0..<text.tokens.count).first { text.form($0) == "AFP" })
    #expect(text.relation(agency) == .oblMod)
    #expect(text.head(agency).map { text.form($0) } == "critiqué")
  }

  @Test func aRelativeClauseHangsOnThePhraseBeforeIt() throws {
    let text = try French.analyze(
      "Le Sénat, que préside Gérard Larcher, a lancé une enquête.")
    let verb = try #require((0..<text.tokens.count).first { text.form($0) == "préside" })
    #expect(text.relation(verb) == .aclRelcl)
    #expect(text.head(verb).map { text.form($0) } == "Sénat")
  }

  @Test(arguments: [
    "Il a vu le ministre, qui parlait, et il est parti.",
    "Le ministre, le préfet, le maire, tous sont venus.",
    ", qui, qui, , dont, a,",
    "Après, après, avoir, a,",
    "Selon, selon, X, a, Y,",
    "Le, affirme, Y, a",
  ])
  func everyTokenHasOneWayToTheRoot(_ source: String) throws {
    let text = try French.analyze(source)
    for token in 0..<text.tokens.count {
      var above = text.head(token)
      var steps = 0
      while let head = above {
        above = text.head(head)
        steps += 1
        #expect(steps <= text.tokens.count)
        if steps > text.tokens.count { break }
      }
    }
  }
}
