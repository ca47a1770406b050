import ActorLinking
import FoundationEssentials
import LanguageAnalysis
import SociogramModel
import Testing

/// What the tables in Data/Actors promise, whoever edits them.
@Suite struct RegistryDataTests {
  /// A line of a table that lies in a folder beside those of the actors.
  private static func lines(of file: String) throws -> [[String]] {
    let bytes = try Data(contentsOf: URL(filePath: Known.data + "/" + file))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) } }
  }

  /// Small words of French that are names all the same.
  private static let smallWords: Set<String> = [
    // Always the movement, or its fighters, in the news.
    "taliban", "talibans", "peshmerga", "peshmergas", "zapatistes",
  ]

  @Test func everyTableIsReadWithoutAComplaint() throws {
    #expect(try Known.tables.count >= 10)
    let complaints = try Known.registry.diagnostics.map(\.description)
    #expect(complaints.isEmpty, "\(complaints.joined(separator: "\n"))")
  }

  @Test func idsAreUniqueAcrossTables() throws {
    var places: [String: String] = [:]
    for table in try TableText.all where table.holdsStates || table.holdsActors {
      for row in table.rows {
        let earlier = places.updateValue(row.place, forKey: row.cell(0))
        #expect(earlier == nil, "\(row.cell(0)) stands in \(earlier ?? "") and \(row.place)")
      }
    }
    #expect(try places.count == Known.registry.actors.count)
  }

  @Test func idsArePlain() throws {
    for table in try TableText.all where table.holdsStates || table.holdsActors {
      for row in table.rows {
        let id = row.cell(0)
        let isPlain = id.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
            || (table.holdsStates && (0x41...0x5A).contains($0))
        }
        #expect(isPlain && !id.isEmpty, "\(row.place): “\(id)”")
      }
    }
  }

  @Test func cellsAreTrimmedAndNamesAreNotEmpty() throws {
    for table in try TableText.all {
      for row in table.rows {
        for (column, cell) in row.cells.enumerated() {
          for value in cell.split(separator: "|", omittingEmptySubsequences: false)
          where !cell.isEmpty {
            let isTrimmed = value.first != " " && value.last != " " && !value.contains("  ")
            #expect(isTrimmed && !value.isEmpty, "\(row.place) column \(column): “\(cell)”")
          }
        }
        let name = table.holdsStates ? 1 : table.holdsActors ? 2 : 0
        #expect(!nameAtoms(of: row.cell(name)).isEmpty, "\(row.place) has no name")
        if table.holdsStates || table.holdsActors {
          for alias in row.values(table.holdsStates ? 7 : 5) {
            #expect((1...32).contains(nameAtoms(of: alias).count), "\(row.place): “\(alias)”")
          }
        }
      }
    }
  }

  @Test func rowsHaveNoMoreCellsThanColumns() throws {
    for table in try TableText.all {
      let columns =
        table.name == "states"
        ? 12
        : table.holdsStates || table.name == "groups"
          ? 8 : table.holdsActors ? 7 : table.name == "organs" ? 6 : 3
      for row in table.rows { #expect(row.cells.count <= columns, "\(row.place)") }
    }
  }

  @Test func statesHaveFourFormsOfEachAdjective() throws {
    for table in try TableText.all where table.holdsStates {
      for row in table.rows {
        let count = row.values(3).count
        let isComplete = count % 4 == 0 && (count > 0 || table.name == "substates")
        #expect(isComplete, "\(row.place): \(count) forms")
        #expect(["le", "la", "l'", "les", "-"].contains(row.cell(2)), "\(row.place)")
      }
    }
  }

  @Test func statesSayTheirCodeAndWhereTheyComeFrom() throws {
    var codes: Set<String> = []
    for table in try TableText.all where table.name == "states" {
      for row in table.rows {
        let (official, code, preposition) = (row.cell(8), row.cell(9), row.cell(10))
        #expect(!official.isEmpty, "\(row.place) has no full name")
        #expect(code.isEmpty || code.utf8.count == 2, "\(row.place): “\(code)”")
        #expect(code.isEmpty || codes.insert(code).inserted, "\(row.place): “\(code)” again")
        #expect(["en", "au", "aux", "à"].contains(preposition), "\(row.place): “\(preposition)”")
        #expect(row.cell(11).contains("name:"), "\(row.place): “\(row.cell(11))”")
      }
    }
  }

  @Test func statesOfOfficialsAndOrgansExist() throws {
    let states = Set(
      try TableText.all.filter(\.holdsStates).flatMap { $0.rows.map { $0.cell(0) } })
    for table in try TableText.all where table.holdsActors {
      for row in table.rows where !row.cell(3).isEmpty {
        #expect(states.contains(row.cell(3)), "\(row.place): “\(row.cell(3))”")
        #expect(
          ["person", "body"].contains(row.cell(1)),
          "\(row.place): only officials and organs roll up to a state")
      }
    }
  }

  @Test func gendersAreOfFour() throws {
    for table in try TableText.all where !table.holdsStates {
      let column = table.name == "titles" ? 2 : table.name == "groups" ? 3 : 4
      for row in table.rows {
        #expect(["m", "f", "mp", "fp", ""].contains(row.cell(column)), "\(row.place)")
      }
    }
  }

  @Test func affiliationsPointToActorsInDatesThatExist() throws {
    let registry = try Known.registry
    for table in try TableText.all where table.holdsActors {
      for row in table.rows where !row.cell(6).isEmpty {
        for role in row.cell(6).split(separator: ";", omittingEmptySubsequences: false) {
          let parts = role.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
          guard parts.count == 2, !parts[0].isEmpty else {
            Issue.record("\(row.place): “\(role)” is no role@affiliation")
            continue
          }
          let target = parts[1].prefix { $0 != "[" }
          let isKnown = target.isEmpty || registry[ActorID(String(target))] != nil
          #expect(isKnown, "\(row.place): “\(target)” is no actor")
          let dates = parts[1].dropFirst(target.count)
          guard !dates.isEmpty else { continue }
          try checkDates(dates, row.place)
        }
      }
    }
  }

  private func checkDates(_ dates: Substring, _ place: String) throws {
    let inner = dates.dropFirst().dropLast()
    let dots = try #require(inner.firstRange(of: ".."), "\(place): “\(dates)”")
    #expect(dates.first == "[" && dates.last == "]", "\(place): “\(dates)”")
    let ends = [inner[..<dots.lowerBound], inner[dots.upperBound...]]
    let read = ends.map { PartialDate(iso: $0) }
    for (end, date) in zip(ends, read) where !end.isEmpty {
      #expect(date != nil, "\(place): “\(end)” is no date")
    }
    if let from = read[0], let to = read[1] {
      #expect(from.firstDayNumber <= to.lastDayNumber, "\(place): “\(dates)” ends before it begins")
    }
  }

  @Test func sharedNamesAreSettled() throws {
    var owners: [String: Set<String>] = [:]
    for table in try TableText.all where table.holdsStates || table.holdsActors {
      for row in table.rows {
        let names =
          table.holdsStates
          ? [row.cell(1)] + [3, 5, 6, 7].flatMap { row.values($0) } : [row.cell(2)] + row.values(5)
        for name in names {
          let key = nameAtoms(of: name).map(\.folded).joined(separator: " ")
          owners[key, default: []].insert(row.cell(0))
        }
      }
    }
    let found = owners.filter { $0.value.count > 1 }
    let listed = try Self.lines(of: "Actors/ambiguous/names.tsv")
    let names = Set(listed.map { $0[0] })
    for (name, ids) in found where !names.contains(name) {
      Issue.record("“\(name)” belongs to \(ids.sorted().joined(separator: " and "))")
    }
    for line in listed {
      #expect(found[line[0]] != nil, "“\(line[0])” is no longer shared")
      #expect(line.count == 4 && line[3].hasSuffix("."), "“\(line[0])” is settled without a reason")
    }
  }

  @Test func sourcesStateTheCountsOfTheTables() throws {
    let stated = try Self.lines(of: "SOURCES.md").map { $0[0] }
    for table in try TableText.all {
      let line = "| `Actors/\(table.name).tsv` | \(table.rows.count) |"
      #expect(stated.contains { $0.hasPrefix(line) }, "SOURCES.md should say “\(line)”")
    }
  }

  @Test func noNameIsASmallWordOfFrench() throws {
    let lexicon = try Lexicon(contentsOf: Known.data + "/Languages/fr")
    for table in try TableText.all where table.holdsStates || table.holdsActors {
      for row in table.rows {
        let names = table.holdsStates ? row.values(7) : [row.cell(2)] + row.values(5)
        for name in names where nameAtoms(of: name).count == 1 {
          let isSmall = nameAtoms(of: name).allSatisfy { !$0.isCapitalized }
          guard isSmall, !lexicon.analyses(of: name).isEmpty else { continue }
          #expect(Self.smallWords.contains(name), "\(row.place): “\(name)” is a French word")
        }
      }
    }
  }

  @Test func organsAndTitlesAreListedOnce() throws {
    for table in try TableText.all where table.name == "organs" || table.name == "titles" {
      var places: [String: String] = [:]
      for row in table.rows {
        let isFolded = table.name == "organs"
        let key =
          isFolded ? nameAtoms(of: row.cell(0)).map(\.folded).joined(separator: " ") : row.cell(0)
        let earlier = places.updateValue(row.place, forKey: key)
        #expect(earlier == nil, "“\(key)” stands in \(earlier ?? "") and \(row.place)")
      }
    }
  }

  @Test func organsShowTheStatesAdjective() throws {
    for table in try TableText.all where table.name == "organs" {
      for row in table.rows {
        var pattern = row.cell(3)
        for place in ["{adj.m}", "{adj.f}", "{adj.mp}", "{adj.fp}", "{de}"] {
          if let range = pattern.firstRange(of: place) { pattern.replaceSubrange(range, with: "*") }
        }
        // Whoever attacks in a country need not be of it.
        #expect(
          pattern.contains("*") || pattern == "assaillants",
          "\(row.place): “\(row.cell(3))” names no state")
        #expect(!pattern.contains("{") && !pattern.contains("}"), "\(row.place): “\(row.cell(3))”")
        #expect((row.cell(1) == "state") == (row.cell(2) == "state"), "\(row.place)")
        #expect((row.cell(1) == "person") == (row.cell(2) == "person"), "\(row.place)")
      }
    }
  }
}
