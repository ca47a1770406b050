internal import SociogramModel

extension SociogramDifference {
  /// Returns the ties that are not the same as a Mermaid flow chart: sign and words on each line,
  /// and a pattern and a colour for each operation. Unchanged ties are left out, since Mermaid draws
  /// at most 500 lines.
  package func mermaid() -> String {
    var text = "flowchart LR\n"
    text += "  %% + added, - removed, ~ changed, & merged, = renamed; unchanged ties are left out\n"
    if operations.isEmpty { return text + "  none[\"no ties differ\"]\n" }
    let added = Set(addedActors.map(\.id))
    let removed = Set(removedActors.map(\.id))
    var numbers: [ActorID: Int] = [:]
    let actors = Dictionary(
      operations.flatMap { [$0.subject, $0.object] }.map { ($0.id, $0) }
    ) { first, _ in first }
    for (number, id) in actors.keys.sorted().enumerated() {
      numbers[id] = number
      let sign = added.contains(id) ? "+ " : removed.contains(id) ? "- " : ""
      let name = SociogramDifference.mermaidText(actors[id]?.name ?? id.rawValue)
      let style = added.contains(id) ? ":::added" : removed.contains(id) ? ":::removed" : ""
      text += "  a\(number)[\"\(sign)\(name)\"]\(style)\n"
    }
    for operation in operations {
      guard let tie = operation.tie, let from = numbers[operation.subject.id],
        let to = numbers[operation.object.id]
      else { continue }
      let arrow = operation.kind == .removed ? "-.->" : operation.kind == .added ? "==>" : "-->"
      let sign = operation.kind.sign
      text += "  a\(from) \(arrow)|\"\(sign) \(tie.relation.rawValue)"
      let changes = operation.changes.map { "\($0.field.rawValue): \($0.old) → \($0.new)" }
      for change in changes { text += "<br>" + SociogramDifference.mermaidText(change) }
      text += "\"| a\(to)\n"
    }
    for kind in TieOperation.Kind.allCases {
      let lines = operations.indices.filter { operations[$0].kind == kind }
      guard !lines.isEmpty else { continue }
      text += "  linkStyle \(lines.map(String.init).joined(separator: ",")) "
      text += "stroke:\(kind.color),color:\(kind.color)\n"
    }
    text += "  classDef added stroke:\(TieOperation.Kind.added.color),stroke-width:3px\n"
    text += "  classDef removed stroke:\(TieOperation.Kind.removed.color),stroke-dasharray:6 4\n"
    return text
  }

  /// Text between quotation marks in Mermaid, which decodes `#…;` and reads tags and Markdown.
  private static func mermaidText(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "#", "\"", "<", ">", "&", ";", "`", "*", "_", "\\", "[", "]", "{", "}", "|":
        result += "#\(scalar.value);"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension TieOperation.Kind {
  /// The colour on white paper; contrast and distance under colour-blindness as in ``MapRendering``.
  package var color: String {
    switch self {
    case .added: "#0b62d6"
    case .removed: "#b85a00"
    case .changed, .merged, .renamed: "#4a1440"
    }
  }
}
