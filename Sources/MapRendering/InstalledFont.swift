/// The font that maps are measured and drawn with.
enum InstalledFont {
  /// Makes sure that there is one.
  ///
  /// Without any font Graphviz draws empty boxes and reports success. Each box is as wide as every
  /// other, by which it is found out; a font whose letters are all equally wide is refused with it.
  ///
  /// - Throws: `graphvizIncomplete` where no font is installed.
  static func check() throws(MapRenderingError) { try found.get() }

  private static let found = Result { () throws(MapRenderingError) in
    let narrow = MapText("iiiiiiii", size: 12)
    let wide = MapText("WWWWWWWW", size: 12)
    let sizes = try TextSizes([narrow, wide])
    guard sizes.width(of: narrow) < sizes.width(of: wide) else {
      throw MapRenderingError(
        code: .graphvizIncomplete, message: "No font is installed that a map can be drawn with.",
        hint: "Install DejaVu Sans: apt-get install fonts-dejavu-core.")
    }
  }
}
