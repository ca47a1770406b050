internal import SociogramModel

/// What a file says of an article, checked.
struct CheckedFields: Sendable {
  var title: String?
  var publisher: String?
  var date: PartialDate?
  var author: String?
  var url: String?
  var archiveURL: String?
  var language: String?
}

extension ArticleBuilder {
  /// Checks dates, addresses and language; what is wrong is dropped and said.
  func checked(_ fields: ArticleFields, into result: inout ReadArticles) -> CheckedFields {
    var checked = CheckedFields(
      title: fields.title, publisher: fields.publisher, author: fields.author)
    if let text = fields.date {
      checked.date = DateReading.date(of: text)
      if checked.date == nil {
        result.warn(
          "bad-date", "'\(shortened(text))' is no date that can be read; it is ignored.",
          hint: "Write dates as 2016-11-29.", file: file, line: fields.lines[.date] ?? line)
      }
    }
    checked.url = address(fields.url, line: fields.lines[.url], into: &result)
    checked.archiveURL = address(
      fields.archiveURL, line: fields.lines[.archiveURL], into: &result)
    if let text = fields.language {
      checked.language = languageTag(text)
      if checked.language == nil {
        result.warn(
          "bad-language", "'\(shortened(text))' is no language tag; it is ignored.",
          hint: "Write `fr` for French.", file: file, line: fields.lines[.language] ?? line)
      }
    }
    return checked
  }

  private func address(
    _ text: String?, line own: Int?, into result: inout ReadArticles
  ) -> String? {
    guard let text else { return nil }
    let lower = text.lowercased()
    let hasScheme = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    if hasScheme, siteName(ofAddress: text) != nil, !text.contains(where: { " <>\"".contains($0) })
    {
      return text
    }
    result.warn(
      "bad-url", "'\(shortened(text))' is no web address; it is dropped.",
      hint: "Addresses begin with https:// or http://.", file: file, line: own ?? line)
    return nil
  }

  /// The tag in the usual case, region kept: `fr`, `fr-BE`.
  private func languageTag(_ text: String) -> String? {
    let names = ["français": "fr", "french": "fr", "english": "en", "anglais": "en"]
    if let tag = names[text.lowercased()] { return tag }
    let parts = text.split { $0 == "-" || $0 == "_" }
    guard let first = parts.first, (2...3).contains(first.utf8.count), parts.count <= 3,
      parts.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } && $0.utf8.count <= 8 }),
      first.allSatisfy(\.isLetter)
    else { return nil }
    return
      ([first.lowercased()] + parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : String($0) })
      .joined(separator: "-")
  }

  private func shortened(_ text: String) -> String {
    text.count > 80 ? text.prefix(79) + "…" : text
  }
}
