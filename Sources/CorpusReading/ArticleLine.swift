/// One article as a JSON object, in the field names of this project, of trafilatura
/// (https://trafilatura.readthedocs.io) and of news-please
/// (https://github.com/fhamborg/news-please).
struct ArticleLine: Decodable {
  private(set) var id: String?
  private(set) var text: String?
  private(set) var fields = ArticleFields()
  /// Whether it is a claim that this program wrote, not an article.
  let isClaim: Bool

  init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    let keys = Set(object.allKeys.map(\.stringValue))
    isClaim = keys.isSuperset(of: ["proposition", "quote", "relation", "subject", "object"])
    var values: [String: String] = [:]
    for key in object.allKeys {
      guard let value = try object.decode(Words.self, forKey: key).text,
        value.utf8.contains(where: { $0 > 0x20 })
      else { continue }
      values[key.stringValue] = value
    }
    func first(_ names: String...) -> String? { names.lazy.compactMap { values[$0] }.first }
    id = first("id")
    // trafilatura: text is the clean text, raw_text the same without structure; news-please:
    // maintext.
    text = first("text", "maintext", "raw_text", "body", "content")
    fields.title = first("title", "headline").map { singleLine($0) }
    // news-please writes the host as source_domain; trafilatura the address as source, the name of
    // the site as sitename (source-hostname in older versions), the host as hostname.
    let source = first("source")
    let isSourceAddress = source?.contains("://") ?? false
    let publisher =
      first("publisher") ?? (isSourceAddress ? nil : source)
      ?? first("sitename", "source-hostname", "source_domain", "hostname")
    fields.publisher = publisher.map { singleLine($0) }
    fields.date = first("date", "date_publish", "published").map { singleLine($0) }
    fields.author = first("author", "authors").map { singleLine($0) }
    fields.url = (first("url") ?? (isSourceAddress ? source : nil)).map { singleLine($0) }
    fields.archiveURL = first("archive", "archive_url").map { singleLine($0) }
    fields.language = first("language", "lang").map { singleLine($0) }
  }

  /// A value as text: a string, a number, or a list of strings with commas between; nil for any
  /// other value, since fields that nobody reads may hold what they like.
  private struct Words: Decodable {
    var text: String?

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      do { text = try value.decode(String.self) } catch {
        do { text = try String(value.decode(Int.self)) } catch {
          do { text = try value.decode([String].self).joined(separator: ", ") } catch { text = nil }
        }
      }
    }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
