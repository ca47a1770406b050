package import GraphAnalysis
package import MapRendering
package import SociogramModel

/// A page that shows a sociogram, or the difference of two, to be explored in a browser.
///
/// The page is one file that loads nothing: script, style, map and data stand inside, and its
/// security policy allows nothing else to run. Without scripts it still shows the map.
package struct ExplorerPage: Sendable {
  /// The options of the map inside; its title is the page's.
  package var map: MapOptions

  /// Creates a page around a map with the given options.
  package init(map: MapOptions = MapOptions()) { self.map = map }

  /// Returns the page of a sociogram as the bytes of an HTML file; the same sociogram gives the
  /// same bytes.
  ///
  /// - Throws: ``MapRenderingError`` where the map cannot be drawn.
  package func html(of sociogram: Sociogram) throws(MapRenderingError) -> [UInt8] {
    let data = PageData(sociogram, title: map.title, language: map.language)
    return try page(drawing: sociogram, data: data)
  }

  /// Returns the page of a difference: one map of both versions, to be seen as it was before, as it
  /// is after, and with what changed.
  ///
  /// - Throws: ``MapRenderingError`` where the map cannot be drawn.
  package func html(of difference: SociogramDifference) throws(MapRenderingError) -> [UInt8] {
    let data = PageData(difference, title: map.title, language: map.language)
    return try page(drawing: ExplorerPage.union(of: difference), data: data)
  }

  private func page(
    drawing sociogram: Sociogram, data: PageData
  ) throws(MapRenderingError) -> [UInt8] {
    var options = map
    options.showsNegated = true
    let svg = try render(sociogram, as: .svg, options: options)
    let picture = PagePicture(String(decoding: svg, as: UTF8.self))
    let document = PageDocument(
      title: data.title, language: map.language.rawValue, picture: picture,
      data: data.json(style: picture.style))
    return Array(document.html().utf8)
  }

  /// All claims of both versions in one sociogram: its map has a place for every actor and tie of
  /// either, so that nothing moves between before and after.
  private static func union(of difference: SociogramDifference) -> Sociogram {
    Sociogram(
      label: difference.new.label, provenance: difference.new.provenance,
      articles: difference.new.articles + difference.old.articles,
      actors: difference.new.actors + difference.old.actors,
      claims: difference.new.claims + difference.old.claims)
  }
}
