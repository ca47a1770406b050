package import GraphAnalysis

/// The language of a map's words.
package enum MapLanguage: String, Hashable, Sendable, CaseIterable {
  /// French.
  case french = "fr"
  /// English.
  case english = "en"
}

/// How the layout engine is chosen.
package enum MapLayout: String, Hashable, Sendable, CaseIterable {
  /// By the number of edges alone, never by the clock; see ``LayoutPlan``.
  case auto
  /// Layers from left to right.
  case dot
  /// Springs, for views around one actor.
  case neato
  /// Springs over several scales, for large maps.
  case sfdp
  /// No lines: a row for who acts, a column for whom it concerns.
  case matrix
}

/// Who stands on the map.
package enum MapView: String, Hashable, Sendable, CaseIterable {
  /// The actors as the articles name them.
  case actors
  /// States in place of their officials and organs.
  case states
}

/// What a map shows beside the ties, and how.
package struct MapOptions: Hashable, Sendable {
  /// The title; the label of the corpus, or a plain word, where nil.
  package var title: String?
  /// Which engine lays the map out.
  package var layout: MapLayout
  /// The language of the words that the program adds.
  package var language: MapLanguage
  /// The number of actors to keep, the strongest by degree × confidence; all where nil.
  package var top: Int?
  /// Whether officials are seen as their state.
  package var view: MapView
  /// Whether each tie of a pair has a line and a label of its own.
  package var isExpanded: Bool
  /// Whether ties are drawn that the articles only ever negate.
  package var showsNegated: Bool
  /// Whether an SVG carries claims and links, so that it can be checked on its own; a page that
  /// shows them itself needs neither.
  package var embedsEvidence: Bool
  /// The filter that made the sociogram smaller, which the caption puts into words.
  package var filter: ClaimFilter?

  /// Creates options.
  package init(
    title: String? = nil, layout: MapLayout = .auto, language: MapLanguage = .french,
    top: Int? = nil, view: MapView = .actors, isExpanded: Bool = false,
    showsNegated: Bool = false, embedsEvidence: Bool = true,
    filter: ClaimFilter? = nil
  ) {
    self.title = title
    self.layout = layout
    self.language = language
    self.top = top
    self.view = view
    self.isExpanded = isExpanded
    self.showsNegated = showsNegated
    self.embedsEvidence = embedsEvidence
    self.filter = filter
  }
}
