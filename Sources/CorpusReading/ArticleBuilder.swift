internal import SociogramModel

/// Makes an article of a text and of what the file says beside it.
struct ArticleBuilder: Sendable {
  let id: ArticleID
  let file: String
  let line: Int?

  /// Adds the article, or what is wrong with it.
  ///
  /// - Parameter text: The text after ``cleanText(_:)``.
  func add(text: String, fields: ArticleFields, to result: inout ReadArticles) {
    let body = withoutOuterBlanks(text)
    guard body.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      let what = line == nil ? "'\(file)'" : "The line"
      result.skip(
        "empty-article", "\(what) has no text; it was skipped.",
        hint: line == nil
          ? "Put the article's text into the file, or take it out of the corpus."
          : "Write the article's text as the value of \"text\".", file: file, line: line)
      return
    }
    guard body.utf8.count <= CorpusReader.largestText else {
      let what = line == nil ? "The text of '\(file)'" : "The text of the line"
      CorpusReader.reportSize(of: what, file: file, line: line, into: &result)
      return
    }
    let given = checked(fields, into: &result)
    let whole = ArticleBuilder.whole(title: given.title, body: body)
    let lines = TextLine.lines(of: whole)
    let page = PageReading(
      lines, hasTitle: given.title != nil, publisher: given.publisher)
    let publisherVoice = page.publisher.map { normalizedName($0) }
    let credits = page.credits.filter { $0.voice.rawValue != publisherVoice }
    var record = ArticleRecord(
      id: id, publisher: page.publisher, credits: credits, date: given.date ?? page.date,
      title: given.title ?? page.title, author: given.author ?? page.author, url: given.url,
      archiveURL: given.archiveURL, language: given.language ?? (page.isForeign ? "und" : "fr"),
      digest: ContentDigest(hexadecimal: ""))
    record.digest = ArticleBuilder.digest(of: record, text: whole)
    record.fingerprints = ArticleBuilder.fingerprints(of: lines, furniture: page.furniture)
    result.articles.append(
      Article(
        record: record, text: whole, furniture: page.furniture,
        statesLanguage: given.language != nil))
  }

  /// Puts the title before the body unless the body begins with it.
  private static func whole(title: String?, body: String) -> String {
    guard let title else { return body }
    let first = body[..<(body.utf8.firstIndex(of: 0x0A) ?? body.endIndex)]
    guard first.utf8.count < title.utf8.count * 2 else { return title + "\n\n" + body }
    return phraseForm(first) == phraseForm(title[...]) ? body : title + "\n\n" + body
  }

  private static func digest(of record: ArticleRecord, text: String) -> ContentDigest {
    ContentDigest(ofFields: [
      text, record.publisher ?? "", record.date?.description ?? "", record.title ?? "",
      record.author ?? "", record.url ?? "", record.archiveURL ?? "", record.language,
    ])
  }

  private static func fingerprints(of lines: [TextLine], furniture: [TextSpan]) -> [UInt64] {
    var next = 0
    var hashes: [UInt64] = []
    for line in lines {
      while next < furniture.count, furniture[next].end <= line.span.start { next += 1 }
      if next < furniture.count, furniture[next].contains(line.span) { continue }
      var text = line.text
      // A dateline or credit differs between reprints of one report.
      if next < furniture.count, furniture[next].start == line.span.start {
        let kept = text.utf8.dropFirst(furniture[next].utf8Count)
        text = text[kept.startIndex...]
        next += 1
      }
      if next < furniture.count, furniture[next].end == line.span.end {
        let kept = text.utf8.dropLast(furniture[next].utf8Count)
        text = text[..<kept.endIndex]
      }
      hashes += Fingerprint.sketch(of: text)
    }
    return hashes.sorted()
  }

  /// The text without empty lines and blanks at its ends.
  private func withoutOuterBlanks(_ text: String) -> String {
    let blank: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x20 || $0 == 0x09 }
    guard let first = text.utf8.firstIndex(where: { !blank($0) }),
      let last = text.utf8.lastIndex(where: { !blank($0) })
    else { return "" }
    return String(text[first...last])
  }
}
