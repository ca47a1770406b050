internal import ExplorerPage
internal import MapRendering
public import SociogramModel

/// A way to draw sociograms.
public struct MapDrawing: Hashable, Sendable {
  /// The formats of a map.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// Graphviz's text.
    case dot
    /// A scalable picture.
    case svg
    /// A picture of dots.
    case png
    /// A page.
    case pdf
    /// A page to be explored in a browser.
    case html

    /// Whether a terminal can only show gibberish of it.
    public var isBinary: Bool { self == .png || self == .pdf }
  }

  /// The methods to place the actors.
  public enum Layout: String, Hashable, Sendable, CaseIterable {
    /// By the number of ties.
    case auto
    /// In layers.
    case dot
    /// By springs.
    case neato
    /// By springs over several scales.
    case sfdp
  }

  /// The languages of the words around the names.
  public enum Language: String, Hashable, Sendable, CaseIterable {
    /// French.
    case french = "fr"
    /// English.
    case english = "en"
  }

  /// The method to place the actors.
  public var layout: Layout
  /// The title above the map; nil for the label of the corpus.
  public var title: String?
  /// How many actors to keep, the strongest; nil for all.
  public var top: Int?
  /// The language of legend and labels.
  public var language: Language
  /// The filter that the sociogram went through, which the caption puts into words.
  public var filter: SociogramFilter?

  /// Creates a way to draw.
  public init(
    layout: Layout = .auto, title: String? = nil, top: Int? = nil, language: Language = .french,
    filter: SociogramFilter? = nil
  ) {
    self.layout = layout
    self.title = title
    self.top = top
    self.language = language
    self.filter = filter
  }

  /// Returns the map of a sociogram as the bytes of a file.
  ///
  /// Throws where the map is too large to be read, or where Graphviz fails.
  public func bytes(
    of sociogram: Sociogram, as format: Format
  ) throws(SociogramError) -> [UInt8] {
    do throws(MapRenderingError) {
      guard let picture = MapDrawing.counterpart(of: format) else {
        return try page.html(of: sociogram)
      }
      return try render(sociogram, as: picture, options: options)
    } catch {
      throw MapDrawing.told(error)
    }
  }

  /// The page to explore a map or a difference on.
  var page: ExplorerPage { ExplorerPage(map: options) }

  private var options: MapOptions {
    MapOptions(
      title: title, layout: MapDrawing.counterpart(of: layout),
      language: MapDrawing.counterpart(of: language), top: top, filter: filter?.claims)
  }

  /// The error in words for the person who asked for the map.
  static func told(_ error: MapRenderingError) -> SociogramError {
    let place = error.location.map { " (\($0))" } ?? ""
    return SociogramError(code: .drawing, message: error.message + place, hint: error.hint)
  }

  private static func counterpart(of format: Format) -> MapFormat? {
    switch format {
    case .dot: .dot
    case .svg: .svg
    case .png: .png
    case .pdf: .pdf
    case .html: nil
    }
  }

  private static func counterpart(of layout: Layout) -> MapLayout {
    switch layout {
    case .auto: .auto
    case .dot: .dot
    case .neato: .neato
    case .sfdp: .sfdp
    }
  }

  private static func counterpart(of language: Language) -> MapLanguage {
    switch language {
    case .french: .french
    case .english: .english
    }
  }
}
