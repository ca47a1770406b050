/// What a token is by its shape.
package enum TokenKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A word, an elided word ("l’"), an inverted pronoun ("-t-il") or a hyphenated compound.
  case word
  /// A title or another word shortened with a full stop, the stop included: "gén.", "cf.".
  case abbreviation
  /// An initial with its stop, or several: "D.", "J.-P.", "O.N.U.".
  case initials
  /// Digits, with what is written together with them: "1 234,5", "-6", "1er", "2016-17".
  case number
  /// A web or mail address.
  case address
  /// "@name" or "#topic".
  case tag
  /// A full stop.
  case fullStop
  /// A question or exclamation mark.
  case exclamation
  /// "…", or two or more full stops.
  case ellipsis
  /// A comma, colon, semicolon or another mark within the sentence.
  case punctuation
  /// « “ „ ‹
  case openingQuote
  /// » ” ›
  case closingQuote
  /// ", whose side the context tells.
  case straightQuote
  /// ( [ {
  case openingBracket
  /// ) ] }
  case closingBracket
  /// – or —, or a hyphen that stands alone.
  case dash
  /// A sign: %, €, ©, an emoji.
  case symbol
}

extension TokenKind {
  /// Whether it is a word of the language or a name, initials and abbreviations included.
  package var isWord: Bool { self == .word || self == .abbreviation || self == .initials }

  /// Whether it is a mark that a reader does not pronounce.
  package var isPunctuation: Bool {
    rawValue >= TokenKind.fullStop.rawValue && self != .symbol
  }
}

/// What stands between a token and the one before.
enum TokenGap: UInt8, Hashable, Sendable, Comparable {
  /// Nothing.
  case none
  /// Space within a line.
  case space
  /// One end of line.
  case line
  /// An empty line, excluded text, or the start of the text.
  case paragraph

  static func < (a: TokenGap, b: TokenGap) -> Bool { a.rawValue < b.rawValue }
}
