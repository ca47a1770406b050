/// The script and the style sheet of the page, embedded in the program so that it needs no folder
/// beside it.
enum PageAssets {
  /// The modules of the script, each after those that it imports.
  private static let modules: [[UInt8]] = [
    PackageResources.order_js, PackageResources.words_js, PackageResources.reasons_french_js,
    PackageResources.words_french_js,
    PackageResources.words_english_js, PackageResources.dom_js, PackageResources.graph_js,
    PackageResources.assessment_js, PackageResources.filters_js, PackageResources.changes_js,
    PackageResources.state_js, PackageResources.listing_js, PackageResources.lines_js,
    PackageResources.labels_js, PackageResources.viewport_js, PackageResources.map_js,
    PackageResources.picture_js,
    PackageResources.evidence_js, PackageResources.legend_js, PackageResources.panel_js,
    PackageResources.facets_js,
    PackageResources.timeline_js, PackageResources.sidebar_js, PackageResources.search_js,
    PackageResources.table_js, PackageResources.matrix_js,
    PackageResources.toolbar_js, PackageResources.main_js,
  ]

  /// The whole script as one module.
  static let script = modules.map { joined(String(decoding: $0, as: UTF8.self)) }
    .joined(separator: "\n")

  /// The style sheet, with the colours of maps in front.
  static let style = PageColors.style + String(decoding: PackageResources.page_css, as: UTF8.self)

  /// A module without its imports and exports, for a file that holds all modules; names are unique
  /// among them. An import stands on lines of its own and ends with `";`, an export at the start of
  /// a line.
  static func joined(_ module: String) -> String {
    var result = ""
    var isImport = false
    for line in module.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("import ") { isImport = true }
      if isImport {
        isImport = !line.hasSuffix("\";")
        continue
      }
      result += line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
      result += "\n"
    }
    return result
  }
}
