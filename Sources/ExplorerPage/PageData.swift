internal import GraphAnalysis
internal import GraphStore
internal import MapRendering
internal import SociogramModel

/// What the script of a page knows: the articles, actors, voices and claims of one or two versions
/// of a sociogram. Ties it makes itself, from the claims that its reader keeps.
///
/// Lists are sorted by id, and entries refer to each other by their places in them, so that a
/// script that compares places compares ids.
struct PageData {
  /// A version of the sociogram that an entry belongs to.
  struct Sides: OptionSet, Hashable {
    let rawValue: Int
    static let old = Sides(rawValue: 1)
    static let new = Sides(rawValue: 2)
  }

  /// The title of the page.
  let title: String
  let language: MapLanguage
  /// The versions in order: one, or old and new.
  let versions: [Sociogram]
  let articles: PageList<ArticleRecord>
  let actors: [Actor]
  let voices: PageVoices
  let claims: [PageClaim]
  let difference: SociogramDifference?

  /// Collects the data of one sociogram.
  init(_ sociogram: Sociogram, title: String?, language: MapLanguage) {
    self.init([sociogram], nil, title: title, language: language)
  }

  /// Collects the data of two versions.
  init(_ difference: SociogramDifference, title: String?, language: MapLanguage) {
    self.init(
      [difference.old, difference.new], difference, title: title, language: language)
  }

  private init(
    _ versions: [Sociogram], _ difference: SociogramDifference?, title: String?,
    language: MapLanguage
  ) {
    self.versions = versions
    self.difference = difference
    self.language = language
    self.title = PageData.title(title, of: versions, language)
    articles = PageList(versions.map(\.articles), by: \.id)
    actors = PageData.joined(versions.map(\.actors))
    voices = PageVoices(versions)
    claims = PageClaim.list(versions, articles: articles, actors: actors, voices: voices)
  }

  /// The title that was asked for, else one made of the labels of the corpora.
  private static func title(
    _ title: String?, of versions: [Sociogram], _ language: MapLanguage
  ) -> String {
    let words = MapVocabulary.title(language)
    let labels = versions.compactMap(\.label).filter { !$0.isEmpty }.joined(separator: " → ")
    let made = labels.isEmpty ? words.title : words.title + words.colon + labels
    return PageText.clipped(printable(title ?? made), limit: 200)
  }

  /// Each actor once, as the latest version has it.
  private static func joined(_ versions: [[Actor]]) -> [Actor] {
    let all = Dictionary(versions.joined().map { ($0.id, $0) }) { _, later in later }
    return all.values.sorted { $0.id < $1.id }
  }
}

/// Values of one or two versions, sorted by id; a value that both have alike stands once, one that
/// changed stands twice.
struct PageList<Value: Hashable & Sendable> {
  /// The values with the versions that have them.
  private(set) var entries: [(value: Value, sides: PageData.Sides)] = []

  /// Joins versions.
  init<ID: Identifier>(_ versions: [[Value]], by id: (Value) -> ID) {
    let both: PageData.Sides = [.old, .new]
    let old = versions.count > 1 ? versions[0] : []
    let new = versions.last ?? []
    if versions.count == 1 {
      entries = new.sorted { id($0) < id($1) }.map { ($0, both) }
      return
    }
    let before = Dictionary(old.map { (id($0), $0) }) { first, _ in first }
    let after = Dictionary(new.map { (id($0), $0) }) { first, _ in first }
    for key in Set(before.keys).union(after.keys).sorted() {
      switch (before[key], after[key]) {
      case (let a?, let b?) where a == b: entries.append((b, both))
      case (let a, let b):
        if let a { entries.append((a, .old)) }
        if let b { entries.append((b, .new)) }
      }
    }
  }
}
