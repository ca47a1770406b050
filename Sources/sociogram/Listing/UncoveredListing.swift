internal import SociogramKit
internal import SociogramModel

/// Sentences without claims as a reader wants them.
struct UncoveredListing {
  /// The sentences, in the order of the articles.
  let entries: [UncoveredSentences.Entry]

  /// Returns each sentence below its place and its actors, with an empty line between.
  func lines(width: Int) -> [String] {
    Array(
      entries.map { entry in
        let names = entry.actors.map(\.name).joined(separator: ", ")
        let place = "\(entry.article), sentence \(entry.sentence): \(names)"
        return SafeText(place).wrapped(to: width)
          + SafeText("« \(entry.quote) »").wrapped(to: width - 4).map { "    " + $0 }
      }.joined(separator: [""]))
  }

  /// Returns a JSON array of objects, ended by a line break.
  func json() -> String { Field.list(records.map { .record($0) }).json() + "\n" }

  /// Returns comma-separated values (RFC 4180) with a heading.
  func csv() -> String { Field.csv(records) }

  private var records: [[Field.Member]] {
    entries.map { entry in
      [
        .init("article", .text(entry.article.rawValue)), .init("sentence", .count(entry.sentence)),
        .init("actors", .list(entry.actors.map { .text($0.id.rawValue) })),
        .init("actor_names", .list(entry.actors.map { .text($0.name) })),
        .init("start", .count(entry.span.start)), .init("end", .count(entry.span.end)),
        .init("quote", .text(entry.quote)),
      ]
    }
  }
}
