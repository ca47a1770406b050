internal import SociogramModel
internal import Yams

/// The YAML between two `---` lines at the start of a text.
struct FrontMatter: Sendable {
  /// What it says of the article.
  private(set) var fields = ArticleFields()
  /// What could not be understood.
  private(set) var diagnostics: [Diagnostic] = []
  /// The text after it.
  private(set) var body: Substring

  /// No front matter is longer, chosen by hand: a rule of dashes may also open an ordinary text.
  private static let largestUTF8Count = 16_384

  /// Splits a text whose lines end in line feeds; without front matter the body is the whole text.
  init(_ text: String, file: String) {
    body = text[...]
    guard text.hasPrefix("---\n") else { return }
    let inner = text.utf8.dropFirst(4)
    var start = inner.startIndex
    while start < inner.endIndex,
      inner.distance(from: inner.startIndex, to: start) < Self.largestUTF8Count
    {
      let end = inner[start...].firstIndex(of: 0x0A) ?? inner.endIndex
      let line = text[start..<end]
      if line == "---" || line == "..." {
        body = end == inner.endIndex ? "" : text[inner.index(after: end)...]
        read(text[inner.startIndex..<start], file: file)
        return
      }
      start = end == inner.endIndex ? end : inner.index(after: end)
    }
    readUnclosed(text[inner.startIndex...], file: file)
  }

  /// Reads front matter that nobody closed: it ends before the first line that is no `key: value`.
  /// Without a key that says something of the article it may as well be text.
  private mutating func readUnclosed(_ text: Substring, file: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.prefix { FrontMatter.key(of: $0) != nil }
    guard !header.isEmpty else { return }
    let names = header.compactMap(FrontMatter.key).compactMap(ArticleFields.Name.init)
    guard !names.isEmpty else {
      report(
        "The front matter has no closing `---`; the whole file is read as text.",
        file: file, line: 1)
      return
    }
    report(
      "The front matter has no closing `---`; it is taken to end after line \(header.count + 1).",
      file: file, line: 1)
    body = lines.dropFirst(header.count).first.map { text[$0.startIndex...] } ?? ""
    read(text[..<body.startIndex], file: file)
  }

  /// The key of a `key: value` line.
  private static func key(of line: Substring) -> String? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    let next = line.index(after: colon)
    guard !key.isEmpty, key.allSatisfy({ $0.isLetter || $0 == "_" || $0 == "-" }),
      next == line.endIndex || line[next] == " "
    else { return nil }
    return String(key)
  }

  private mutating func read(_ yaml: Substring, file: String) {
    do {
      guard let node = try Yams.compose(yaml: String(yaml), .basic, .default, .utf8) else { return }
      guard let mapping = node.mapping else {
        report(
          "The front matter is no list of `key: value` lines; it is ignored.", file: file, line: 2)
        return
      }
      for (key, value) in mapping {
        guard let word = key.scalar?.string, let name = ArticleFields.Name(key: word) else {
          continue
        }
        // The parser counts from the line after the opening `---`.
        let line = key.mark.map { $0.line + 1 }
        if let value = FrontMatter.words(of: value) {
          fields.set(name, to: value, line: line)
        } else if value.mapping != nil {
          report("The value of '\(word)' is no text; it is ignored.", file: file, line: line)
        }
      }
    } catch let error as YamlError {
      let (reason, line) = FrontMatter.explain(error, in: yaml)
      report(
        "The front matter is not valid YAML (\(reason)); it is ignored.", file: file, line: line)
    } catch {
      report("The front matter is not valid YAML; it is ignored.", file: file, line: 1)
    }
  }

  /// The text of a scalar, or of a list of scalars with commas between; nil for null and mappings.
  private static func words(of node: Node) -> String? {
    if let scalar = node.scalar {
      let isNull =
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      return isNull ? nil : scalar.string
    }
    return node.sequence?.compactMap { $0.scalar?.string }.joined(separator: ", ")
  }

  /// What the parser says and the line of the file that it blames.
  private static func explain(
    _ error: YamlError, in yaml: Substring
  ) -> (reason: String, line: Int?) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark.line + 1)
    case .duplicatedKeysInMapping(let duplicates, _):
      (
        "a key stands twice: \(duplicates.sorted().joined(separator: ", "))",
        secondLine(of: duplicates.sorted().first, in: yaml)
      )
    default: ("it cannot be parsed", 1)
    }
  }

  /// The line of the file where a key stands for the second time.
  private static func secondLine(of name: String?, in yaml: Substring) -> Int? {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { key(of: $0.element) == name }.dropFirst().first.map { $0.offset + 2 }
  }

  private mutating func report(_ message: String, file: String, line: Int?) {
    diagnostics.append(
      Diagnostic(
        code: "malformed-front-matter", severity: .warning, message: message,
        hint: "Write `key: value` lines between two `---` lines; quote values with a colon.",
        file: file, line: line))
  }
}
