package import SociogramModel

/// Returns the map of a sociogram as a file of the given format.
///
/// The bytes are a function of sociogram, format, options, and the installed Graphviz and fonts.
///
/// - Throws: ``MapRenderingError`` where the map is too large or Graphviz fails.
package func render(
  _ sociogram: Sociogram, as format: MapFormat, options: MapOptions = MapOptions()
) throws(MapRenderingError) -> [UInt8] {
  let map = try SociogramMap(sociogram, options: options)
  return switch format {
  case .dot: Array(map.dot.utf8)
  case .svg: try MapSVG(map).finished(try drawn(map, .svg))
  case .png: try drawn(map, .png)
  case .pdf: try drawn(map, .pdf)
  }
}

private func drawn(
  _ map: SociogramMap, _ format: GraphvizLayout.Format
) throws(MapRenderingError) -> [UInt8] {
  let drawing = try GraphvizLayout().draw(map.dot, engine: map.engine, formats: [format])
  guard let bytes = drawing.bytes[format] else {
    throw MapRenderingError(
      code: .renderingFailed, message: "Graphviz wrote no picture in the format \(format).")
  }
  return bytes
}
