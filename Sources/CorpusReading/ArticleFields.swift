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

  /// The lines of the file where the fields stand, where that is known.
  var lines: [Name: Int] = [:]

  /// What a field says of the article.
  enum Name: Hashable, Sendable {
    case title, publisher, date, author, url, archiveURL, language

    /// The field that a key of front matter means; nil for other keys.
    init?(key: String) {
      switch key.lowercased() {
      case "title": self = .title
      case "publisher", "source", "site", "site_name", "sitename": self = .publisher
      case "date", "published", "date_publish": self = .date
      case "author", "authors": self = .author
      case "url", "link": self = .url
      case "archive", "archive_url": self = .archiveURL
      case "language", "lang": self = .language
      default: return nil
      }
    }
  }

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

  /// Sets a field, unless it is set or the value is empty.
  mutating func set(_ name: Name, to value: String, line: Int?) {
    let value = singleLine(value)
    let field: WritableKeyPath<ArticleFields, String?> =
      switch name {
      case .title: \.title
      case .publisher: \.publisher
      case .date: \.date
      case .author: \.author
      case .url: \.url
      case .archiveURL: \.archiveURL
      case .language: \.language
      }
    guard !value.isEmpty, self[keyPath: field] == nil else { return }
    self[keyPath: field] = value
    lines[name] = line
  }
}

/// Returns a value cleaned, its line breaks and runs of blanks made one space.
func singleLine(_ text: String) -> String {
  cleanText(text).split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }
    .joined(separator: " ")
}
