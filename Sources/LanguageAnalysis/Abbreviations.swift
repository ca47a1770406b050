/// The abbreviations of a language that end in a full stop, and what may follow each.
struct Abbreviations: Sendable {
  /// When the full stop belongs to the word.
  enum Kind: String, Sendable {
    /// Before a capital letter: "gén. Haftar".
    case title
    /// Before a digit or Roman numeral: "art. 5".
    case number
    /// Always; a sentence never ends there: "cf.".
    case inside
    /// Always; a sentence may end there: "etc.".
    case final
  }

  private let kinds: [String: Kind]

  /// Reads `abbreviations.txt`.
  init(contentsOf path: String) throws(LanguageDataError) {
    let list = try WordList(contentsOf: path)
    var kinds: [String: Kind] = [:]
    for line in list.lines {
      guard line.fields.count == 2, line.fields[0].hasSuffix("."),
        let kind = Kind(rawValue: String(line.fields[1]))
      else { throw .malformedLine(path, line: line.number, text: String(line.text)) }
      kinds[String(line.fields[0])] = kind
    }
    self.kinds = kinds
  }

  /// The kind of an abbreviation written in lower case with its full stop; nil for other words.
  subscript(lower: String) -> Kind? { kinds[lower] }
}
