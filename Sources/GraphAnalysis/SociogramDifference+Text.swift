internal import SociogramModel

extension SociogramDifference {
  /// Returns the difference in the manner of diff(1): `+` for what was added, `-` for what was
  /// removed, `~` for what changed, below each tie what changed and why.
  ///
  /// - Parameter showsQuotes: Whether the claims that came and went are quoted.
  package func text(showsQuotes: Bool = false) -> String {
    if isEmpty { return "no differences\n" }
    var lines = ["--- " + heading(old), "+++ " + heading(new)]
    lines += versionLines
    section("Articles", articleLines, into: &lines)
    section("Actors", actorLines, into: &lines)
    section("Ties", operations.flatMap { tieLines($0, showsQuotes: showsQuotes) }, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns how many articles, actors and ties were added, removed and changed, a line each.
  package func statistics() -> String {
    if isEmpty { return "no differences\n" }
    let rows = [
      ("articles", addedArticles.count, removedArticles.count, editedArticles.count, "edited"),
      ("actors", addedActors.count, removedActors.count, changedActors.count, "changed"),
      (
        "ties", operations(.added).count, operations(.removed).count, operations(.changed).count,
        "changed"
      ),
    ]
    return rows.map { name, added, removed, changed, word in
      let padding = String(repeating: " ", count: 10 - name.count)
      return "\(name)\(padding)\(added) added, \(removed) removed, \(changed) \(word)\n"
    }.joined()
  }

  private func heading(_ sociogram: Sociogram) -> String {
    let label = sociogram.label.map { printable($0) + " " } ?? ""
    return label + "(\(count(sociogram.articles.count, "article")), "
      + "\(count(sociogram.actors.count, "actor")), \(count(sociogram.ties.count, "tie")))"
  }

  private func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }

  /// What else than the corpus may have caused differences.
  private var versionLines: [String] {
    [
      ("program", old.provenance.program, new.provenance.program),
      ("actor registry", old.provenance.registry, new.provenance.registry),
      ("language data", old.provenance.language, new.provenance.language),
    ].compactMap { name, old, new in
      old == new ? nil : "read with another \(name): \(shortened(old)) → \(shortened(new))"
    }
  }

  private func shortened(_ version: String) -> String {
    version.isEmpty ? "unknown" : printable(String(version.prefix(20)))
  }

  private func section(_ title: String, _ content: [String], into lines: inout [String]) {
    if !content.isEmpty { lines += ["", title] + content }
  }

  private var articleLines: [String] {
    addedArticles.map { "+ " + described($0) } + removedArticles.map { "- " + described($0) }
      + editedArticles.map { "~ " + described($0.new) }
  }

  private func described(_ article: ArticleRecord) -> String {
    let imprint = [article.publisher, article.date?.description].compactMap { $0 }
    return printable(
      article.id.rawValue + (article.title.map { " “\($0)”" } ?? "")
        + (imprint.isEmpty ? "" : " (\(imprint.joined(separator: ", ")))"))
  }

  private var actorLines: [String] {
    addedActors.map { "+ " + described($0) } + removedActors.map { "- " + described($0) }
      + changedActors.map { "~ \(described($0.old)) → \(described($0.new))" }
  }

  private func described(_ actor: Actor) -> String {
    printable("\(actor.name) (\(actor.kind.rawValue)\(actor.state.map { ", \($0)" } ?? ""))")
  }

  private func tieLines(_ operation: TieOperation, showsQuotes: Bool) -> [String] {
    guard let tie = operation.tie else { return [] }
    let mark =
      switch operation.kind {
      case .added: "+"
      case .removed: "-"
      case .changed: "~"
      }
    var head =
      "\(mark) \(operation.subject.name) \(tie.relation.sign) \(operation.object.name)  "
      + tie.relation.rawValue
    if operation.kind != .changed {
      head += "  \(tie.stance.rawValue)\(tie.isContested ? ", contested" : "")"
      head += ", \(count(tie.origins.count, "origin")), credibility \(tie.credibility.rawValue)"
      head += ", confidence \(figure(tie.confidence))"
    }
    var lines = [printable(head)]
    for change in operation.changes {
      lines.append("    " + printable("\(change.field.rawValue): \(change.old) → \(change.new)"))
    }
    for cause in operation.causes {
      let title = cause.title.map { " “\($0)”" } ?? ""
      lines.append("    " + printable("\(cause.kind.rawValue): \(cause.article)\(title)"))
    }
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
