internal import SociogramModel

/// A quote with the places that a reader looks for: who acts on whom, in which words, and who says
/// so.
struct PageQuote {
  /// What a marked place shows.
  enum Kind: String {
    case subject, object, trigger, cue
  }

  /// A marked place, in UTF-16 code units of the quote, as scripts count.
  struct Mark: Hashable {
    var start: Int
    var end: Int
    var kind: Kind
  }

  /// The most bytes of a quote in a page; a reader takes in less, and one article must not make the
  /// page unusable. Chosen by hand.
  static let limit = 4000

  /// The quote, or the part of it around the words that state the relation.
  private(set) var text: String
  /// Whether something was left out.
  private(set) var isCut = false
  /// The marked places, in order; none overlaps another.
  private(set) var marks: [Mark] = []

  /// Marks the quote of a claim whose ends bear the given names.
  init(of claim: Claim, subject: [String], object: [String]) {
    text = claim.quote
    var start = claim.span.start
    if text.utf8.count > PageQuote.limit {
      let middle = (claim.trigger?.start ?? start) - start
      let part = PageQuote.window(of: text, around: middle)
      text = String(text.utf8[part.range]) ?? ""
      start += part.offset
      isCut = true
    }
    let places = Places(of: text)
    var found: [Mark] = []
    func mark(_ span: TextSpan?, _ kind: Kind) {
      guard let span, let mark = places.mark(span, from: start, kind) else { return }
      found.append(mark)
    }
    mark(claim.trigger, .trigger)
    for source in claim.sources { mark(source.cue, .cue) }
    mark(claim.subjectSpan, .subject)
    mark(claim.objectSpan, .object)
    let words = QuoteWord.words(of: text)
    found += QuoteWord.places(of: subject, among: words).map {
      Mark(start: $0.lowerBound, end: $0.upperBound, kind: .subject)
    }
    found += QuoteWord.places(of: object, among: words).map {
      Mark(start: $0.lowerBound, end: $0.upperBound, kind: .object)
    }
    // Trigger and cues come first and stay; of two names the earlier, longer one does.
    for mark in found where !marks.contains(where: { $0.start < mark.end && mark.start < $0.end }) {
      marks.append(mark)
    }
    marks.sort { $0.start < $1.start }
  }

  /// A part of at most ``limit`` bytes that begins and ends between two characters.
  private static func window(
    of text: String, around middle: Int
  ) -> (range: Range<String.Index>, offset: Int) {
    let utf8 = text.utf8
    let last = max(0, utf8.count - limit)
    let first = min(last, max(0, middle - limit / 2))
    let from = utf8.index(utf8.startIndex, offsetBy: first)
    let to = utf8.index(from, offsetBy: limit)
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: 0) == from ? from : boundary(from, text)
    let end = boundary(to, text)
    return (start..<end, utf8.distance(from: utf8.startIndex, to: start))
  }

  /// The start of the character at an index.
  private static func boundary(_ index: String.Index, _ text: String) -> String.Index {
    index == text.endIndex ? index : text.rangeOfComposedCharacter(at: index)
  }
}

extension String {
  /// The start of the scalar that a code unit belongs to.
  fileprivate func rangeOfComposedCharacter(at index: Index) -> Index {
    var index = index
    while index > startIndex, index.samePosition(in: unicodeScalars) == nil {
      index = utf8.index(before: index)
    }
    return index
  }
}

/// The places of a text's characters in UTF-8 and UTF-16.
private struct Places {
  /// The UTF-16 offset at each UTF-8 offset; -1 inside of a character.
  private var offsets: [Int] = []

  init(of text: String) {
    offsets.reserveCapacity(text.utf8.count + 1)
    var position = 0
    for scalar in text.unicodeScalars {
      offsets.append(position)
      for _ in 1..<UTF8.width(scalar) { offsets.append(-1) }
      position += UTF16.width(scalar)
    }
    offsets.append(position)
  }

  /// The mark of a span of the article, where it lies inside of the text that starts at `start`.
  func mark(_ span: TextSpan, from start: Int, _ kind: PageQuote.Kind) -> PageQuote.Mark? {
    let (first, last) = (span.start - start, span.end - start)
    guard first >= 0, last < offsets.count, first < last, offsets[first] >= 0, offsets[last] >= 0
    else { return nil }
    return PageQuote.Mark(start: offsets[first], end: offsets[last], kind: kind)
  }
}
