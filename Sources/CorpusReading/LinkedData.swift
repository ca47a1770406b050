internal import FoundationEssentials

/// What a page says of its article in JSON-LD (https://schema.org/NewsArticle).
struct LinkedData: Sendable {
  private(set) var fields = ArticleFields()

  /// Reads the JSON of one script; malformed JSON says nothing.
  init(_ json: String) {
    do {
      add(try JSONDecoder().decode(Thing.self, from: Data(json.utf8)))
    } catch {
      // Pages carry broken JSON-LD often enough; the page itself is still read.
    }
  }

  private mutating func add(_ thing: Thing) {
    if let date = thing.texts["datePublished"] {
      var found = ArticleFields()
      found.date = date
      found.title = thing.texts["headline"]
      found.author = thing.things["author"]?.compactMap { $0.texts["name"] }.joined(separator: ", ")
      if found.author?.isEmpty == true { found.author = nil }
      found.publisher = thing.things["publisher"]?.first?.texts["name"]
      fields.fill(from: found)
    }
    for part in thing.list + (thing.things["@graph"] ?? []) { add(part) }
  }

  /// A JSON value, as far as it matters here.
  private struct Thing: Decodable {
    var texts: [String: String] = [:]
    var things: [String: [Thing]] = [:]
    var list: [Thing] = []

    private static let textKeys: Set<String> = ["datePublished", "headline", "name"]
    private static let thingKeys: Set<String> = ["author", "publisher", "@graph"]

    init(from decoder: any Decoder) throws {
      do {
        var items = try decoder.unkeyedContainer()
        while !items.isAtEnd { list.append(try items.decode(Thing.self)) }
        return
      } catch {
        list = []
      }
      do {
        let object = try decoder.container(keyedBy: Key.self)
        for key in object.allKeys {
          if Thing.textKeys.contains(key.stringValue) {
            do { texts[key.stringValue] = try object.decode(String.self, forKey: key) } catch {}
          } else if Thing.thingKeys.contains(key.stringValue) {
            let value = try object.decode(Thing.self, forKey: key)
            things[key.stringValue] = value.list.isEmpty ? [value] : value.list
          }
        }
      } catch {
        // A bare string: an author or publisher given by its name alone.
        do {
          texts["name"] = try decoder.singleValueContainer().decode(String.self)
        } catch {}
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
