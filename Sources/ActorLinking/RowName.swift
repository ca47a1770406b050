internal import SociogramModel

/// A name as one cell of a row gives it.
struct RowName {
  /// The name as written.
  var text: String
  /// The column that it stands in.
  var column: String
  /// What sort of name it is.
  var sort: Sort

  /// The sorts of names; where one word has several, the first sort wins.
  enum Sort: Int, Comparable {
    case name
    case seat
    case adjective

    static func < (a: Sort, b: Sort) -> Bool { a.rawValue < b.rawValue }

    /// The word for it in messages.
    var word: String {
      switch self {
      case .name: "name"
      case .seat: "capital or seat"
      case .adjective: "adjective"
      }
    }
  }

  /// The words of the name, folded, so that spellings compare; empty where it has no letters.
  var key: String { nameKey(of: text) }
}

/// The words of a name, folded and joined, so that spellings compare.
func nameKey(of name: String) -> String {
  var folding = NameFolding()
  folding.read(name)
  return folding.joined
}

extension RegistryTable.Row {
  /// All names that the row gives to its actor, organ or title.
  func names(_ columns: TableColumns) -> [RowName] {
    var result = [
      RowName(text: cell(columns.name), column: columns.names[columns.name], sort: .name)
    ]
    if let further = columns.furtherNames {
      for value in values(further) {
        // "@Bruxelles": a seat that stands for the organisation. "~démocrates": a name in context, which
        // no other actor's names can clash with.
        if value.hasPrefix("~") { continue }
        let isSeat = columns == .actors && value.hasPrefix("@")
        result.append(
          RowName(
            text: isSeat ? String(value.dropFirst()) : value, column: columns.names[further],
            sort: isSeat ? .seat : .name))
      }
    }
    guard columns == .states else { return result }
    for (column, sort) in [(5, RowName.Sort.seat), (6, .seat), (3, .adjective)] {
      result += values(column).map {
        RowName(text: $0, column: columns.names[column], sort: sort)
      }
    }
    return result
  }
}
