internal import SociogramModel

/// Cuts UTF-8 into tokens, in one pass and linear time.
///
/// Every token lies within one stretch between excluded spans: all looking ahead stops at `limit`.
struct TokenScanner {
  let lexicon: Lexicon
  var tokens = Tokens()
  /// What stands before the next token.
  var gap = TokenGap.paragraph
  /// The end of the stretch that is being read.
  var limit = 0
  /// The offset of the next "@" at or after the position, once looked for.
  var nextAt = -1

  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Reads the whole text except the excluded spans.
  mutating func scan(_ bytes: borrowing Span<UInt8>, excluding excluded: [TextSpan]) {
    tokens.reserveCapacity(bytes.count / 5)
    var position = 0
    for span in excluded where span.utf8Count > 0 && span.end > position {
      scanStretch(bytes, from: position, to: min(max(span.start, position), bytes.count))
      position = min(span.end, bytes.count)
      gap = .paragraph
    }
    scanStretch(bytes, from: position, to: bytes.count)
  }

  // Hot: once per token.
  private mutating func scanStretch(_ bytes: borrowing Span<UInt8>, from start: Int, to end: Int) {
    limit = end
    var position = start
    while true {
      position = skipSpace(bytes, from: position)
      guard position < limit else { return }
      let scalar = decodeScalar(bytes, at: position, limit: limit)
      switch characterClass(scalar.value) {
      case .letter: position = scanWord(bytes, from: position)
      case .digit: position = scanNumber(bytes, from: position)
      default: position = scanMark(bytes, from: position, scalar: scalar)
      }
    }
  }

  private mutating func skipSpace(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    var lineEnds = 0
    while position < limit {
      let byte = bytes[position]
      if byte == 0x20 {
        position += 1
      } else if byte > 0x20 && byte < 0x7F {
        break
      } else {
        let scalar = decodeScalar(bytes, at: position, limit: limit)
        let kind = characterClass(scalar.value)
        guard kind == .space || kind == .lineEnd else { break }
        position += scalar.width
        // "\r\n" is one line end.
        let isHalf = byte == 0x0D && position < limit && bytes[position] == 0x0A
        if kind == .lineEnd && !isHalf { lineEnds += scalar.value == 0x2029 ? 2 : 1 }
      }
    }
    if position > start {
      gap = max(gap, lineEnds == 0 ? .space : lineEnds == 1 ? .line : .paragraph)
    }
    return position
  }

  /// Adds a token and returns its end.
  mutating func emit(_ start: Int, _ end: Int, _ kind: TokenKind) -> Int {
    tokens.append(from: start, to: end, kind: kind, gap: gap)
    gap = .none
    return end
  }

  /// The byte at an offset; 0 at and after the limit, which no rule takes for anything.
  @inline(__always)
  func byte(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> UInt8 {
    offset < limit ? bytes[offset] : 0
  }

  /// The class of the character at an offset; `.space` at the limit.
  func classAt(_ bytes: borrowing Span<UInt8>, _ offset: Int) -> CharacterClass {
    guard offset < limit else { return .space }
    return characterClass(decodeScalar(bytes, at: offset, limit: limit).value)
  }

  /// The width of a character of the class at the offset; 0 where another stands.
  func width(_ bytes: borrowing Span<UInt8>, _ offset: Int, of kind: CharacterClass) -> Int {
    guard offset < limit else { return 0 }
    let scalar = decodeScalar(bytes, at: offset, limit: limit)
    return characterClass(scalar.value) == kind ? scalar.width : 0
  }

  /// The end of the letters and digits that start at an offset.
  // Hot: every letter.
  func endOfRun(_ bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < limit {
      let byte = bytes[position]
      if isAsciiLetter(byte) || isAsciiDigit(byte) || byte == 0x5F {
        position += 1
      } else if byte < 0x80 {
        return position
      } else {
        let scalar = decodeScalar(bytes, at: position, limit: limit)
        guard characterClass(scalar.value) == .letter else { return position }
        position += scalar.width
      }
    }
    return position
  }

  /// The text between two offsets as a string; only for short and rare stretches.
  func string(_ bytes: borrowing Span<UInt8>, _ start: Int, _ end: Int) -> String {
    var units: [UInt8] = []
    units.reserveCapacity(end - start)
    for offset in start..<end { units.append(bytes[offset]) }
    return String(decoding: units, as: UTF8.self)
  }
}
