internal import SociogramKit
internal import SociogramModel

/// Entries of the registry as a reader wants them.
struct ActorListing {
  /// The entries, in the order of the registry.
  var entries: [ActorBook.Entry]

  /// Returns a line for each entry, fitted into `width` columns.
  func table(width: Int?) -> [String] {
    var table = TextTable(columns: [
      .init(heading: "id", isFlexible: true), .init(heading: "name", isFlexible: true),
      .init(heading: "kind"), .init(heading: "state", isFlexible: true),
      .init(heading: "names", isFlexible: true),
    ])
    for entry in entries {
      table.append([
        entry.actor.id.rawValue, entry.actor.name, entry.actor.kind.rawValue,
        entry.stateName ?? "", entry.names.flatMap(\.values).joined(separator: ", "),
      ])
    }
    return table.lines(width: width)
  }

  /// Returns all that is known of each entry, with an empty line between.
  func details() -> [String] {
    Array(entries.map { $0.lines }.joined(separator: [""]))
  }

  /// Returns a JSON array of objects.
  func json() -> String { Field.list(entries.map { .record($0.record) }).json() + "\n" }

  /// Returns comma-separated values (RFC 4180) with a heading.
  func csv() -> String {
    guard let heading = entries.first?.record.map({ Field.text($0.key).csv }) else { return "" }
    let rows = entries.map { $0.record.map(\.value.csv) }
    return ([heading] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
  }
}

extension ActorBook.Entry {
  fileprivate var lines: [String] {
    var kind = actor.kind.rawValue
    if let state = actor.state { kind += " of \(stateName ?? state.rawValue) (\(state))" }
    var lines = ["\(actor.name)  \(actor.id)", "  \(kind)"]
    lines += names.map { "  \($0.column): \($0.values.joined(separator: ", "))" }
    if !actor.affiliations.isEmpty {
      lines.append("  roles: \(actor.affiliations.map(\.shown).joined(separator: "; "))")
    }
    return (lines + ["  \(file):\(line)"]).map { SafeText($0).text }
  }

  fileprivate var record: [Field.Member] {
    let seats = names.filter { $0.column == "capital" || $0.column == "metonyms" }
    return [
      .init("id", .text(actor.id.rawValue)), .init("name", .text(actor.name)),
      .init("kind", .text(actor.kind.rawValue)),
      .init("state", actor.state.map { .text($0.rawValue) } ?? .none),
      .init("names", values(of: names.filter { $0.column == "names" })),
      .init("seats", values(of: seats)),
      .init("adjectives", values(of: names.filter { $0.column == "adjectives" })),
      .init("roles", .list(actor.affiliations.map { .text($0.shown) })),
      .init("file", .text(file)), .init("line", .count(line)),
    ]
  }

  private func values(of names: [Names]) -> Field {
    .list(names.flatMap(\.values).map { .text($0) })
  }
}

extension Affiliation {
  /// The affiliation as the tables write it: `role@id[from..to]`.
  fileprivate var shown: String {
    var text = role
    if let target { text += "@\(target)" }
    if from != nil || to != nil {
      text += "[\(from.map(\.description) ?? "")..\(to.map(\.description) ?? "")]"
    }
    return text
  }
}

extension ActorReader.Reading {
  /// What was read as whom, where, and why.
  var lines: [String] {
    var lines: [String] = []
    if let article { lines.append("\(article), sentence \(sentence): « \(quote) »") }
    lines.append(
      "“\(words)” is \(actor.name) (\(actor.id), \(actor.kind.rawValue)), \(form.rawValue)")
    lines += reasons.map { "  \($0)" }
    return lines.map { SafeText($0).text }
  }
}
