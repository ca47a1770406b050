/// One value of a listed record, for JSON and for CSV.
enum Field {
  /// Nothing is known.
  case none
  /// Words.
  case text(String)
  /// A figure between 0 and 1.
  case figure(Double)
  /// A whole number.
  case count(Int)
  /// Yes or no.
  case flag(Bool)
  /// Several values.
  case list([Field])
  /// Values with names, in the order in which they are written.
  case record([Member])

  /// Returns the value as JSON (RFC 8259), indented by two spaces a level; lists of plain values
  /// stay on one line.
  func json(indentation: String = "") -> String {
    let inner = indentation + "  "
    switch self {
    case .none: return "null"
    case .text(let text): return Field.quoted(text)
    case .figure(let number): return "\(number)"
    case .count(let number): return "\(number)"
    case .flag(let flag): return flag ? "true" : "false"
    case .list(let values):
      guard values.contains(where: \.isRecord) else {
        return "[" + values.map { $0.json() }.joined(separator: ", ") + "]"
      }
      let lines = values.map { inner + $0.json(indentation: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n" + indentation + "]"
    case .record(let fields):
      let lines = fields.map { field in
        inner + Field.quoted(field.key) + ": " + field.value.json(indentation: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n" + indentation + "}"
    }
  }

  /// The value as one cell of CSV (RFC 4180), quoted where it must be; lists are joined by "; ".
  ///
  /// Words that a spreadsheet would take for a formula get an apostrophe in front
  /// (https://owasp.org/www-community/attacks/CSV_Injection).
  var csv: String {
    let isFormula = plain.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) }
    let cell = isWords && isFormula == true ? "'" + plain : plain
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    guard needsQuotes else { return cell }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + doubled.joined(separator: "\"\"") + "\""
  }

  /// Returns records as comma-separated values (RFC 4180) under the keys of the first one.
  static func csv(_ records: [[Member]]) -> String {
    guard let heading = records.first?.map({ Field.text($0.key).csv }) else { return "" }
    let rows = records.map { $0.map(\.value.csv) }
    return ([heading] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }

  private var isRecord: Bool { if case .record = self { true } else { false } }

  private var isWords: Bool {
    switch self {
    case .text, .list: true
    default: false
    }
  }

  private var plain: String {
    switch self {
    case .none: ""
    case .text(let text): text
    case .list(let values): values.map(\.plain).joined(separator: "; ")
    default: json()
    }
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case let scalar
      where scalar.value <= 0xFFFF
        && (SafeText.isHarmful(scalar) || scalar == "\u{2028}" || scalar == "\u{2029}"):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A value with its name.
  struct Member {
    /// The name.
    var key: String
    /// The value.
    var value: Field

    /// Names a value.
    init(_ key: String, _ value: Field) {
      self.key = key
      self.value = value
    }
  }
}
