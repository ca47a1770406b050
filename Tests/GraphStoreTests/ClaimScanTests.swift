import GRDB
import GraphAnalysis
import SociogramModel
import Testing

@testable import GraphStore

/// Filters and mergers from database to database give what those of whole graphs give.
struct ClaimScanTests {
  /// All rows of a database, the keys of texts included.
  private static func rows(of database: SociogramDatabase) throws -> [String: [String]] {
    try database.reading { database in
      var tables: [String: [String]] = [:]
      for table in DatabaseSchema.tables {
        let rows = try Row.fetchAll(database, sql: "SELECT * FROM \(table.name) ORDER BY 1, 2")
        tables[table.name] = rows.map { row in
          row.map { "\($0.0)=\($0.1)" }.joined(separator: "|")
        }
      }
      return tables
    }
  }

  private static func expectSame(_ found: SociogramDatabase, _ expected: SociogramDatabase) throws {
    let (a, b) = (try rows(of: found), try rows(of: expected))
    for table in DatabaseSchema.tables { #expect(a[table.name] == b[table.name], "\(table.name)") }
  }

  private static let filters = [
    ClaimFilter(relations: [.consult, .aid, .support]), ClaimFilter(stances: [.denied, .hedged]),
    ClaimFilter(minimumConfidence: 0.4), ClaimFilter(contestedOnly: true),
    ClaimFilter(sources: ["AFP"]), ClaimFilter(without: ["AFP"]), ClaimFilter(without: ["MEE"]),
    ClaimFilter(publishers: ["Le Sample"]), ClaimFilter(cited: ["Middle East Eye"]),
    ClaimFilter(actors: ["Haftar"]), ClaimFilter(focus: ["Libye"], depth: 1),
    ClaimFilter(without: ["AFP"], focus: ["Libye"], depth: 2, minimumConfidence: 0.2),
    ClaimFilter(since: PartialDate(year: 2016, month: 11), includesUndated: false),
  ]

  @Test(arguments: 0..<30)
  func aFilterIsThatOfTheWholeGraph(seed: Int) throws {
    let folder = try TemporaryFolder()
    var whole = randomSociogram(seed: seed)
    whole = whole.graded(Grading())
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(whole)
    for (number, filter) in ClaimScanTests.filters.enumerated() {
      let scan = try #require(try ClaimScan([database], for: filter))
      let found: ScanPart?
      do {
        found = try scan.part(by: filter)
      } catch {
        #expect(throws: GraphError.self) { try whole.filtered(by: filter) }
        continue
      }
      guard let part = found else { continue }
      let expected = try whole.filtered(by: filter)
      let left = SociogramDatabase(folder.file("found\(number)"))
      try left.write(part)
      #expect(part.isEmpty == expected.claims.isEmpty)
      #expect(try left.read() == expected)
      let written = SociogramDatabase(folder.file("expected\(number)"))
      try written.write(expected)
      try ClaimScanTests.expectSame(left, written)
      // A filter of the part, which is an excerpt now.
      let aid = ClaimFilter(relations: [.aid])
      guard number % 4 == 0, let again = try ClaimScan([left], for: aid),
        let smaller = try? again.part(by: aid)
      else { continue }
      let last = SociogramDatabase(folder.file("again\(number)"))
      try last.write(smaller)
      #expect(try last.read() == expected.filtered(by: aid))
    }
  }

  @Test
  func nothingStaysOfAFewClaimsThatAreLeftOut() throws {
    let folder = try TemporaryFolder()
    var whole = sociogram(quoting: "Alger a été sollicitée.")
    let claim = try #require(whole.claims.first)
    whole.claims = (100..<300).map { number in
      Claim(
        article: claim.article, sentence: number, quote: "Phrase numéro \(number).",
        span: TextSpan(start: 0, end: 19), subject: claim.subject, object: claim.object,
        relation: number % 10 == 0 ? .aid : .request, mode: "mode \(number)",
        predicate: claim.predicate, stance: .asserted, sources: claim.sources, reading: 0.5,
        reasons: [])
    }
    whole = whole.graded(Grading())
    let database = SociogramDatabase(folder.file("graph"))
    try database.write(whole)
    let filter = ClaimFilter(relations: [.request])
    let scan = try #require(try ClaimScan([database], for: filter))
    let part = try #require(try scan.part(by: filter))
    try SociogramDatabase(folder.file("part")).write(part)
    let file = String(decoding: try folder.bytes("part"), as: UTF8.self)
    for number in 100..<300 {
      #expect(file.contains("Phrase numéro \(number).") == (number % 10 != 0))
      #expect(file.contains("mode \(number)") == (number % 10 != 0))
    }
  }

  @Test(arguments: 0..<20)
  func aMergerIsTheWhole(seed: Int) throws {
    let folder = try TemporaryFolder()
    let whole = randomSociogram(seed: seed).graded(Grading())
    let count = 2 + seed % 3
    var databases: [SociogramDatabase] = []
    for rest in 0..<count {
      let articles = whole.articles.enumerated().filter { $0.offset % count == rest }
        .map(\.element)
      let ids = Set(articles.map(\.id))
      let part = Sociogram(
        label: whole.label, provenance: whole.provenance, articles: articles,
        actors: states + people, claims: whole.claims.filter { ids.contains($0.article) },
        places: whole.places)
      let database = SociogramDatabase(folder.file("part\(rest).sqlite"))
      try database.write(part)
      databases.append(database)
    }
    let merged = SociogramDatabase(folder.file("merged.sqlite"))
    #expect(try SociogramDatabase.areMergeable(databases))
    try merged.write(merging: databases, label: nil)
    #expect(try merged.read() == whole)
    let written = SociogramDatabase(folder.file("written.sqlite"))
    try written.write(whole)
    try ClaimScanTests.expectSame(merged, written)
  }

  @Test(arguments: 0..<20)
  func storedTiesAndVoicesAreThoseOfTheClaims(seed: Int) throws {
    let folder = try TemporaryFolder()
    let whole = randomSociogram(seed: seed)
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(whole)
    let stored = try #require(try database.readTies())
    var expected = whole
    expected.claims = []
    #expect(stored == expected)
    let plain = whole.graded(Grading())
    let ungraded = SociogramDatabase(folder.file("ungraded.sqlite"))
    try ungraded.write(plain)
    let scan = try #require(try ClaimScan([ungraded], for: ClaimFilter()))
    #expect(scan.voiceRows() == plain.voiceRows())
  }

  @Test(arguments: 0..<10)
  func theTiesOfAPartAreThoseOfItsClaims(seed: Int) throws {
    let folder = try TemporaryFolder()
    let whole = randomSociogram(seed: seed).graded(Grading())
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(whole)
    for filter in ClaimScanTests.filters {
      let scan = try #require(try ClaimScan([database], for: filter))
      guard let part = try? scan.part(by: filter) else { continue }
      let found = try database.ties(of: part)
      let expected = try whole.filtered(by: filter)
      #expect(found.ties == expected.ties)
      #expect(found.actors == expected.actors)
      #expect(found.origins == expected.origins)
    }
  }

  @Test func databasesThatShareAnArticleOrAreNoWholesAreNotCopiedTogether() throws {
    let folder = try TemporaryFolder()
    let whole = randomSociogram(seed: 3).graded(Grading())
    let database = SociogramDatabase(folder.file("whole.sqlite"))
    try database.write(whole)
    #expect(try SociogramDatabase.areMergeable([database]))
    #expect(try !SociogramDatabase.areMergeable([database, database]))
    let part = SociogramDatabase(folder.file("part.sqlite"))
    try part.write(whole.filtered(by: ClaimFilter(relations: [.aid])))
    #expect(try !SociogramDatabase.areMergeable([part]))
    let graded = SociogramDatabase(folder.file("graded.sqlite"))
    try graded.write(
      whole.graded(
        Grading(grades: [Grade(voice: "afp", name: "AFP", reliability: .a, reason: "")])))
    #expect(try !SociogramDatabase.areMergeable([graded]))
  }

  @Test func whatSomebodyReadsCanBeFilteredAndMerged() throws {
    let folder = try TemporaryFolder()
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(randomSociogram(seed: 3).graded(Grading()))
    let filter = ClaimFilter(relations: [.aid, .consult, .support])
    let scan = try #require(try ClaimScan([database], for: filter))
    let part = try #require(try scan.part(by: filter))
    try database.reading { connection in
      // A reader holds on to the database as long as it has rows to come.
      let rows = try Row.fetchCursor(connection, sql: "SELECT * FROM article")
      _ = try rows.next()
      try SociogramDatabase(folder.file("part.sqlite")).write(part)
      try SociogramDatabase(folder.file("copy.sqlite")).write(merging: [database], label: nil)
    }
  }

  @Test func gradesAndOldTiesAreLeftToTheSlowWay() throws {
    let folder = try TemporaryFolder()
    let database = SociogramDatabase(folder.file("graph.sqlite"))
    try database.write(
      randomSociogram(seed: 2).graded(
        Grading(grades: [
          Grade(voice: "afp", name: "AFP", reliability: .a, reason: "")
        ])))
    #expect(try ClaimScan([database]) == nil)
  }
}
