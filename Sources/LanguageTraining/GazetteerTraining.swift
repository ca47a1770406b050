internal import FoundationEssentials
internal import LanguageAnalysis

/// Collects the words of lists of names: Prolex, LIMA, and the project's own registry of actors.
package struct GazetteerTraining {
  private var lists: [Atom: Gazetteer.Lists] = [:]

  /// Reads the lists below a folder of resources and in the registry.
  package init(resources: String, actors: String) throws(TrainingError) {
    try readProlex("\(resources)/prolex-unitex/derived/prolex_decoded.txt")
    let lima = "\(resources)/lima-fre/fre"
    for (path, list) in [
      ("Person/firstname.lst", .firstName), ("Person/person.lst", .person),
      ("Person/function_title.lst", .title), ("Person/admin_title.lst", .title),
      ("Location/countries.lst", .state), ("Location/cities.lst", .city),
      ("Location/riversAndSeas.lst", .region), ("Location/regions.lst", .region),
      ("Location/annonceurVoie.lst", .site), ("Location/annonceurGeo.lst", .site),
      ("Location/annonceurLieu.lst", .site), ("Location/annonceurVille.lst", .site),
      ("Organization/annonceurOrg.lst", .body), ("Organization/organization.lst", .organisation),
      ("Organization/institutions.lst", .organisation),
    ] as [(String, Gazetteer.Lists)] {
      for line in try Self.lines(of: "\(lima)/\(path)")
      where !line.hasPrefix("#") && !line.hasPrefix(")") {
        let names = (line.split(separator: "(").last ?? line).split(separator: ",")
        for name in names { add(name, list) }
      }
    }
    // The columns that hold names; several names in a field have bars between.
    for (path, list, columns) in [
      ("people.tsv", .person, [2, 5]), ("states.tsv", .state, [1, 7]),
      ("states.tsv", .city, [5]), ("substates.tsv", .region, [1, 7]),
      ("organisations.tsv", .organisation, [2, 5]), ("armed-groups.tsv", .organisation, [2, 5]),
      ("parties.tsv", .organisation, [2, 5]), ("media.tsv", .organisation, [2, 5]),
      ("companies.tsv", .organisation, [2, 5]), ("titles.tsv", .title, [0]),
      ("organs.tsv", .body, [0]),
    ] as [(String, Gazetteer.Lists, [Int])] {
      for line in try Self.lines(of: "\(actors)/\(path)") where !line.hasPrefix("#") {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        for column in columns where column < fields.count {
          for name in fields[column].split(separator: "|") { add(name, list) }
        }
      }
    }
  }

  /// The slots of the table.
  package var slots: [UInt64] {
    Gazetteer.slots(lists.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private mutating func readProlex(_ path: String) throws(TrainingError) {
    for line in try Self.lines(of: path) {
      guard let comma = line.firstIndex(of: ","), let dot = line[comma...].firstIndex(of: ".")
      else {
        continue
      }
      let code = line[line.index(after: dot)...]
      guard code.hasPrefix("N+PR") else { continue }
      let list: Gazetteer.Lists
      if code.contains("+Ville") {
        list = .city
      } else if code.contains("+Pays") || code.contains("+Supranational") {
        list = .state
      } else if code.contains("+Region") || code.contains("+Hydronyme") || code.contains("+Geonyme")
        || code.contains("+Edifice") || code.contains("+Astronyme")
      {
        list = .region
      } else if code.contains("+Groupement") {
        list = .organisation
      } else if code.contains("+Individuel") || code.contains("+Dynastie") {
        list = .person
      } else {
        continue
      }
      add(line[..<comma], list)
    }
  }

  /// Adds every word of a name that is no word of grammar: those of three letters or more, or with a
  /// capital.
  private mutating func add(_ name: Substring, _ list: Gazetteer.Lists) {
    let isCommon = list == .title || list == .body || list == .site
    for word in name.split(whereSeparator: { $0 == " " || $0 == "'" || $0 == "’" }) {
      guard word.count >= 2, isCommon || word.first?.isUppercase ?? false else { continue }
      lists[WordTraits.atom(ofForm: normalizedForm(String(word))), default: []].insert(list)
      if isCommon { break }
    }
  }

  private static func lines(of path: String) throws(TrainingError) -> [Substring] {
    do {
      let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
      return text.split(separator: "\n").map { $0.hasSuffix("\r") ? $0.dropLast() : $0 }
    } catch {
      throw TrainingError("The list \"\(path)\" could not be read.")
    }
  }
}
