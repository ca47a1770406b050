internal import SociogramModel

extension SociogramDifference {
  /// Returns the difference in the manner of diff(1): `+` for what was added, `-` for what was
  /// removed, `~` for what changed, `&` for what was merged, `=` for what only goes by another name;
  /// below each tie what changed and why.
  ///
  /// - Parameter showsQuotes: Whether the claims that came and went are quoted.
  package func text(showsQuotes: Bool = false) -> String {
    if isEmpty { return "no differences\n" }
    var lines = ["--- " + heading(old, sizes.old), "+++ " + heading(new, sizes.new)]
    lines += versionLines
    section("Articles", articleLines, into: &lines)
    section("Actors", actorLines, into: &lines)
    section("Ties", tieLines(showsQuotes: showsQuotes), into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns how many articles, actors and ties were added, removed, changed, merged and renamed, a
  /// line each.
  package func statistics() -> String {
    if isEmpty { return "no differences\n" }
    return counts.map { count in
      let padding = String(repeating: " ", count: 10 - count.thing.count)
      return "\(count.thing)\(padding)\(count.words)\n"
    }.joined()
  }

  private func section(_ title: String, _ content: [String], into lines: inout [String]) {
    if !content.isEmpty { lines += ["", title] + content }
  }

  private var articleLines: [String] {
    addedArticles.map { "+ " + described($0) } + removedArticles.map { "- " + described($0) }
      + editedArticles.map { "~ " + described($0.new) }
  }

  private var actorLines: [String] {
    addedActors.map { "+ " + described($0) } + removedActors.map { "- " + described($0) }
      + changedActors.map {
        "\($0.isRenaming ? "=" : "~") \(described($0.old)) → \(described($0.new))"
      }
      + replacedActors.map { "\($0.isMerger ? "&" : "=") \(named($0.old)) → \(named($0.new))" }
  }

  private func tieLines(showsQuotes: Bool) -> [String] {
    let share = 2000
    let parts = inParallel((operations.count + share - 1) / share) { part in
      operations[(part * share)..<min(operations.count, (part + 1) * share)]
        .flatMap { tieLines($0, showsQuotes: showsQuotes) }
    }
    return Array(parts.joined())
  }

  private func tieLines(_ operation: TieOperation, showsQuotes: Bool) -> [String] {
    guard let tie = operation.tie else { return [] }
    var head =
      "\(operation.kind.sign) \(operation.subject.name) \(tie.relation.sign) "
      + "\(operation.object.name)  \(tie.relation.rawValue)"
    if operation.kind == .added || operation.kind == .removed { head += "  \(figures(of: tie))" }
    var lines = [printable(head)]
    let former = formerTies(operation)
    if !former.isEmpty { lines.append("    was: \(former.joined(separator: "; "))") }
    for change in operation.changes {
      lines.append("    " + printable("\(change.field.rawValue): \(change.old) → \(change.new)"))
    }
    lines += operation.causes.map { "    " + described($0) }
    if showsQuotes {
      for (mark, claims) in [("+", operation.gained), ("-", operation.lost)] {
        for claim in claims {
          lines.append(
            "    "
              + printable("\(mark) « \(claim.quote) » (\(claim.stance.rawValue), \(claim.chain))"))
        }
      }
    }
    return lines
  }
}
