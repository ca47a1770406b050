internal import SociogramModel

extension SociogramDifference {
  /// Returns the difference as Markdown for a pull request: a summary, the ties in a table, actors
  /// and articles folded away.
  package func markdown() -> String {
    let title = "### \(mark(old.label ?? "old")) → \(mark(new.label ?? "new"))\n\n"
    if isEmpty { return title + "No differences.\n" }
    var text = title
    for count in counts { text += "- \(count.thing): \(count.words)\n" }
    for change in versionLines { text += "- \(mark(change))\n" }
    if !operations.isEmpty {
      text += "\n| | tie | relation | what | why |\n| --- | --- | --- | --- | --- |\n"
      text += operations.map(row).joined()
    }
    text += folded(
      "Actors",
      addedActors.map { ("+", described($0)) } + removedActors.map { ("-", described($0)) }
        + changedActors.map {
          ($0.isRenaming ? "=" : "~", "\(described($0.old)) → \(described($0.new))")
        } + replacedActors.map { ($0.isMerger ? "&" : "=", "\(named($0.old)) → \(named($0.new))") })
    text += folded(
      "Articles",
      addedArticles.map { ("+", described($0)) } + removedArticles.map { ("-", described($0)) }
        + editedArticles.map { ("~", described($0.new)) })
    return text
  }

  private func row(_ operation: TieOperation) -> String {
    guard let tie = operation.tie else { return "" }
    let ends = mark("\(operation.subject.name) \(tie.relation.sign) \(operation.object.name)")
    var what = operation.changes.map { mark("\($0.field.rawValue): \($0.old) → \($0.new)") }
    if operation.kind == .added || operation.kind == .removed { what = [mark(figures(of: tie))] }
    let former = formerTies(operation).map { mark("was: \($0)") }
    let why = operation.causes.map { mark(described($0)) }
    return "| `\(operation.kind.sign)` | \(ends) | \(tie.relation.rawValue) "
      + "| \((former + what).joined(separator: "<br>")) | \(why.joined(separator: "<br>")) |\n"
  }

  private func folded(_ title: String, _ items: [(sign: String, text: String)]) -> String {
    if items.isEmpty { return "" }
    return "\n<details><summary>\(title) (\(items.count))</summary>\n\n"
      + items.map { "- `\($0.sign)` \(mark($0.text))\n" }.joined() + "\n</details>\n"
  }

  /// Text from articles as Markdown shows it letter by letter: no link, image, mention, tag or cell.
  private func mark(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "&#64;"
      case "\\", "`", "*", "_", "{", "}", "[", "]", "|", "~", "#", "!", "$":
        result += "\\" + String(scalar)
      // Breaks bare addresses, which would become links.
      case ":" where result.hasSuffix("http") || result.hasSuffix("https"): result += "&#58;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
