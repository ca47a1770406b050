import FoundationEssentials
import LanguageAnalysis
import Testing

@Suite struct LexiconTests {
  /// "V recevoir" for each reading, in the order of the lexicon, each once.
  private func readings(_ form: String) throws -> [String] {
    var result: [String] = []
    for analysis in try French.lexicon.analyses(of: form) {
      let reading = "\(analysis.partOfSpeech) \(analysis.lemma)"
      if !result.contains(reading) { result.append(reading) }
    }
    return result
  }

  @Test(
    arguments: [
      ("ont", ["verb avoir", "auxiliary avoir"]), ("a", ["auxiliary avoir", "verb avoir"]),
      ("est", ["auxiliary être", "verb être", "noun est"]),
      ("sont", ["verb être", "auxiliary être"]), ("reçoit", ["verb recevoir"]),
      ("reçus", ["noun reçu", "adjective reçu", "verb recevoir"]),
      ("aurait", ["verb avoir", "auxiliary avoir"]), ("devrait", ["verb devoir"]),
      ("affirme", ["verb affirmer"]), ("bombardé", ["adjective bombardé", "verb bombarder"]),
      ("soutenue", ["adjective soutenu", "verb soutenir"]), ("livraisons", ["noun livraison"]),
      ("russes", ["noun russe", "adjective russe"]),
      ("émiraties", ["noun émirati", "adjective émirati"]),
      ("dément", ["verb démentir"]), ("nie", ["verb nier"]),
      ("accuse", ["verb accuser"]), ("visite", ["noun visite", "verb visiter"]),
      ("soutien", ["noun soutien"]), ("soutient", ["verb soutenir"]), ("accord", ["noun accord"]),
      ("frappes", ["noun frappe", "verb frapper"]),
      ("rencontres", ["noun rencontre", "verb rencontrer"]), ("entretien", ["noun entretien"]),
      ("alliés", ["noun allié", "adjective allié", "verb allier"]),
      ("hostile", ["adjective hostile"]),
      ("mener", ["verb mener"]), ("menée", ["noun menée", "adjective mené", "verb mener"]),
      ("été", ["auxiliary être", "verb être", "noun été"]), ("pouvait", ["verb pouvoir"]),
      ("veut", ["verb vouloir"]), ("doit", ["verb devoir"]),
      ("fut", ["auxiliary être", "verb être"]),
      ("Moscou", ["properNoun Moscou"]), ("Egypte", ["properNoun Égypte"]),
      ("Etats", ["noun état"]),
      ("moscou", []), ("l’", ["determiner le", "pronoun le"]),
      ("A", ["preposition à", "auxiliary avoir", "verb avoir"]), ("xyzzy", []), ("", []),
      ("zzzzzzzz", []), ("\u{1F600}", []), ("aaa", []),
    ] as [(String, [String])])
  func knowsForms(_ form: String, _ expected: [String]) throws {
    let found = try readings(form)
    #expect(found == expected)
  }

  @Test func featuresAreThoseOfTheForm() throws {
    let lexicon = try French.lexicon
    let received = try #require(lexicon.analyses(of: "reçue").first { $0.partOfSpeech == .verb })
    #expect(received.features == [.feminine, .singular, .pastParticiple, .transitive])
    let would = try #require(lexicon.analyses(of: "recevrait").first)
    #expect(would.features == [.conditional, .present, .third, .singular])
    let come = try #require(lexicon.analyses(of: "venu").first { $0.partOfSpeech == .verb })
    #expect(come.features.contains(.perfectWithEtre))
    #expect(!come.features.contains(.transitive))
    #expect(try #require(lexicon.analyses(of: "enfuit").first).features.contains(.reflexive))
  }

  @Test func theTableIsSortedByBytes() throws {
    let data = try Data(contentsOf: URL(filePath: French.folder + "/lexicon.tsv"))
    var previous: [UInt8] = []
    var disorder = 0
    for line in data.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let key = Array(line.prefix { $0 != UInt8(ascii: "\t") })
      if !previous.lexicographicallyPrecedes(key) { disorder += 1 }
      previous = key
    }
    #expect(disorder == 0)
    #expect(!previous.isEmpty)
  }

  /// A copy of the small files beside a lexicon of the given text, in a new folder.
  private func withFolder(
    lexicon: String?, functionWords: String? = nil, _ body: (String) throws -> Void
  ) throws {
    let files = FileManager.default
    let folder = files.temporaryDirectory.appending(
      path: "lexicon-\(UInt64.random(in: 0 ... .max))")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(at: folder) }
    for name in ["function-words.tsv", "abbreviations.txt", "unsplit.txt"] {
      try files.copyItem(
        atPath: French.folder + "/" + name, toPath: folder.appending(path: name).path)
    }
    if let functionWords {
      try Data(functionWords.utf8).write(to: folder.appending(path: "function-words.tsv"))
    }
    if let lexicon { try Data(lexicon.utf8).write(to: folder.appending(path: "lexicon.tsv")) }
    try body(folder.path)
  }

  @Test(
    arguments: [
      (nil, .unreadable), ("", .unknownFormat), ("a\tNms:0\n", .unknownFormat),
      ("# sociogram-lexicon 2, 8 bytes\na\tNms:0\n", .unknownFormat),
      ("# sociogram-lexicon 1, 80 bytes\na\tNms:0\n", .truncated),
      ("# sociogram-lexicon 1, 7 bytes\na\tNms:0", .truncated),
    ] as [(String?, LanguageDataError.Code)])
  func refusesABrokenTable(_ text: String?, _ code: LanguageDataError.Code) throws {
    try withFolder(lexicon: text) { folder in
      let error = #expect(throws: LanguageDataError.self) { try Lexicon(contentsOf: folder) }
      #expect(error?.code == code)
      #expect(error?.location.hasPrefix(folder) == true)
    }
  }

  @Test func namesTheLineThatIsNotUnderstood() throws {
    let table = "# sociogram-lexicon 1, 8 bytes\na\tNms:0\n"
    try withFolder(lexicon: table, functionWords: "# words\nle\tQ ms le\n") { folder in
      let error = #expect(throws: LanguageDataError.self) { try Lexicon(contentsOf: folder) }
      #expect(error?.code == .malformedLine)
      #expect(error?.location == folder + "/function-words.tsv:2")
      #expect(error?.message.contains("le\tQ ms le") == true)
    }
  }

  @Test func readsATableOfOneLine() throws {
    try withFolder(lexicon: "# sociogram-lexicon 1, 13 bytes\nchars\tNmp:1\n") { folder in
      let error = #expect(throws: LanguageDataError.self) { try Lexicon(contentsOf: folder) }
      #expect(error?.code == .truncated)
    }
    try withFolder(lexicon: "# sociogram-lexicon 1, 12 bytes\nchars\tNmp:1\n") { folder in
      let lexicon = try Lexicon(contentsOf: folder)
      #expect(lexicon.analyses(of: "chars").map(\.lemma) == ["char"])
      #expect(lexicon.analyses(of: "char").isEmpty)
    }
  }

  @Test func aMissingFolderIsNamed() {
    let error = #expect(throws: LanguageDataError.self) { try Lexicon(contentsOf: "/nowhere/fr") }
    #expect(error?.message.contains("/nowhere/fr/lexicon.tsv") == true)
    #expect(error?.hint.isEmpty == false)
  }
}
