package import SociogramModel

/// Reads the articles of one file.
///
/// A pure function of the file's bytes and of its name in the corpus: no other file matters, so
/// files may be read in any order and side by side.
package struct CorpusReader: Sendable {
  /// The longest text of one article, in UTF-8 code units, chosen by hand: a long novel has two
  /// million, and the later stages hold about fifty bytes a character.
  package static let largestText = 8 << 20
  /// The largest file of one article and the longest line of JSON, in bytes; a web page is mostly
  /// not text.
  package static let largestFile = 32 << 20

  /// Creates a reader.
  package init() {}

  /// Reads one file; what cannot be read is skipped and said.
  package func read(_ file: CorpusFile) -> ReadArticles {
    var articles: [Article] = []
    let diagnostics = read(file) { articles.append($0) }
    return ReadArticles(articles: articles, diagnostics: diagnostics)
  }

  /// Reads one file and hands over each article as soon as it is read, so that a long file of JSON
  /// Lines need not fit into memory.
  package func read(_ file: CorpusFile, each body: (Article) -> Void) -> [Diagnostic] {
    var result = ReadArticles()
    do throws(FileSystem.Refusal) {
      let stream = try ByteStream(path: file.path)
      switch file.format {
      case .jsonLines:
        try JSONLines(file: file).read(stream, into: &result, each: body)
      case .text, .markdown, .html:
        guard let bytes = try stream.all(limit: Self.largestFile) else {
          Self.reportSize(of: "'\(file.path)'", file: file.path, into: &result)
          break
        }
        read(bytes, of: file, into: &result)
      }
    } catch {
      result.skip(
        "unreadable-file", "'\(file.path)' cannot be read: \(error.reason).",
        hint: "Check its permissions.", file: file.path)
    }
    for article in result.articles { body(article) }
    return result.diagnostics
  }

  /// Reads one article from the bytes of its file.
  private func read(_ bytes: [UInt8], of file: CorpusFile, into result: inout ReadArticles) {
    do throws(NotText) {
      switch file.format {
      case .html:
        let page = try WebPage(bytes)
        if let fault = page.encodingFault {
          Self.report(fault, file: file.path, into: &result)
        }
        if page.isCut {
          let isLost = page.text.isEmpty
          result.diagnostics.append(
            Diagnostic(
              code: "too-deep", severity: isLost ? .error : .warning,
              message: "The elements of '\(file.path)' nest too deeply; "
                + (isLost ? "it was skipped." : "what comes after was not read."),
              hint: "Save the article itself as text.", file: file.path))
          if isLost { return }
        }
        addArticle(text: page.text, fields: page.fields, of: file, into: &result)
      default:
        let decoded = try DecodedText(bytes)
        if let fault = decoded.fault {
          Self.report(fault, file: file.path, into: &result)
        }
        let front = FrontMatter(cleanText(decoded.text), file: file.path)
        result.diagnostics += front.diagnostics
        let body =
          file.format == .markdown
          ? plainText(ofMarkdown: front.body) : withoutHardWraps(String(front.body))
        addArticle(text: body, fields: front.fields, of: file, into: &result)
      }
    } catch {
      result.skip(
        "not-text", "'\(file.path)' is not text: \(error.inWords).",
        hint: "Convert it to UTF-8 text first.", file: file.path)
    }
  }

  private func addArticle(
    text: String, fields: ArticleFields, of file: CorpusFile, into result: inout ReadArticles
  ) {
    let builder = ArticleBuilder(id: ArticleID(file.id), file: file.path, line: nil)
    builder.add(text: text, fields: fields, to: &result)
  }

  static func reportSize(
    of what: String, file: String, line: Int? = nil, into result: inout ReadArticles
  ) {
    result.skip(
      "too-large", "\(what) is too large to be one article; it was skipped.",
      hint: "Split it: the text of an article may have \(largestText >> 20) MiB, "
        + "the page or the line of JSON around it \(largestFile >> 20) MiB.",
      file: file, line: line)
  }

  private static func report(
    _ fault: EncodingFault, file: String, into result: inout ReadArticles
  ) {
    result.warn(
      "invalid-utf8", "'\(file)' \(fault.inWords).",
      hint: "Convert it to UTF-8 if letters come out wrong.", file: file, line: fault.line)
  }
}
