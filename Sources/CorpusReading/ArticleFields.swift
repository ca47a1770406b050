internal import SociogramModel

/// What a file says of an article beside its text, before it is checked.
struct ArticleFields: Hashable, Sendable {
  var title: String?
  var publisher: String?
  var date: String?
  var author: String?
  var url: String?
  var archiveURL: String?
  var language: String?

  /// Takes over what `other` knows where this knows nothing.
  mutating func fill(from other: ArticleFields) {
    title = title ?? other.title
    publisher = publisher ?? other.publisher
    date = date ?? other.date
    author = author ?? other.author
    url = url ?? other.url
    archiveURL = archiveURL ?? other.archiveURL
    language = language ?? other.language
  }

  /// Sets the field that a key of front matter or of a JSON line means; false for other keys.
  mutating func set(_ key: String, to value: String) -> Bool {
    let value = singleLine(value)
    guard !value.isEmpty else { return true }
    switch key.lowercased() {
    case "title": title = title ?? value
    case "publisher", "source", "site", "site_name", "sitename": publisher = publisher ?? value
    case "date", "published", "date_publish": date = date ?? value
    case "author", "authors": author = author ?? value
    case "url", "link": url = url ?? value
    case "archive", "archive_url": archiveURL = archiveURL ?? value
    case "language", "lang": language = language ?? value
    default: return false
    }
    return true
  }
}

/// Returns a value cleaned, its line breaks and runs of blanks made one space.
func singleLine(_ text: String) -> String {
  cleanText(text).split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
    .joined(separator: " ")
}
