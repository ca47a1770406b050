internal import SociogramModel

/// The words around a map: title, what it shows, what it leaves out and what a line means.
struct MapCaption {
  /// The title.
  let title: String
  /// What the map shows: corpus, articles, actors and ties.
  let subtitle: String
  /// What a line means.
  let principle: String
  /// Filters, what was left out, engine and version, a row each.
  let notes: [String]
  /// What stands in the middle of a map without ties.
  let emptiness: String?

  /// Words the caption.
  init(
    _ sociogram: Sociogram, _ selection: MapSelection, edgeCount: Int, plan: LayoutPlan,
    options: MapOptions, words: MapWording
  ) {
    let given = DOTText.cleaned(options.title ?? "", limit: 120)
    title = given.isEmpty ? words.defaultTitle : given

    var parts: [String] = []
    let label = DOTText.cleaned(sociogram.label ?? "", limit: 80)
    if !label.isEmpty { parts.append(words.corpus + words.colon + label) }
    parts.append(words.counted(sociogram.articles.count, words.article) + Self.period(sociogram))
    parts.append(words.counted(selection.actors.count, words.actor))
    parts.append(words.counted(selection.ties.count, words.tie))
    subtitle = parts.joined(separator: " · ")

    var notes: [String] = []
    let filters = DOTText.cleaned(
      options.filter.map { words.conditions.listed($0, words) } ?? "", limit: 160)
    if !filters.isEmpty { notes.append(words.filters + words.colon + filters) }
    if let all = selection.tiedActorCount {
      notes.append(words.topKept(selection.actors.count, all))
    }
    if selection.negatedCount > 0 { notes.append(words.negatedOmitted(selection.negatedCount)) }
    if !plan.hasLabels { notes.append(words.labelsOmitted(LayoutPlan.labelLimit)) }
    let program = DOTText.cleaned(sociogram.provenance.program, limit: 40)
    notes.append(
      "sociogram" + (program.isEmpty ? "" : " \(program)")
        + ", \(words.layout) Graphviz \(plan.engine.rawValue)")
    self.notes = notes
    principle = words.principle
    emptiness = selection.ties.isEmpty ? words.nothing : nil
  }

  /// The caption in one paragraph.
  var summary: String {
    ([subtitle + "."] + (emptiness.map { [$0 + "."] } ?? []) + [principle] + notes)
      .joined(separator: " ")
  }

  /// First and last publication dates in parentheses, with a space before; empty without dates.
  private static func period(_ sociogram: Sociogram) -> String {
    let dates = sociogram.articles.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max() else { return "" }
    return first == last ? " (\(first))" : " (\(first) – \(last))"
  }
}
