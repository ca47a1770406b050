internal import SociogramModel

/// An actor that the registry lacks, as articles name it.
struct UnknownName: Hashable, Sendable {
  var actor: Actor
  var mentionCount: Int
  var articleCount: Int
  /// The sentence of the first mention.
  var quote: String
  /// The article that it stands in.
  var article: ArticleID

  /// The same name over the articles of both, the quote from the first.
  func merging(_ other: UnknownName) -> UnknownName {
    var result = self
    result.mentionCount += other.mentionCount
    result.articleCount += other.articleCount
    result.actor.names += other.actor.names.filter { !actor.names.contains($0) }
    return result
  }

  /// An id that is not taken yet.
  func id(isTaken: (String) -> Bool) -> String {
    let name = normalizedName(actor.name)
    let base = name.isEmpty ? actor.kind.rawValue : name
    for candidate in [base, "\(base)-\(actor.kind.rawValue)"] where !isTaken(candidate) {
      return candidate
    }
    var number = 2
    while isTaken("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  /// The comment and the row.
  func row(id: String) -> String {
    let mentions = mentionCount == 1 ? "1 mention" : "\(mentionCount) mentions"
    let articles = articleCount == 1 ? "1 article" : "\(articleCount) articles"
    let comment =
      "# \(mentions) in \(articles); \(UnknownName.plain(article.rawValue)): "
      + "« \(UnknownName.shortened(UnknownName.plain(quote))) »"
    let names = actor.names.map { UnknownName.cell($0) }.filter { !$0.isEmpty }
    let cells = [
      id, actor.kind.rawValue, UnknownName.cell(actor.name), actor.state?.rawValue ?? "", "",
      names.joined(separator: "|"), "",
    ]
    return comment + "\n" + cells.joined(separator: "\t")
  }

  /// Words on one line without anything that cannot be seen.
  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator:
        if let last = result.last, last != " " { result.append(" ") }
      case .format, .privateUse, .surrogate, .unassigned: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// A name as a cell can hold it.
  private static func cell(_ name: String) -> String {
    let words = plain(name).unicodeScalars.map { $0 == "|" || $0 == "@" ? " " : $0 }
    return String(String.UnicodeScalarView(words)).split(separator: " ").joined(separator: " ")
  }

  private static func shortened(_ text: String) -> String {
    text.count > 240 ? text.prefix(239) + "…" : text
  }
}

extension UnknownName: Comparable {
  /// Orders by frequency, the most mentions first, then by the UTF-8 of the name.
  static func < (a: UnknownName, b: UnknownName) -> Bool {
    if a.mentionCount != b.mentionCount { return a.mentionCount > b.mentionCount }
    if a.actor.name == b.actor.name { return a.actor.id < b.actor.id }
    return a.actor.name.utf8.lexicographicallyPrecedes(b.actor.name.utf8)
  }
}
