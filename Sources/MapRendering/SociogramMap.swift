internal import GraphAnalysis
package import SociogramModel

/// The map of a sociogram, drawn up but not laid out.
///
/// All in it is a function of sociogram and options: actors are sorted by id, ways by the ids of
/// both ends, and no name from an article enters a picture but through ``DOTText``.
package struct SociogramMap: Sendable {
  /// The sociogram as it is shown.
  let sociogram: Sociogram
  /// How the map is laid out.
  let plan: LayoutPlan
  /// What it draws.
  let selection: MapSelection
  /// The ways between its actors.
  let routes: [MapRoute]
  /// The words of its actors and ties.
  let sentences: TieSentence
  /// The words around it.
  let caption: MapCaption
  /// What its signs mean.
  let legend: MapLegend
  /// The words of the program.
  let words: MapWording
  /// The language of the words.
  package let language: MapLanguage

  /// Draws up the map of a sociogram.
  ///
  /// - Throws: `tooLarge`; see ``LayoutPlan``.
  package init(
    _ sociogram: Sociogram, options: MapOptions = MapOptions()
  ) throws(MapRenderingError) {
    let shown = options.view == .states ? sociogram.rolledUp() : sociogram
    self.sociogram = shown
    selection = MapSelection(shown, options: options)
    routes = MapRoute.routes(for: selection.ties, isExpanded: options.isExpanded)
    plan = try LayoutPlan(
      actorCount: selection.actors.count, routeCount: routes.count, layout: options.layout)
    words = MapWording(options.language)
    sentences = TieSentence(shown, words: words)
    caption = MapCaption(shown, selection, plan: plan, options: options, words: words)
    legend =
      plan.isMatrix
      ? MapLegend(matrixOf: selection, words: words)
      : MapLegend(selection, hasLabels: plan.hasLabels, words: words)
    language = options.language
  }

  /// The map as text in Graphviz's language.
  var dot: String { MapDOT(self).text }

  /// The number of actors on the map.
  package var actorCount: Int { selection.actors.count }

  /// Whether a map of lines shows so many actors badly.
  package var isCrowded: Bool { !plan.isMatrix && actorCount > LayoutPlan.legibleLimit }

  /// What each way's label says, by the way's id.
  var labels: [String: MapText] {
    guard plan.hasLabels else { return [:] }
    return Dictionary(
      routes.map { route in
        let rows = sentences.label(of: route)
        let text = MapText(rows: rows, size: 10, alignment: .center, hasPaper: true)
        return (route.id, text)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// What stands in an actor's shape: its name, and below it the state that it acts for.
  func text(of actor: Actor) -> MapText {
    let shape = ActorStyle.Shape(actor.kind)
    var rows = LineLabel.rows(of: sentences.name(actor.id)).map {
      MapText.Row(text: $0, color: shape.text, isBold: true)
    }
    if let state = actor.state, state != actor.id, plan.hasStates {
      let name = DOTText.cleaned(sentences.name(state), limit: 24)
      rows.append(MapText.Row(text: name, color: shape.secondText, size: 9))
    }
    return MapText(rows: rows, size: 12, alignment: .center)
  }

  /// What the groups of the picture mean, for readers and programs.
  func annotations(_ caption: MapCaption) -> MapAnnotations {
    var result = MapAnnotations(
      title: caption.title, summary: caption.summary, legend: words.legend, language: language)
    for actor in selection.actors {
      let id = LayoutGraph.name(actor.id)
      result.meanings[id] = sentences.name(actor.id)
      result.records[id] = SVGRecord.list(for: actor)
    }
    for route in routes {
      for strand in route.strands {
        result.meanings[strand.id] = strand.ties.map(sentences.sentence).joined(separator: "\n")
        result.records[strand.id] = SVGRecord.list(for: strand.ties)
      }
      result.meanings[route.id] = route.ties.map(sentences.sentence).joined(separator: "\n")
      result.records[route.id] = SVGRecord.list(forLabelOf: route.ties)
    }
    return result
  }
}

/// What a picture says beside what is seen: to screen readers, to programs, and on pointing.
struct MapAnnotations: Sendable {
  /// The title of the picture.
  var title: String
  /// What it shows and what a line means, in a few sentences.
  var summary: String
  /// The name of the legend.
  var legend: String
  /// The language of all these words.
  var language: MapLanguage
  /// What each group of the picture means, by its id: an actor's name or a tie's sentence.
  var meanings: [String: String] = [:]
  /// What programs may want to know of a group, by its id.
  var records: [String: [SVGRecord]] = [:]
  /// The middle of each actor and label that holds text, from left to right, by its id.
  var centres: [String: Double] = [:]
  /// The classes of the views of a picture that has several, with their names, in the order in which
  /// they are read.
  var views: [(mark: String, name: String)] = []
  /// Where the label of a way leads, by its id.
  var links: [String: String] = [:]
  /// The claims behind the picture as JSON, to be embedded; nil for none.
  var claims: String?
}
