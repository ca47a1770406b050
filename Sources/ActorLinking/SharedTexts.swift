/// The distinct texts of many cells, each made once: a table repeats its roles and ids thousands of
/// times.
struct SharedTexts: Sendable {
  private var symbols: AtomSymbols
  /// The texts, by their numbers, in the order of their first use.
  private(set) var texts: [String] = []

  /// Creates an empty set with room for some texts.
  init(reserving count: Int) {
    symbols = AtomSymbols(reserving: count)
    texts.reserveCapacity(count)
  }

  /// The number of the text of some bytes.
  mutating func number(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    let number = Int(symbols.intern(bytes.span.extracting(range)))
    if number == texts.count { texts.append(text(bytes, range)) }
    return number
  }

  /// The number of a text, -1 where it is none of them.
  func number(of text: String) -> Int { Int(symbols.number(of: text)) }
}
