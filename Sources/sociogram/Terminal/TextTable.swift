/// Rows of cells under headings, aligned for a terminal.
struct TextTable {
  /// One column.
  struct Column {
    /// What stands above it.
    var heading: String
    /// Whether its cells are numbers, to be aligned on the right.
    var isNumeric = false
    /// Whether its cells may be cut where the table is too wide.
    var isFlexible = false
  }

  /// The columns, left to right.
  var columns: [Column]
  /// The rows, each with one cell for each column.
  var rows: [[SafeText]] = []

  /// Creates a table without rows.
  init(columns: [Column]) { self.columns = columns }

  /// Adds a row at the end.
  mutating func append(_ cells: [String]) { rows.append(cells.map { SafeText($0) }) }

  /// Returns the lines of the table: headings, then rows; flexible cells are cut so that each line
  /// fits into `width` columns, but never below ``leastWidth``.
  /// Where the table is too wide, columns first move closer together.
  func lines(width: Int?) -> [String] {
    let natural = columns.indices.map { index in
      rows.reduce(SafeText(columns[index].heading).columns) { max($0, $1[index].columns) }
    }
    let total = natural.reduce(0, +)
    let gap =
      width.map { total + TextTable.gap * (columns.count - 1) > $0 } == true ? 1 : TextTable.gap
    let widths = fitted(natural, to: width.map { $0 - gap * (columns.count - 1) })
    let headings = columns.map { SafeText($0.heading) }
    return ([headings] + rows).map { line(of: $0, widths: widths, gap: gap) }
  }

  /// No flexible column gets narrower than this many columns of the terminal.
  static let leastWidth = 8

  private static let gap = 2

  private func fitted(_ natural: [Int], to limit: Int?) -> [Int] {
    var widths = natural
    guard let limit else { return widths }
    var excess = widths.reduce(0, +) - limit
    while excess > 0 {
      // The widest gives way first, so that short names stay whole.
      let flexible = columns.indices.filter {
        columns[$0].isFlexible && widths[$0] > TextTable.leastWidth
      }
      guard let widest = flexible.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(of cells: [SafeText], widths: [Int], gap: Int) -> String {
    var line = ""
    for (index, cell) in cells.enumerated() {
      let text = cell.truncated(to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - SafeText(text).columns))
      line += columns[index].isNumeric ? space + text : text + space
      line += String(repeating: " ", count: gap)
    }
    while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
    return line
  }
}
