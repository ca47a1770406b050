internal import SociogramModel

/// What the columns of a table hold, as the end of its file's name tells.
enum TableColumns: Sendable {
  case states
  case organs
  case titles
  case groups
  case formerNames
  case actors

  /// The names of the columns, first to last.
  var names: [String] {
    switch self {
    case .states:
      [
        "id", "name", "article", "adjectives", "prefix", "capital", "metonyms", "names",
        "official", "iso2", "preposition", "source",
      ]
    case .organs: ["noun", "form", "kind", "name", "gender", "bare"]
    case .titles: ["noun", "rank", "gender"]
    case .groups:
      [
        "noun", "form", "kind", "gender", "takes", "family", "examples", "counter-examples",
      ]
    case .formerNames: ["id", "name", "until"]
    case .actors: ["id", "kind", "name", "state", "gender", "names", "roles"]
    }
  }

  /// What a row is that is no actor: an organ, a title, a group, a former name.
  var nounSort: String {
    switch self {
    case .organs: "organ"
    case .groups: "group"
    case .formerNames: "former name"
    case .titles, .states, .actors: "title"
    }
  }

  /// Whether each row is an actor.
  var holdsActors: Bool { self == .states || self == .actors }

  /// The column of the actor's name, or of the noun.
  var name: Int {
    switch self {
    case .states, .formerNames: 1
    case .organs, .titles, .groups: 0
    case .actors: 2
    }
  }

  /// The column of further names, where there is one.
  var furtherNames: Int? {
    switch self {
    case .states: 7
    case .actors: 5
    case .organs, .titles, .groups, .formerNames: nil
    }
  }
}

extension ActorRegistry.Table {
  /// What its columns hold.
  var columns: TableColumns {
    if file.hasSuffix("states.tsv") { return .states }
    if file.hasSuffix("organs.tsv") { return .organs }
    if file.hasSuffix("titles.tsv") { return .titles }
    if file.hasSuffix("former-names.tsv") { return .formerNames }
    if file.hasSuffix("groups.tsv") && !file.hasSuffix("armed-groups.tsv") { return .groups }
    return .actors
  }

  /// The table with other text on some lines, counted from 1; all other lines keep their numbers.
  func replacing(_ lines: [Int: String]) -> ActorRegistry.Table {
    if lines.isEmpty { return self }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    let old = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in old.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      if let new = lines[index + 1] {
        bytes.append(contentsOf: new.utf8)
      } else {
        bytes.append(contentsOf: line)
      }
    }
    return ActorRegistry.Table(file: file, text: String(decoding: bytes, as: UTF8.self))
  }
}
