internal import SociogramModel

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
      let cell = cell(index)
      guard !cell.isEmpty else { return [] }
      return Array(cell.utf8).split(separator: UInt8(ascii: "|")).map { trimmed($0) }
        .filter { !$0.isEmpty }
    }
  }

  /// The rows, in the order of the file.
  var rows: [Row] = []

  /// Splits the text of a table.
  ///
  /// By bytes: a table is read at every start, and `Character` would cost more than all the rest.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var number = 0
    // A byte order mark, as editors on Windows write it.
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start <= bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      number += 1
      if start < end, bytes[start] != UInt8(ascii: "#") {
        let cells = bytes[start..<end].split(
          separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false
        ).map { trimmed($0) }
        if cells.contains(where: { !$0.isEmpty }) { rows.append(Row(line: number, cells: cells)) }
      }
      start = end + 1
    }
  }
}

/// The text of some bytes without spaces, tabs and carriage returns at its ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  var bytes = bytes
  let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
  while let last = bytes.last, isBlank(last) { bytes.removeLast() }
  return String(decoding: bytes, as: UTF8.self)
}

/// Why the registry could not be read.
package struct ActorRegistryError: Error, Hashable, Sendable {
  /// What went wrong, in a full sentence.
  package var message: String
  /// What to do about it.
  package var hint: String
}
