/// A finished map, taken apart for a page: the picture without its style sheet, and the sheet.
///
/// A page allows styles by their digest; one sheet is easier to allow than two.
struct PagePicture {
  /// The picture from `<svg` to `</svg>`.
  private(set) var markup: String
  /// The rules of the picture's own style sheet.
  private(set) var style = ""

  /// Takes a picture apart that ``MapRendering`` finished, whose elements are known.
  init(_ svg: String) {
    markup = svg
    if let start = markup.firstRange(of: "<svg") { markup.removeSubrange(..<start.lowerBound) }
    guard let open = markup.firstRange(of: "<style>"),
      let close = markup[open.upperBound...].firstRange(of: "</style>")
    else { return }
    style = String(markup[open.upperBound..<close.lowerBound])
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    markup.removeSubrange(open.lowerBound..<close.upperBound)
  }
}
