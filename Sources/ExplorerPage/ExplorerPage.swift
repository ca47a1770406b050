package import GraphAnalysis
package import MapRendering
package import SociogramModel

/// A page that shows a sociogram, or the difference of two, to be explored in a browser.
///
/// The page is one file that loads nothing: script, style, map and data stand inside, and its
/// security policy allows nothing else to run. Without scripts it still shows the map.
package struct ExplorerPage {
  /// The options of the map inside; its title is the page's.
  package var map: MapOptions
  /// What draws the map inside.
  package var renderer: MapRenderer

  /// Creates a page around a map with the given options.
  package init(map: MapOptions = MapOptions(), renderer: MapRenderer = MapRenderer()) {
    self.map = map
    self.renderer = renderer
  }

  /// Returns the page of a sociogram as the bytes of an HTML file, with what to know about its map;
  /// the same sociogram gives the same bytes.
  ///
  /// - Throws: ``MapRenderingError`` where the map cannot be drawn.
  package func map(of sociogram: Sociogram) throws(MapRenderingError) -> RenderedMap {
    let shown = map.view == .states ? sociogram.rolledUp() : sociogram
    let data = PageData(shown, title: map.title, language: map.language)
    return try page(drawing: shown, data: data)
  }

  /// Returns the page of a difference: one map of both versions, to be seen as it was before, as it
  /// is after, and with what changed.
  ///
  /// - Throws: ``MapRenderingError`` where the map cannot be drawn.
  package func map(of difference: SociogramDifference) throws(MapRenderingError) -> RenderedMap {
    let data = PageData(difference, title: map.title, language: map.language)
    return try page(drawing: ExplorerPage.union(of: difference), data: data)
  }

  private func page(
    drawing sociogram: Sociogram, data: PageData
  ) throws(MapRenderingError) -> RenderedMap {
    var options = map
    options.view = .actors
    options.showsNegated = true
    options.embedsEvidence = false
    // The page has a matrix of its own.
    if options.layout == .matrix { options.layout = .auto }
    var page = try renderer.map(of: sociogram, as: .svg, options: options)
    let picture = PagePicture(String(decoding: page.bytes, as: UTF8.self))
    let document = PageDocument(
      title: data.title, language: map.language.rawValue, picture: picture,
      data: data.json(style: picture.style, view: map.layout == .matrix ? "matrix" : "map"))
    page.bytes = Array(document.html().utf8)
    // Search, filters and zoom make a crowded map readable.
    page.isCrowded = false
    return page
  }

  /// All claims of both versions in one sociogram: its map has a place for every actor and tie of
  /// either, so that nothing moves between before and after.
  private static func union(of difference: SociogramDifference) -> Sociogram {
    Sociogram(
      label: difference.new.label, provenance: difference.new.provenance,
      articles: difference.new.articles + difference.old.articles,
      actors: difference.new.actors + difference.old.actors,
      claims: difference.new.claims + difference.old.claims,
      places: difference.new.places + difference.old.places)
  }
}
