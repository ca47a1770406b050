/// A name that is unique among things of its own kind and stable between runs.
///
/// Each kind has a type of its own, so that an actor's id is never taken for an article's.
public protocol Identifier: RawRepresentable, Hashable, Comparable, Sendable,
  CustomStringConvertible, ExpressibleByStringLiteral
where RawValue == String, StringLiteralType == String {
  /// Creates the id with the given text.
  init(rawValue: String)
}

extension Identifier {
  /// Creates the id with the given text.
  public init(_ text: String) { self.init(rawValue: text) }
  /// Creates the id from a literal.
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  /// The id's text.
  public var description: String { rawValue }
  /// Orders ids by the UTF-8 of their text, so that the order is the same on every machine.
  public static func < (a: Self, b: Self) -> Bool {
    // Hot: the ids of a million claims.
    let (x, y) = (a.rawValue.utf8.span, b.rawValue.utf8.span)
    for index in 0..<min(x.count, y.count) where x[index] != y[index] {
      return x[index] < y[index]
    }
    return x.count < y.count
  }
}

/// The id of an article: its path below the input folder without extension, `file#id` or
/// `file#line` for JSON Lines.
public struct ArticleID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of an actor: the registry's, or one made of kind and normalised name.
public struct ActorID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a voice, the same for every spelling of its name (MEE is Middle East Eye).
public struct VoiceID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
  /// The id that all voices without a name share.
  public static let anonymous: VoiceID = "anonymous"
}

/// The id of a claim, `c-` and twenty hexadecimal digits; see ``Claim/makeID(article:subject:relation:object:lastVoice:quote:)``.
public struct ClaimID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a proposition, `p-` and twenty hexadecimal digits: what is claimed, whoever claims it.
public struct PropositionID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of a tie, `t-` and twenty hexadecimal digits.
public struct TieID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// The id of an origin: the voice that stands at the end of the way a claim can be followed back.
public struct OriginID: Identifier {
  /// The id's text.
  public var rawValue: String
  /// Creates the id with the given text.
  public init(rawValue: String) { self.rawValue = rawValue }
}
