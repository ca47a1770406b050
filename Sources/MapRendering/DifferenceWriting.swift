internal import GraphAnalysis
internal import SociogramModel

/// All that a difference's picture says in words.
struct DifferenceWriting {
  private let map: DifferenceMap
  private let words: MapWording
  private let own: DifferenceWording
  private let old: TieSentence
  private let new: TieSentence

  /// The most ties of a pair that a label of the difference names.
  private static let named = 3

  init(_ map: DifferenceMap) {
    self.map = map
    words = MapWording(map.language)
    own = DifferenceWording(map.language)
    old = TieSentence(map.difference.old, words: words)
    new = TieSentence(map.difference.new, words: words)
  }

  /// What stands in place of actors where there are none.
  var nothing: String { own.nothing }
  /// The name of the legend.
  var legendName: String { words.legend }

  /// The heading of a view.
  func title(of panel: DifferencePanel) -> String { own.panels[panel] ?? panel.rawValue }

  // MARK: Actors

  private func shown(_ actor: Actor) -> String {
    let name = DOTText.cleaned(actor.name, limit: 60)
    return name.isEmpty ? words.unnamed : name
  }

  /// An actor's name; in the difference with its sign, and both names where it has another.
  func text(of node: DifferenceUnion.Node, in panel: DifferencePanel) -> MapText {
    let actor = panel == .before ? node.old ?? node.new : node.new ?? node.old
    let name = actor.map(shown) ?? node.id.rawValue
    var rows = LineLabel.rows(of: name)
    var color = ActorStyle.Shape(node.actor?.kind ?? .body).text
    if panel == .difference {
      color = .ink
      if let old = node.old, let new = node.new, old.name != new.name, node.change != .unchanged {
        rows = LineLabel.rows(of: shown(old) + " →") + rows
      }
      if !node.change.sign.isEmpty { rows[0] = node.change.sign + " " + rows[0] }
    }
    return MapText(
      rows: rows.map { MapText.Row(text: $0, color: color, isBold: true) }, size: 12,
      alignment: .center)
  }

  /// What an actor is, to those who hear it.
  func meaning(of node: DifferenceUnion.Node) -> String {
    let name = node.actor.map(shown) ?? node.id.rawValue
    guard node.change != .unchanged, let change = own.changes[node.change] else { return name }
    return "\(name) (\(change))"
  }

  // MARK: Ties

  private func sentences(_ line: DifferenceLine, _ panel: DifferencePanel) -> TieSentence {
    panel == .before || line.edge?.new == nil ? old : new
  }

  /// What a line says, to those who hear it.
  func sentence(of line: DifferenceLine, in panel: DifferencePanel) -> String {
    guard let tie = line.tie(in: panel) else { return "=" }
    let sentence = sentences(line, panel).sentence(tie)
    guard panel == .difference, let change = own.changes[line.change] else { return sentence }
    return change + words.colon + sentence
  }

  /// The label of a way: in the versions what its ties say, in the difference what happened to them;
  /// nil where nothing did.
  func label(of lines: [DifferenceLine], in panel: DifferencePanel) -> MapText? {
    var rows: [MapText.Row] = []
    if panel == .difference {
      let changed = lines.filter { $0.change != .unchanged }
      let named = DifferenceWriting.named
      let kept = changed.count > named ? named - 1 : changed.count
      for line in changed.prefix(kept) {
        rows += self.rows(of: line).map { MapText.Row(text: $0, color: line.change.color) }
      }
      if changed.count > kept {
        rows.append(
          MapText.Row(text: words.furtherTies(changed.count - kept), color: .muted))
      }
    } else {
      let ties = lines.filter { $0.isIn(panel) }.compactMap { $0.tie(in: panel) }
      guard let first = ties.first else { return nil }
      let route = MapRoute(
        strands: MapStrand.strands(for: ties), start: first.subject, end: first.object)
      rows = (panel == .before ? old : new).label(of: route)
    }
    return rows.isEmpty
      ? nil : MapText(rows: rows, size: 10, alignment: .center, hasPaper: true)
  }

  /// The rows of a changed tie: sign and verb, then at most stance, contradiction, origins and
  /// confidence before and after.
  private func rows(of line: DifferenceLine) -> [String] {
    guard let edge = line.edge, let tie = edge.new ?? edge.old else { return ["& ="] }
    var rows: [String]
    if let before = edge.old, let after = edge.new {
      rows = LineLabel.rows(of: words.verbs[after.relation]?.label ?? after.relation.rawValue)
      for change in edge.changes {
        switch change.field {
        case .stance:
          let stances = [before, after].map { words.stances[$0.stance] ?? $0.stance.rawValue }
          rows.append(stances.joined(separator: " → "))
        case .contested: rows.append((after.isContested ? "✕ " : "✕ → ") + words.denied)
        case .origins where before.origins.count != after.origins.count:
          rows.append("· \(before.origins.count) → \(after.origins.count)")
        case .confidence:
          rows.append("\(words.figure(before.confidence)) → \(words.figure(after.confidence))")
        case .origins, .credibility, .reliability, .dates, .label: break
        }
      }
    } else {
      rows = (edge.new == nil ? old : new).label(tie)
    }
    if !line.change.sign.isEmpty { rows[0] = line.change.sign + " " + rows[0] }
    return rows
  }

  // MARK: Around the views

  private var mapTitle: String {
    let labels = [map.difference.old.label, map.difference.new.label].map {
      DOTText.cleaned($0 ?? "", limit: 60)
    }
    return labels.contains("") ? own.title : labels.joined(separator: " → ")
  }

  /// Ties and actors of a change in numbers.
  private func counts(of change: DifferenceUnion.Change) -> String {
    var ties = map.union.edges.count { $0.change == change }
    if change == .unchanged { ties += map.union.omittedCount }
    let actors = map.union.nodes.count { $0.change == change }
    return [
      ties > 0 ? words.counted(ties, own.ties) : "",
      actors > 0 ? words.counted(actors, own.actors) : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Title, counts and notes.
  func caption(crowdedOut: Int) -> MapCaption {
    let sizes = [
      (own.panels[.before], map.difference.sizes.old),
      (own.panels[.after], map.difference.sizes.new),
    ]
    let subtitle = sizes.map { title, size in
      (title ?? "") + words.colon
        + [
          words.counted(size.articles, words.article), words.counted(size.actors, words.actor),
          words.counted(size.ties, words.tie),
        ].joined(separator: ", ")
    }.joined(separator: " · ")
    var notes = [own.principle]
    if map.union.omittedCount > 0 { notes.append(own.omitted(map.union.omittedCount) + ".") }
    let options = map.difference.options.commandLine.joined(separator: " ")
    if !options.isEmpty { notes.append(own.options + words.colon + options) }
    if map.union.untoldCount > 0 { notes.append(own.untold(map.union.untoldCount) + ".") }
    if crowdedOut > 0 { notes.append(words.labelsCrowdedOut(crowdedOut)) }
    let filters = MapCaption.filters(of: map.difference.new, nil, words)
    if !filters.isEmpty {
      notes.append(words.filters + words.colon + filters.joined(separator: words.semicolon))
    }
    let program = DOTText.cleaned(map.difference.new.provenance.program, limit: 40)
    notes.append(
      "sociogram" + (program.isEmpty ? "" : " \(program)")
        + ", \(words.layout) Graphviz \(map.plan.engine.rawValue)")
    return MapCaption(
      title: mapTitle, subtitle: subtitle, principle: words.principle,
      notes: notes.map { DOTText.cleaned($0, limit: 300) })
  }

  /// What happened, with counts, then the signs of the maps of both versions.
  func legend() -> MapLegend {
    let changes = DifferenceUnion.Change.allCases.compactMap { change -> MapLegend.Row? in
      let counts = counts(of: change)
      guard !counts.isEmpty else { return nil }
      let name = own.changes[change] ?? change.rawValue
      let sign = change.sign.isEmpty ? "" : change.sign + " "
      return MapLegend.Row(sample: .change(change), meaning: "\(sign)\(name) (\(counts))")
    }
    let selection = MapSelection(
      ties: map.union.edges.flatMap { [$0.old, $0.new].compactMap { $0 } },
      actors: map.union.nodes.compactMap(\.actor))
    let signs = MapLegend(selection, hasLabels: true, words: words).columns.map { column in
      var column = column
      for row in column.rows.indices { column.rows[row].count = nil }
      return column
    }
    return MapLegend(
      columns: [MapLegend.Column(heading: title(of: .difference), rows: changes)] + signs)
  }
}
