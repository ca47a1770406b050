import FoundationEssentials
import LanguageAnalysis
import SociogramModel
import Testing

@Suite struct LanguageGuessTests {
  private static let opened = Result {
    try LanguageGuess(contentsOf: French.folder + "/../frequent-words.tsv")
  }

  private func guess(_ text: String, excluding furniture: [TextSpan] = []) throws -> String? {
    try Self.opened.get().otherLanguage(of: text, excluding: furniture, than: "fr")?.tag
  }

  @Test(arguments: [
    (
      "en",
      """
      The general said on Monday that his troops had taken the airport after two days of fighting. It \
      was not clear whether the government would accept a truce.
      """
    ),
    (
      "es",
      """
      El presidente dijo el lunes que las tropas del general habían tomado el aeropuerto tras dos días \
      de combates, pero el gobierno no ha respondido a la oferta de una tregua.
      """
    ),
    (
      "it",
      """
      Il generale ha detto lunedì che le sue truppe hanno preso l’aeroporto dopo due giorni di \
      combattimenti, ma il governo non ha ancora risposto alla proposta di una tregua.
      """
    ),
    (
      "de",
      """
      Der General sagte am Montag, dass seine Truppen den Flughafen nach zwei Tagen eingenommen haben. \
      Die Regierung hat sich zu dem Angebot einer Waffenruhe noch nicht geäußert.
      """
    ),
    (
      "pt",
      """
      O general disse na segunda-feira que as suas tropas tomaram o aeroporto depois de dois dias de \
      combates, mas o governo não respondeu à oferta de uma trégua com os rebeldes.
      """
    ),
    (
      "nl",
      """
      De generaal zei maandag dat zijn troepen het vliegveld na twee dagen van gevechten hebben \
      ingenomen, maar de regering heeft niet op het aanbod van een bestand gereageerd.
      """
    ),
    (
      "ca",
      """
      El general va dir dilluns que les seves tropes han pres l’aeroport després de dos dies de \
      combats, però el govern no ha respost a l’oferta d’una treva amb els rebels.
      """
    ),
    (
      "und-Arab",
      """
      قال القائد يوم الاثنين إن قواته سيطرت على المطار بعد يومين من القتال لكن الحكومة لم ترد بعد على \
      عرض الهدنة الذي قدمته الأمم المتحدة في المدينة
      """
    ),
    (
      "und-Cyrl",
      """
      Генерал заявил в понедельник, что его войска взяли аэропорт после двух дней боёв, но \
      правительство пока не ответило на предложение о перемирии, которое сделала сторона.
      """
    ),
    ("und-Hani", "将军星期一表示他的部队经过两天的战斗已经占领了机场但是政府还没有对停火的建议作出任何回应也没有发表声明"),
  ])
  func tellsAnotherLanguage(_ tag: String, _ text: String) throws {
    #expect(try guess(text) == tag)
  }

  @Test(arguments: [
    """
    Le général a dit lundi que ses troupes avaient pris l’aéroport après deux jours de combats, mais le \
    gouvernement n’a pas encore répondu à l’offre d’une trêve.
    """,
    // Names and a quotation in another language.
    """
    Le Washington Post et le New York Times citent « The Art of the Deal », livre de Donald Trump, que \
    Vladimir Poutine aurait lu dans l’avion de retour de San Francisco.
    """,
    // No small words at all.
    String(repeating: "Moscou, Alger, Tunis, Tripoli, Benghazi, Syrte, Tobrouk. ", count: 5),
    String(repeating: "| 12 | 34 | 56 % | 78 |\n", count: 40),
    String(repeating: "😀 ", count: 100), "", " ",
    // Capitals without accents.
    """
    LE GENERAL A DIT LUNDI QUE SES TROUPES AVAIENT PRIS L’AEROPORT APRES DEUX JOURS DE COMBATS MAIS LE \
    GOUVERNEMENT N’A PAS ENCORE REPONDU
    """,
  ])
  func doesNotJudgeFrenchOrWhatIsUnclear(_ text: String) throws {
    #expect(try guess(text) == nil)
  }

  @Test func aShortTextIsNotJudged() throws {
    let words =
      "the general said that he had taken the airport of the city with the help of his men"
      .split(separator: " ")
    #expect(try guess(words.prefix(19).joined(separator: " ")) == nil)
    #expect(try guess(words.joined(separator: " ") + " and the army of the east") == "en")
  }

  @Test func furnitureIsNotJudged() throws {
    let english = String(repeating: "the men of the army and the people of the city ", count: 6)
    let french = String(repeating: "le chef de l’armée et les habitants de la ville ", count: 3)
    let text = english + french
    #expect(try guess(text) == nil || guess(text) == "en")
    let span = TextSpan(start: 0, end: english.utf8.count)
    #expect(try guess(text, excluding: [span]) == nil)
    #expect(try guess(english + english, excluding: [span]) == "en")
  }

  @Test func halfInFrenchIsNotClear() throws {
    let english = String(repeating: "the men of the army and the people of the city ", count: 4)
    let french = String(repeating: "le chef de l’armée et les habitants de la ville ", count: 4)
    #expect(try guess(english + french) == nil)
  }

  /// The sample articles, all French, as wholes and line by line.
  @Test func noSampleArticleIsMisjudged() throws {
    let folder = French.folder + "/../../Corpora"
    let files = FileManager.default
    var count = 0
    for name in try files.subpathsOfDirectory(atPath: folder)
    where name.hasSuffix(".txt") || name.hasSuffix(".md") {
      guard !name.hasSuffix("README.md") else { continue }
      let data = try Data(contentsOf: URL(filePath: folder + "/" + name))
      let text = String(decoding: data, as: UTF8.self)
      for part in [Substring(text)] + text.split(separator: "\n") {
        #expect(try guess(String(part)) == nil, "\(name): \(part.prefix(80))")
        count += 1
      }
    }
    #expect(count > 100)
  }

  @Test func aLineWithoutWordsIsNamed() throws {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "words-\(UInt64.random(in: 0 ... .max)).tsv")
    try Data("# words\nfr\tFrench\n".utf8).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let error = #expect(throws: LanguageDataError.self) {
      try LanguageGuess(contentsOf: path.path)
    }
    #expect(error?.code == .malformedLine)
    #expect(error?.location == path.path + ":2")
  }
}
