internal import GraphAnalysis
internal import SociogramModel

/// A JSON value, with the questions that the wire types ask of it.
enum JSONValue {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  /// The members in the order of the file, each key once.
  case object([(key: String, value: JSONValue)])

  /// What kind of value it is, for messages.
  var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }

  /// The value of a key; nil where the key is missing or its value is null.
  func member(_ key: String) throws(WireError) -> JSONValue? {
    guard case .object(let members) = self else {
      throw WireError(
        .invalidValue, "An object with “\(key)” should stand where \(kindName) stands.")
    }
    guard let value = members.first(where: { $0.key == key })?.value else { return nil }
    if case .null = value { return nil }
    return value
  }

  private func required(_ key: String) throws(WireError) -> JSONValue {
    guard let value = try member(key) else {
      throw WireError(.invalidValue, "The value “\(key)” is missing.")
    }
    return value
  }

  private func wrongKind(_ key: String, _ wanted: String) -> WireError {
    WireError(.invalidValue, "The value “\(key)” should be \(wanted), not \(kindName).")
  }

  func text(_ key: String) throws(WireError) -> String {
    try required(key).asText(key)
  }

  func optionalText(_ key: String) throws(WireError) -> String? {
    guard let value = try member(key) else { return nil }
    return try value.asText(key)
  }

  func asText(_ key: String) throws(WireError) -> String {
    guard case .string(let text) = self else { throw wrongKind(key, "a text") }
    return text
  }

  func integer(_ key: String) throws(WireError) -> Int {
    try required(key).asInteger(key)
  }

  /// The value as a whole number that a spreadsheet and a browser read alike, not below zero.
  func asInteger(_ key: String) throws(WireError) -> Int {
    guard case .number(let number) = self else { throw wrongKind(key, "a whole number") }
    guard let integer = Int(exactly: number), (0...0x1F_FFFF_FFFF_FFFF).contains(integer) else {
      throw WireError(
        .invalidValue, "The value “\(key)” should be a whole number from 0, not \(number).")
    }
    return integer
  }

  /// A figure from 0 to 1.
  func figure(_ key: String) throws(WireError) -> Double {
    guard case .number(let number) = try required(key) else {
      throw try required(key).wrongKind(key, "a number")
    }
    guard (0...1).contains(number) else {
      throw WireError(
        .invalidValue, "The value “\(key)” should lie between 0 and 1, but is \(number).")
    }
    return number
  }

  /// A place on a map in points; none is as large as a football field.
  func coordinate(_ key: String) throws(WireError) -> Double {
    guard case .number(let number) = try required(key) else {
      throw try required(key).wrongKind(key, "a number")
    }
    guard abs(number) <= 250_000 else {
      throw WireError(.invalidValue, "The value “\(key)” lies far off any map: \(number).")
    }
    return number
  }

  /// A list; empty where the key is missing.
  func list(_ key: String) throws(WireError) -> [JSONValue] {
    guard let value = try member(key) else { return [] }
    guard case .array(let elements) = value else { throw value.wrongKind(key, "a list") }
    return elements
  }

  func texts(_ key: String) throws(WireError) -> [String] {
    var texts: [String] = []
    for value in try list(key) { texts.append(try value.asText(key)) }
    return texts
  }

  func object(_ key: String) throws(WireError) -> JSONValue { try required(key) }

  /// One of the words of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, of type: Choice.Type = Choice.self
  ) throws(WireError) -> Choice where Choice.RawValue == String {
    let word = try text(key)
    guard let choice = Choice(rawValue: word) else {
      let words = Choice.allCases.map(\.rawValue)
      throw WireError(
        .invalidValue, "“\(word)” is no \(key) that this program knows.",
        hint: nearestNamesHint(to: word, among: words)
          ?? "It should be one of \(words.joined(separator: ", ")).")
    }
    return choice
  }

  func optionalChoice<Choice: RawRepresentable & CaseIterable>(
    _ key: String
  ) throws(WireError) -> Choice? where Choice.RawValue == String {
    try optionalText(key) == nil ? nil : try choice(key)
  }

  func date(_ key: String) throws(WireError) -> PartialDate? {
    guard let text = try optionalText(key) else { return nil }
    guard let date = PartialDate(iso: text), date.description == text else {
      throw WireError(
        .invalidValue, "“\(text)” is no date.",
        hint: "Write “\(key)” as 2016, 2016-10 or 2016-10-03.")
    }
    return date
  }

  /// A span, written as a list of its start and its end.
  func span(_ key: String) throws(WireError) -> TextSpan? {
    guard try member(key) != nil else { return nil }
    let ends = try list(key)
    guard ends.count == 2 else {
      throw WireError(.invalidValue, "The value “\(key)” should hold a start and an end.")
    }
    return try JSONValue.span(try ends[0].asInteger(key), try ends[1].asInteger(key))
  }

  static func span(_ start: Int, _ end: Int) throws(WireError) -> TextSpan {
    guard start <= end else {
      throw WireError(.invalidValue, "A span ends at \(end), before its start at \(start).")
    }
    return TextSpan(start: start, end: end)
  }
}
