import ActorLinking
import Testing

@Suite struct NameAtomTests {
  @Test(arguments: [
    ("L’Orient-Le Jour", ["l", "orient", "le", "jour"]),
    ("al-Sarraj", ["al", "sarraj"]),
    ("N'Djaména", ["n", "djamena"]),
    ("Élysée", ["elysee"]),
    ("Erdoğan", ["erdogan"]),
    ("Łódź", ["lodz"]),
    ("Œuvre", ["oeuvre"]),
    ("Großmacht", ["grossmacht"]),
    ("O.N.U.", ["o", "n", "u"]),
    ("G20", ["g20"]), ("Za\u{301}rate\u{302}", ["zarate"]), ("\u{301}", []),
    ("a\u{202E}b", ["a", "b"]), ("Ünal×2", ["unal", "2"]), ("ǆ", ["ǆ"]), ("北京", ["北京"]),
    ("Хафтар", ["хафтар"]),
    ("", []), (" - ’ … ", []), ("🇫🇷", []),
  ])
  func marksCutAndAccentsFold(_ name: String, _ expected: [String]) {
    #expect(nameAtoms(of: name).map(\.folded) == expected)
  }

  @Test(arguments: [
    ("Front al-Nosra", [true, false, true]), ("Île d'Élan", [true, false, true]),
    ("iPhone 7", [false, false]), ("Ğazi ğazi", [true, false]), ("Хафтар", [true]),
  ])
  func capitalsAreThoseOfTheFirstLetter(_ name: String, _ expected: [Bool]) {
    #expect(nameAtoms(of: name).map(\.isCapitalized) == expected)
  }
}
