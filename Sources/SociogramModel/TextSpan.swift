/// A half-open range of UTF-8 code units in the text of one article.
///
/// Offsets count UTF-8 code units from the start of ``Article/text``, never characters, so a span
/// means the same in every language and every export.
public struct TextSpan: Hashable, Sendable {
  /// The offset of the first code unit.
  public var start: Int
  /// The offset after the last code unit; never less than `start`.
  public var end: Int

  /// Creates the span from `start` up to, not including, `end`.
  ///
  /// - Precondition: `0 <= start <= end`.
  public init(start: Int, end: Int) {
    precondition(0 <= start && start <= end, "a span ends at or after its start")
    self.start = start
    self.end = end
  }

  /// The number of UTF-8 code units covered.
  public var utf8Count: Int { end - start }

  /// Whether every code unit of `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two spans share at least one code unit.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
}

extension TextSpan: Comparable {
  /// Orders spans by start, then by end.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension String {
  /// Returns the text of a span, or nil where the span leaves the text or cuts a character's
  /// UTF-8 sequence.
  public func slice(_ span: TextSpan) -> String? {
    guard span.end <= utf8.count else { return nil }
    let from = utf8.index(startIndex, offsetBy: span.start)
    let to = utf8.index(from, offsetBy: span.utf8Count)
    return String(utf8[from..<to])
  }
}
