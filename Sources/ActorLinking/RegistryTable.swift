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
    /// The bytes that the cells lie in.
    let bytes: [UInt8]
    /// The place of each cell in ``bytes``, trimmed.
    fileprivate(set) var places: [Range<Int>] = []
    /// The invisible characters that were left out.
    let invisible: [Unicode.Scalar]

    fileprivate init(line: Int, bytes: [UInt8], invisible: [Unicode.Scalar] = []) {
      self.line = line
      self.bytes = bytes
      self.invisible = invisible
      places.reserveCapacity(8)
    }

    /// The cells; missing ones at the end of the line are not among them.
    var cells: [String] { places.indices.map { cell($0) } }

    /// The number of cells.
    var count: Int { places.count }

    /// The place of a cell in ``bytes``, empty where the line is shorter.
    func place(_ index: Int) -> Range<Int> { index < places.count ? places[index] : 0..<0 }

    /// Whether a cell is empty or missing.
    func isEmpty(_ index: Int) -> Bool { place(index).isEmpty }

    /// The cell at an index, empty where the line is shorter.
    package func cell(_ index: Int) -> String { text(bytes, place(index)) }

    /// The values of a cell.
    func values(_ index: Int) -> [String] {
      let cell = place(index)
      var values: [String] = []
      var start = cell.lowerBound
      while start < cell.upperBound {
        var end = start
        while end < cell.upperBound, bytes[end] != UInt8(ascii: "|") { end += 1 }
        let value = trimmed(bytes, start..<end)
        if !value.isEmpty { values.append(text(bytes, value)) }
        start = end + 1
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
    /// Whether a byte can begin no invisible character, by its value.
    private let isVisible = (0...255).map { !mayBeginInvisible($0) }

    fileprivate init(bytes: [UInt8]) {
      self.bytes = bytes
      // A byte order mark, as editors on Windows write it.
      start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Reads the next row.
    package mutating func next() -> Row? {
      while start < bytes.count {
        var end = start
        // Most lines have no byte that can begin an invisible character, apart from ’ and – (E2 80).
        var isPlain = true
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
          isPlain = isPlain && isVisible[Int(bytes[end])]
          end += 1
        }
        defer { start = end + 1 }
        number += 1
        guard start < end, bytes[start] != UInt8(ascii: "#") else { continue }
        if let row = row(start..<end, isPlain: isPlain) { return row }
      }
      return nil
    }

    /// The row of a line; nil where all its cells are empty.
    private func row(_ line: Range<Int>, isPlain: Bool) -> Row? {
      // A carriage return at the end only ends the line.
      let isEnded = bytes[line.upperBound - 1] == 0x0D
      var line = isEnded ? line.lowerBound..<line.upperBound - 1 : line
      var row: Row
      if !isPlain, let (visible, invisible) = visibleText(bytes, line) {
        row = Row(line: number, bytes: visible, invisible: invisible)
        line = 0..<visible.count
      } else {
        row = Row(line: number, bytes: bytes, invisible: [])
      }
      var isEmpty = true
      var start = line.lowerBound
      for i in line.lowerBound...line.upperBound
      where i == line.upperBound || row.bytes[i] == UInt8(ascii: "\t") {
        let place = trimmed(row.bytes, start..<i)
        isEmpty = isEmpty && place.isEmpty
        row.places.append(place)
        start = i + 1
      }
      return isEmpty ? nil : row
    }
  }
}

/// A range of bytes without spaces, tabs and carriage returns at its ends.
func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, isBlank(bytes[start]) { start += 1 }
  while start < end, isBlank(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// The text of some bytes without spaces, tabs and carriage returns at its ends.
func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
  let bytes = Array(bytes)
  return text(bytes, trimmed(bytes, 0..<bytes.count))
}

/// The text of a range of bytes.
func text(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  range.isEmpty ? "" : String(decoding: bytes[range], as: UTF8.self)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

/// A line without its invisible characters, and these, each once; nil where it has none.
private func visibleText(
  _ bytes: [UInt8], _ line: Range<Int>
) -> (visible: [UInt8], invisible: [Unicode.Scalar])? {
  guard let first = line.first(where: { mayBeginInvisible(bytes[$0]) }) else { return nil }
  let scalars = text(bytes, first..<line.upperBound).unicodeScalars
  guard scalars.contains(where: isInvisible) else { return nil }
  var kept = String.UnicodeScalarView()
  var invisible: [Unicode.Scalar] = []
  for scalar in scalars {
    if !isInvisible(scalar) {
      kept.append(scalar)
    } else if !invisible.contains(scalar) {
      invisible.append(scalar)
    }
  }
  return (Array(bytes[line.lowerBound..<first]) + String(kept).utf8, invisible)
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
