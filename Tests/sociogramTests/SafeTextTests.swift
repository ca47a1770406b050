import Testing

@testable import sociogram

struct SafeTextTests {
  @Test(arguments: [
    ("a\u{1B}[31mrouge", "a\\u{1B}[31mrouge"),
    ("fin\u{7}", "fin\\u{7}"),
    ("\u{9B}2J", "\\u{9B}2J"),
    ("gen\u{202E}txt", "gen\\u{202E}txt"),
    ("a\u{2066}b\u{2069}", "a\\u{2066}b\\u{2069}"),
    ("une\nligne\tet une\r\nautre", "une ligne et une  autre"),
    ("zéro\u{200B}largeur", "zéro\\u{200B}largeur"),
    ("l’Égypte « a » – œuvre", "l’Égypte « a » – œuvre"),
    ("خليفة حفتر", "خليفة حفتر"),
  ])
  func makesSafe(_ raw: String, _ safe: String) { #expect(SafeText(raw).text == safe) }

  @Test(arguments: [("Égypte", 6), ("E\u{301}gypte", 6), ("中国", 4), ("", 0)])
  func countsColumns(_ text: String, _ columns: Int) { #expect(SafeText(text).columns == columns) }

  @Test(arguments: [
    ("Émirats arabes unis", 30, "Émirats arabes unis"),
    ("Émirats arabes unis", 12, "Émirats ara…"),
    ("Émirats arabes unis", 9, "Émirats…"),
    ("中国北京", 6, "中国…"),
  ])
  func cuts(_ text: String, _ limit: Int, _ cut: String) {
    #expect(SafeText(text).truncated(to: limit) == cut)
  }

  @Test func wrapsAtSpacesAndNeverLosesAWord() {
    #expect(SafeText("un deux  trois quatre").wrapped(to: 8) == ["un deux", "trois", "quatre"])
    #expect(SafeText("anticonstitutionnellement oui").wrapped(to: 5).count == 2)
    #expect(SafeText("").wrapped(to: 5).isEmpty)
  }
}
