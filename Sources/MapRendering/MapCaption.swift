internal import GraphAnalysis
internal import SociogramModel

/// The words around a map: title, what it shows, what it leaves out and what a line means.
struct MapCaption: Hashable, Sendable {
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

  /// Creates a caption of given words.
  init(
    title: String, subtitle: String, principle: String, notes: [String], emptiness: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.principle = principle
    self.notes = notes
    self.emptiness = emptiness
  }

  /// Words the caption.
  init(
    _ sociogram: Sociogram, _ selection: MapSelection, plan: LayoutPlan, options: MapOptions,
    words: MapWording
  ) {
    let given = DOTText.cleaned(options.title ?? "", limit: 120)
    let focus = DOTText.cleaned(
      (options.filter?.focus ?? []).joined(separator: ", "), limit: 100)
    title = !given.isEmpty ? given : focus.isEmpty ? words.defaultTitle : words.around(focus)

    var parts: [String] = []
    let label = DOTText.cleaned(sociogram.label ?? "", limit: 80)
    if !label.isEmpty { parts.append(words.corpus + words.colon + label) }
    parts.append(words.counted(sociogram.articles.count, words.article) + Self.period(sociogram))
    parts.append(words.counted(selection.actors.count, words.actor))
    parts.append(words.counted(selection.ties.count, words.tie))
    subtitle = parts.joined(separator: " · ")

    var notes: [String] = []
    if options.view == .states { notes.append(words.seenAsStates) }
    let filters = DOTText.cleaned(
      Self.filters(of: sociogram, options.filter, words).joined(separator: words.semicolon),
      limit: 300)
    if !filters.isEmpty { notes.append(words.filters + words.colon + filters) }
    if let all = selection.tiedActorCount {
      notes.append(words.topKept(selection.actors.count, all))
    }
    if selection.negatedCount > 0 { notes.append(words.negatedOmitted(selection.negatedCount)) }
    if !plan.isMatrix && !plan.hasLabels {
      notes.append(words.labelsOmitted(LayoutPlan.labelLimit))
    }
    let program = DOTText.cleaned(sociogram.provenance.program, limit: 40)
    let method = plan.isMatrix ? words.matrix : "Graphviz \(plan.engine.rawValue)"
    notes.append(
      "sociogram" + (program.isEmpty ? "" : " \(program)") + ", \(words.layout) \(method)")
    self.notes = notes
    principle = plan.isMatrix ? words.matrixPrinciple : words.principle
    emptiness = selection.ties.isEmpty ? words.nothing : nil
  }

  /// The conditions that a sociogram went through: those of the file first, then those of the command.
  static func filters(
    of sociogram: Sociogram, _ filter: ClaimFilter?, _ words: MapWording
  ) -> [String] {
    let current = filter.map(\.description) ?? ""
    let earlier = (sociogram.excerpt?.filters ?? []).filter { $0 != current }
    let now = filter.map { words.conditions.listed($0, words) } ?? ""
    return (earlier.map { words.conditions.translated($0, words) } + [now]).filter { !$0.isEmpty }
  }

  /// The caption with a note more, before the one on how it was made.
  func adding(_ note: String) -> MapCaption {
    MapCaption(
      title: title, subtitle: subtitle, principle: principle,
      notes: notes.dropLast() + [note] + notes.suffix(1), emptiness: emptiness)
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
