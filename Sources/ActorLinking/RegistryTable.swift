internal import SociogramModel

/// The rows of one tab-separated table of the registry.
///
/// Lines that are empty or start with `#` are skipped. Cells are trimmed of spaces, and characters
/// that are invisible and turn or cut what stands beside them are left out. Several values in a cell
/// are separated by `|`.
package struct RegistryTable {
  /// One line of the table.
  package struct Row {
    /// The line in the file, from 1.
    package var line: Int
    /// The cells; missing ones at the end of the line read as empty.
    var cells: [String]
    /// The invisible characters that were left out.
    var invisible: [Unicode.Scalar] = []

    /// The cell at an index, empty where the line is shorter.
    package func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }

    /// The values of a cell.
    func values(_ index: Int) -> [String] {
      let cell = cell(index)
      if cell.isEmpty { return [] }
      // Most cells hold one value, which is trimmed already.
      if !cell.utf8.contains(UInt8(ascii: "|")) { return [cell] }
      let bytes = Array(cell.utf8)
      var values: [String] = []
      var start = 0
      for i in 0...bytes.count where i == bytes.count || bytes[i] == UInt8(ascii: "|") {
        let value = trimmed(bytes[start..<i])
        if !value.isEmpty { values.append(value) }
        start = i + 1
      }
      return values
    }
  }

  /// The rows, in the order of the file, each read when it is asked for.
  package let rows: Rows

  /// Splits the text of a table.
  package init(_ text: String) { rows = Rows(bytes: Array(text.utf8)) }

  /// The rows of a table, split by bytes: a table is read at every start, and `Character` would cost
  /// more than all the rest.
  package struct Rows: Sequence, IteratorProtocol {
    private let bytes: [UInt8]
    private var start: Int
    private var number = 0

    fileprivate init(bytes: [UInt8]) {
      self.bytes = bytes
      // A byte order mark, as editors on Windows write it.
      start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Reads the next row.
    package mutating func next() -> Row? {
      while start < bytes.count {
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
        defer { start = end + 1 }
        number += 1
        guard start < end, bytes[start] != UInt8(ascii: "#") else { continue }
        let row = row(start..<end)
        if row.cells.contains(where: { !$0.isEmpty }) { return row }
      }
      return nil
    }

    private func row(_ line: Range<Int>) -> Row {
      let (visible, invisible) = visibleText(bytes[line])
      var row = Row(line: number, cells: [], invisible: invisible)
      row.cells.reserveCapacity(8)
      var start = visible.startIndex
      for i in visible.indices where visible[i] == UInt8(ascii: "\t") {
        row.cells.append(trimmed(visible[start..<i]))
        start = i + 1
      }
      row.cells.append(trimmed(visible[start...]))
      return row
    }
  }
}

/// The text of some bytes without spaces, tabs and carriage returns at its ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  var (start, end) = (bytes.startIndex, bytes.endIndex)
  while start < end, isBlank(bytes[start]) { start += 1 }
  while start < end, isBlank(bytes[end - 1]) { end -= 1 }
  return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// A line without its invisible characters, and these, each once.
func visibleText(
  _ line: ArraySlice<UInt8>
) -> (ArraySlice<UInt8>, invisible: [Unicode.Scalar]) {
  // A carriage return at the end only ends the line.
  let line = line.last == 0x0D ? line.dropLast() : line
  // Most lines have no byte that can begin one, apart from ’ and – (E2 80).
  var i = line.startIndex
  while i < line.endIndex, !mayBeginInvisible(line[i]) { i += 1 }
  guard i < line.endIndex else { return (line, []) }
  let scalars = String(decoding: line[i...], as: UTF8.self).unicodeScalars
  guard scalars.contains(where: isInvisible) else { return (line, []) }
  var kept = String.UnicodeScalarView()
  var invisible: [Unicode.Scalar] = []
  for scalar in scalars {
    if !isInvisible(scalar) {
      kept.append(scalar)
    } else if !invisible.contains(scalar) {
      invisible.append(scalar)
    }
  }
  return (ArraySlice(line[..<i] + String(kept).utf8), invisible)
}

private func mayBeginInvisible(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09: false
  case ..<0x20, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: true
  default: false
  }
}

/// Whether a scalar shows nothing but turns the reading direction, ends a line, commands a terminal
/// or hides inside a name: controls, bidirectional marks, zero-width spaces, tags.
///
/// The zero-width joiners stay: Persian and the scripts of India need them, and they turn nothing.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x200C, 0x200D: false
  case 0x00..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
    0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
    true
  default: false
  }
}

extension RegistryTable.Row {
  /// Says which invisible characters were left out; nil where there were none.
  func warningOfInvisible(in file: String) -> Diagnostic? {
    guard !invisible.isEmpty else { return nil }
    let codes = invisible.map { "U+" + String($0.value, radix: 16, uppercase: true).padded(4) }
    return Diagnostic(
      code: "invisible-character", severity: .warning,
      message: "Invisible characters were left out of this row: \(codes.joined(separator: ", ")).",
      hint: "They control a terminal or turn the reading direction; delete them from the table.",
      file: file, line: line)
  }
}

extension String {
  /// The text with zeros before it up to a count of digits.
  fileprivate func padded(_ count: Int) -> String {
    String(repeating: "0", count: Swift.max(0, count - utf8.count)) + self
  }
}
