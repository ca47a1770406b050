internal import FoundationEssentials

/// The full-form table of `scripts/build-lexicon`, mapped into memory and searched where it lies.
///
/// Opening it reads one page; a look-up costs about 20 probes. Nothing is parsed beforehand.
struct FullFormTable: Sendable {
  private let data: Data
  /// The offset of the first entry, after the notice.
  private let start: Int

  /// Maps the table at a path.
  init(contentsOf path: String) throws(LanguageDataError) {
    do {
      data = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw .unreadable(path, because: "it is missing or may not be opened")
    }
    guard let promised = Self.promisedCount(of: data) else { throw .unknownFormat(path) }
    start = Self.endOfNotice(in: data)
    guard data.count - start == promised else {
      throw .truncated(path, expected: promised, found: data.count - start)
    }
    guard data.isEmpty || data[data.count - 1] == newline else {
      throw .truncated(path, expected: promised, found: data.count - start)
    }
  }

  /// Adds the readings of a key, which is in lower case with straight apostrophes.
  func appendAnalyses(of key: String, to analyses: inout [Analysis]) {
    let key = Array(key.utf8)
    let bytes = data.span
    var low = start
    var high = bytes.count
    while low < high {
      var line = (low + high) / 2
      while line > low && bytes[line - 1] != newline { line -= 1 }
      switch Self.compare(bytes, at: line, with: key) {
      case 0:
        Self.decode(bytes, at: line + key.count + 1, key: key, into: &analyses)
        return
      case let order where order < 0:
        while line < high && bytes[line] != newline { line += 1 }
        low = line + 1
      default:
        high = line
      }
    }
  }

  /// Calls a function with every key and each of its readings, in the order of the file.
  func forEachEntry(_ body: (String, Analysis) -> Void) {
    let bytes = data.span
    var line = start
    while line < bytes.count {
      var end = line
      var key: [UInt8] = []
      while bytes[end] != tab && bytes[end] != newline {
        key.append(bytes[end])
        end += 1
      }
      var analyses: [Analysis] = []
      if bytes[end] == tab { Self.decode(bytes, at: end + 1, key: key, into: &analyses) }
      let form = String(decoding: key, as: UTF8.self)
      for analysis in analyses { body(form, analysis) }
      while bytes[end] != newline { end += 1 }
      line = end + 1
    }
  }

  /// Negative where the entry at `line` sorts before the key, 0 where it is the key's.
  private static func compare(_ bytes: borrowing Span<UInt8>, at line: Int, with key: [UInt8])
    -> Int
  {
    for (offset, byte) in key.enumerated() {
      let other = bytes[line + offset]
      // A tab is less than every byte of a key, so a prefix sorts first.
      if other != byte { return Int(other) - Int(byte) }
    }
    return bytes[line + key.count] == tab ? 0 : 1
  }

  private static func decode(
    _ bytes: borrowing Span<UInt8>, at offset: Int, key: [UInt8], into analyses: inout [Analysis]
  ) {
    var offset = offset
    while offset < bytes.count && bytes[offset] != newline {
      let partOfSpeech = PartOfSpeech(code: bytes[offset])
      offset += 1
      var features: Features = []
      while bytes[offset] != colon && bytes[offset] != newline {
        features.formUnion(Features(code: bytes[offset]))
        offset += 1
      }
      guard bytes[offset] == colon else { return }
      offset += 1
      var cut = 0
      while isDigit(bytes[offset]) {
        cut = cut * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
        offset += 1
      }
      var lemma = Array(key.prefix(max(0, key.count - cut)))
      while bytes[offset] != bar && bytes[offset] != newline {
        lemma.append(bytes[offset])
        offset += 1
      }
      if bytes[offset] == bar { offset += 1 }
      if let partOfSpeech {
        analyses.append(
          Analysis(
            lemma: String(decoding: lemma, as: UTF8.self), partOfSpeech: partOfSpeech,
            features: features))
      }
    }
  }

  /// The byte count that the first line promises: "# sociogram-lexicon 1, 8728803 bytes".
  private static func promisedCount(of data: Data) -> Int? {
    let head = Array("# sociogram-lexicon 1, ".utf8)
    guard data.prefix(head.count).elementsEqual(head) else { return nil }
    let digits = data.dropFirst(head.count).prefix { isDigit($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func endOfNotice(in data: Data) -> Int {
    var offset = 0
    while offset < data.count && data[offset] == UInt8(ascii: "#") {
      while offset < data.count && data[offset] != newline { offset += 1 }
      offset += 1
    }
    return min(offset, data.count)
  }
}

private let newline = UInt8(ascii: "\n")
private let tab = UInt8(ascii: "\t")
private let colon = UInt8(ascii: ":")
private let bar = UInt8(ascii: "|")

private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
