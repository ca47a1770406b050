internal import FoundationEssentials
internal import SociogramModel

/// Articles as JSON Lines: one object a line.
///
/// Lines are read one at a time from pieces of the file, so that memory holds the longest line and
/// the articles, never the file.
struct JSONLines: Sendable {
  let file: CorpusFile

  /// Reads all lines and hands over each article; a line that cannot be read is skipped and said.
  /// The last article may stay in the result.
  func read(
    _ stream: borrowing ByteStream, into result: inout ReadArticles, each body: (Article) -> Void
  ) throws(FileSystem.Refusal) {
    var pending: [UInt8] = []
    var isTooLong = false
    var state = State()
    while true {
      let piece = try stream.next(1 << 18)
      if piece.isEmpty { break }
      var start = 0
      while let end = piece[start...].firstIndex(of: 0x0A) {
        if !isTooLong { pending += piece[start..<end] }
        finish(&pending, isTooLong: isTooLong, state: &state, into: &result)
        isTooLong = false
        start = end + 1
        for article in result.articles { body(article) }
        result.articles = []
      }
      if !isTooLong { pending += piece[start...] }
      if pending.count > CorpusReader.largestFile {
        isTooLong = true
        pending = []
      }
    }
    if isTooLong || !pending.isEmpty {
      finish(&pending, isTooLong: isTooLong, state: &state, into: &result)
    }
    if !state.sawContent {
      result.skip(
        "empty-article", "'\(file.path)' has no article in it.",
        hint: "Write one JSON object a line.", file: file.path)
    }
  }

  private struct State {
    var line = 0
    var sawContent = false
    var ids: Set<String> = []
    /// Whether the first line showed that no line is an article.
    var holdsNoArticle = false
  }

  /// Reads one line and empties the buffer.
  private func finish(
    _ bytes: inout [UInt8], isTooLong: Bool, state: inout State, into result: inout ReadArticles
  ) {
    state.line += 1
    defer { bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 20) }
    guard !state.holdsNoArticle else { return }
    if isTooLong {
      state.sawContent = true
      CorpusReader.reportSize(of: "The line", file: file.path, line: state.line, into: &result)
      return
    }
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    let content: DecodedText
    do throws(NotText) {
      content = try DecodedText(bytes)
    } catch {
      state.sawContent = true
      // A binary file is one mistake, not one a line.
      state.holdsNoArticle = state.line == 1
      let what = state.holdsNoArticle ? "'\(file.path)' is" : "The line is"
      result.skip(
        "not-text", "\(what) not text: \(error.inWords).",
        hint: "Write one JSON object a line, in UTF-8.", file: file.path, line: state.line)
      return
    }
    if let fault = content.fault {
      result.warn(
        "invalid-utf8", "The line \(fault.inWords).",
        hint: "Convert the file to UTF-8 if letters come out wrong.", file: file.path,
        line: state.line)
    }
    add(content.text, state: &state, into: &result)
  }

  private func add(_ json: String, state: inout State, into result: inout ReadArticles) {
    let isFirst = !state.sawContent
    state.sawContent = true
    let article: ArticleLine
    do {
      article = try JSONDecoder().decode(ArticleLine.self, from: Data(json.utf8))
    } catch {
      result.skip(
        "malformed-json", "The line is no JSON object; it was skipped.",
        hint: "Write one JSON object a line; line breaks inside a text are written \\n.",
        file: file.path, line: state.line)
      return
    }
    if isFirst, article.isClaim {
      state.holdsNoArticle = true
      result.diagnostics.append(
        Diagnostic(
          code: "claims", severity: file.isNamed ? .error : .warning,
          message: "'\(file.path)' holds claims, no articles; it was skipped.",
          hint: "Keep what is written apart from the articles.", file: file.path))
      return
    }
    if article.text == nil, JSONLines.hasHalfCharacter(json) {
      result.skip(
        "malformed-json",
        "The text has half a character: an escape of one surrogate without the other; "
          + "the line was skipped.",
        hint: "Write such characters as themselves, or as both escapes (\\ud83d\\ude00).",
        file: file.path, line: state.line)
      return
    }
    let id = article.id.map { singleLine($0) } ?? ""
    let isFree = !id.isEmpty && state.ids.insert(id).inserted
    if !id.isEmpty && !isFree {
      result.warn(
        "duplicate-id", "The id '\(id)' stands in an earlier line too; the line number is used.",
        hint: "Give every article an id of its own.", file: file.path, line: state.line)
    }
    let builder = ArticleBuilder(
      id: ArticleID("\(file.id)#\(isFree ? id : String(state.line))"), file: file.path,
      line: state.line)
    builder.add(text: cleanText(article.text ?? ""), fields: article.fields, to: &result)
  }

  /// Whether JSON holds an escape of one half of a surrogate pair (RFC 8259, section 8.2).
  private static func hasHalfCharacter(_ json: String) -> Bool {
    let bytes = Array(json.utf8)
    var units: [UInt16] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\") else {
        units.append(UInt16(bytes[index] & 0x7F))
        index += 1
        continue
      }
      let digits = String(decoding: bytes[index...].dropFirst(2).prefix(4), as: UTF8.self)
      if bytes[index...].dropFirst().first == UInt8(ascii: "u"),
        let unit = UInt16(digits, radix: 16)
      {
        units.append(unit)
        index += 6
      } else {
        units.append(0)
        index += 2
      }
    }
    return String(validating: units, as: UTF16.self) == nil
  }
}
