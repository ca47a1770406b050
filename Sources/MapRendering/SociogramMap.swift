package import SociogramModel

/// The drawing of a sociogram as a graph in Graphviz's language, with what the SVG needs to explain
/// itself.
///
/// The text is a function of sociogram and options: nodes are sorted by actor id, edges by the ids
/// of both actors and relation, and no name from an article enters it but through ``DOTText``.
package struct SociogramMap: Sendable {
  /// The graph in Graphviz's language.
  package let dot: String
  /// The engine that the number of edges, or the options, call for.
  package let engine: GraphvizLayout.Engine
  /// The map's title.
  package let title: String
  /// What the map shows and what a line means, in a few sentences.
  package let summary: String
  /// The language of the words.
  package let language: MapLanguage
  /// What each group of the picture means, by its id: an actor's name or a tie's sentence.
  let meanings: [String: String]
  /// The ids of ties that share another's line, by the id of that line.
  let sharedLines: [String: [String]]

  /// Draws up the map of a sociogram.
  ///
  /// - Throws: `tooLarge`; see ``LayoutPlan``.
  package init(
    _ sociogram: Sociogram, options: MapOptions = MapOptions()
  ) throws(MapRenderingError) {
    let selection = MapSelection(sociogram, options: options)
    let edges = MapEdge.lines(for: selection.ties)
    let plan = try LayoutPlan(
      actorCount: selection.actors.count, edgeCount: edges.count, layout: options.layout)
    let words = MapWording(options.language)
    let sentences = TieSentence(sociogram, words: words)
    let caption = MapCaption(
      sociogram, selection, edgeCount: edges.count, plan: plan, options: options, words: words)
    let legend = MapLegend(selection, plan: plan, words: words)

    var writer = MapWriter(plan: plan, sentences: sentences)
    writer.open(caption: caption, legend: legend)
    writer.add(selection.actors)
    for edge in edges { writer.add(edge) }
    dot = writer.closed()
    meanings = writer.meanings
    sharedLines = writer.sharedLines
    engine = plan.engine
    title = caption.title
    summary = caption.summary
    language = options.language
  }
}
