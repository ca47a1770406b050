package import SociogramModel

/// The rows of one tab-separated table of the registry.
///
/// Lines that are empty or start with `#` are skipped. Cells are trimmed of spaces. Several values
/// in a cell are separated by `|`.
struct RegistryTable {
  /// One line of the table.
  struct Row {
    /// The line in the file, from 1.
    var line: Int
    /// The cells; missing ones at the end of the line read as empty.
    var cells: [String]

    /// The cell at an index, empty where the line is shorter.
    func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }

    /// The values of a cell.
    func values(_ index: Int) -> [String] {
      cell(index).split(separator: "|").map { trimmed($0) }.filter { !$0.isEmpty }
    }
  }

  /// The rows, in the order of the file.
  var rows: [Row] = []

  /// Splits the text of a table.
  init(_ text: String) {
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.utf8.first, first != UInt8(ascii: "#") else { continue }
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) }
      if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: number, cells: cells)) }
    }
  }
}

/// The text without spaces, tabs and carriage returns at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  var bytes = Substring(text).utf8
  while let first = bytes.first, first == 0x20 || first == 0x09 || first == 0x0D {
    bytes.removeFirst()
  }
  while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D { bytes.removeLast() }
  return String(Substring(bytes))
}

/// Why the registry could not be read.
package struct ActorRegistryError: Error, Hashable, Sendable {
  /// What went wrong, in a full sentence.
  package var message: String
  /// What to do about it.
  package var hint: String
}
