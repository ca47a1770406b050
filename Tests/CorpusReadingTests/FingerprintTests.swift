import Testing

@testable import CorpusReading

struct FingerprintTests {
  private static let paragraph = """
    Le ministre algérien des Affaires maghrébines a reçu mardi à Alger le président du Conseil \
    présidentiel libyen, avec qui il a parlé de la sécurité aux frontières, du retour des déplacés \
    et de la réunion que les pays voisins tiendront au Caire à la fin du mois
    """

  private func shared(_ a: String, _ b: String) -> Int {
    Set(Fingerprint.sketch(of: a[...])).intersection(Fingerprint.sketch(of: b[...])).count
  }

  @Test func shortParagraphsHaveNone() {
    #expect(Fingerprint.sketch(of: "Un deux trois quatre cinq six sept.") == [])
    #expect(Fingerprint.sketch(of: "Un deux trois quatre cinq six sept huit.").count == 4)
  }

  @Test func typographyAndCapitalsDoNotCount() {
    let other = Self.paragraph.replacing("le président", with: "« LE\u{A0}Président »")
    #expect(shared(Self.paragraph, other) == 4)
  }

  @Test func anEditedWordLeavesMostOfIt() {
    let words = Self.paragraph.split(separator: " ").map(String.init)
    var total = 0
    for position in words.indices {
      var edited = words
      edited[position] = "autrement"
      total += shared(Self.paragraph, edited.joined(separator: " "))
    }
    // One word of fifty spoils three shingles of fifty: nine in ten stay equal.
    #expect(Double(total) / Double(words.count * 4) > 0.8)
  }

  @Test func anotherReportOfTheSameEventSharesNothing() {
    let other = """
      À Alger, le chef du Conseil présidentiel libyen s'est entretenu mardi avec le ministre des \
      Affaires maghrébines ; les deux hommes ont évoqué les frontières et la prochaine rencontre des \
      voisins de la Libye, prévue au Caire
      """
    #expect(shared(Self.paragraph, other) == 0)
  }
}
