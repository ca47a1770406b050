internal import SociogramModel

/// What the text of an article says of itself: headline, date, author, publisher, agencies; and
/// which of its lines are no part of the story.
struct PageReading: Sendable {
  /// The headline: a first short line that does not end like a sentence, with text after it.
  private(set) var title: String?
  /// The day of publication that the page states.
  private(set) var date: PartialDate?
  /// The author of the byline.
  private(set) var author: String?
  /// The outlet.
  private(set) var publisher: String?
  /// Agencies and outlets that the article credits, in the order of the text.
  private(set) var credits: [Source] = []
  /// Parts of the text that are no evidence, sorted and disjoint.
  private(set) var furniture: [TextSpan] = []
  /// Whether most of the text is in another language than French.
  private(set) var isForeign = false

  private let lines: [TextLine]
  private var isFurniture: [Bool]
  private var partial: [TextSpan] = []
  private var updated: PartialDate?

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - hasTitle: Whether the first line is known to be the headline.
  ///   - publisher: The outlet, where the file says which.
  init(_ lines: [TextLine], hasTitle: Bool, publisher: String?) {
    self.lines = lines
    self.publisher = publisher
    isFurniture = lines.map { PageFurniture.contains($0) }
    if hasTitle && !lines.isEmpty { isFurniture[0] = false }
    for index in RepeatedLines.indices(in: lines) { isFurniture[index] = true }
    dropForeignLines()
    readHead(hasTitle: hasTitle)
    readEnd()
    readPublisherPhrases()
    date = date ?? updated
    furniture = (partial + zip(lines, isFurniture).filter(\.1).map(\.0.span)).sorted()
    furniture = furniture.reduce(into: []) { spans, span in
      if let last = spans.last, span.start < last.end {
        spans[spans.count - 1].end = max(last.end, span.end)
      } else {
        spans.append(span)
      }
    }
    credits = credits.enumerated().sorted {
      ($0.element.cue?.start ?? 0, $0.offset) < ($1.element.cue?.start ?? 0, $1.offset)
    }.map(\.element)
  }

  private mutating func dropForeignLines() {
    let foreign = lines.indices.filter { ForeignLines.contains(lines[$0]) }
    isForeign = foreign.count * 2 > lines.count { $0.wordCount >= 8 }
    if !isForeign { for index in foreign { isFurniture[index] = true } }
  }

  /// Reads what stands above the first paragraph: navigation, headline, date, byline, dateline.
  private mutating func readHead(hasTitle: Bool) {
    var needsTitle = !hasTitle
    var isHead = true
    for index in lines.indices.prefix(15) where !isFurniture[index] {
      let line = lines[index]
      if hasTitle && index == 0 { continue }
      if readMetadata(index, isHead: isHead) { continue }
      if line.wordCount > 15 && line.endsSentence { isHead = false }
      if let dateline = Dateline(line) {
        partial.append(TextSpan(start: line.span.start, end: line.span.start + dateline.utf8Count))
        date = date ?? dateline.date
        add(
          dateline.sources,
          at: TextSpan(start: line.span.start, end: line.span.start + dateline.utf8Count))
        return
      }
      let hasMore = lines.indices.contains { $0 > index && !isFurniture[$0] }
      if needsTitle && hasMore && PageFurniture.isNavigation(line) {
        isFurniture[index] = true
      } else if needsTitle && hasMore && PageReading.looksLikeTitle(line) {
        title = singleLine(String(line.text))
        needsTitle = false
      } else if line.wordCount > 40 {
        return
      } else {
        needsTitle = false
      }
    }
  }

  /// Reads the last lines, from the end up to the last paragraph and the credit at its end.
  private mutating func readEnd() {
    var seen = 0
    for index in lines.indices.reversed() where !isFurniture[index] {
      let line = lines[index]
      if index == 0 || seen == 5 { return }
      seen += 1
      if readMetadata(index, isHead: false) { continue }
      if readCreditAtEnd(of: line) || line.wordCount > 12 || line.endsSentence { return }
    }
  }

  /// Reads a line that is nothing but a date of publication or a credit, and makes it furniture.
  ///
  /// - Parameter isHead: Whether no paragraph stands before it, so that a bare date is the page's.
  private mutating func readMetadata(_ index: Int, isHead: Bool) -> Bool {
    let line = lines[index]
    if let dated = DatedLine(line), dated.isAnnounced || isHead {
      if dated.isUpdate { updated = updated ?? dated.date } else { date = date ?? dated.date }
      isFurniture[index] = true
      return true
    }
    guard line.wordCount <= 12, let credit = CreditPhrase(line.text) else { return false }
    if let name = credit.publisher { addPublisher(name, at: line.span) }
    author = author ?? credit.author
    add(credit.sources, at: line.span)
    isFurniture[index] = true
    return true
  }

  /// Reads "… a-t-il dit. (AFP)" and "… a-t-il dit. /AFP".
  private mutating func readCreditAtEnd(of line: TextLine) -> Bool {
    let text = line.text
    let tail: Substring
    let isInParentheses = text.hasSuffix(")") || text.hasSuffix("]") || text.hasSuffix(").")
    if isInParentheses {
      guard let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }) else { return false }
      tail = text[open...]
    } else {
      guard let mark = text.lastIndex(where: { "/–—-.".contains($0) }), mark != text.startIndex,
        !text[text.index(before: mark)].isLetter || text[mark] == "."
      else { return false }
      tail = text[text.index(after: mark)...]
    }
    guard let credit = CreditPhrase(tail, isInParentheses: true), !credit.sources.isEmpty else {
      return false
    }
    let span = TextSpan(start: line.span.end - tail.utf8.count, end: line.span.end)
    add(credit.sources, at: span)
    partial.append(span)
    return true
  }

  private mutating func readPublisherPhrases() {
    for line in lines.suffix(8) {
      if let name = PublisherPhrase.publisher(in: line) { addPublisher(name, at: line.span) }
    }
  }

  /// Takes an outlet for the publisher, or credits it where another is known: the article is then a
  /// copy.
  private mutating func addPublisher(_ name: String, at span: TextSpan) {
    guard let publisher else {
      publisher = name
      return
    }
    let voice = normalizedName(name)
    guard voice != normalizedName(publisher) else { return }
    add([Source(voice: VoiceID(voice), name: name, role: .medium)], at: span)
  }

  private mutating func add(_ sources: [Source], at span: TextSpan) {
    for var source in sources where !credits.contains(where: { $0.voice == source.voice }) {
      source.cue = span
      credits.append(source)
    }
  }

  /// Whether a line is short and does not end like a sentence that goes on or is complete.
  private static func looksLikeTitle(_ line: TextLine) -> Bool {
    guard line.wordCount <= 30, line.wordCount > 1, line.span.utf8Count <= 250 else { return false }
    let end = line.text.last { !"»\")\u{A0}\u{202F} ".contains($0) }
    return end.map { !".,;:".contains($0) } ?? false
  }
}
