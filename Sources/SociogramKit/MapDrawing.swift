internal import ExplorerPage
internal import Glibc
internal import GraphStore
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
    /// Without lines: a row for who acts, a column for whom it concerns.
    case matrix
  }

  /// Who stands on the map.
  public enum View: String, Hashable, Sendable, CaseIterable {
    /// The actors as the articles name them.
    case actors
    /// States in place of their officials and organs.
    case states
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
  /// Who stands on the map.
  public var view: View
  /// Whether each tie of a pair has a line and a label of its own.
  public var isExpanded: Bool
  /// The program that lays out large maps in a process of its own, called with
  /// ``LayoutWorker/command``; nil to lay them out in this process.
  public var workerProgram: String?
  /// How long one layout in a process of its own may take, in seconds.
  public var timeout: Int
  /// Whether a simpler layout is tried where one fails or takes too long.
  public var fallsBack: Bool
  /// The filter that the sociogram went through, which the caption puts into words.
  public var filter: SociogramFilter?

  /// Creates a way to draw.
  public init(
    layout: Layout = .auto, title: String? = nil, top: Int? = nil, language: Language = .french,
    view: View = .actors, isExpanded: Bool = false, workerProgram: String? = nil,
    timeout: Int = 30, fallsBack: Bool = false, filter: SociogramFilter? = nil
  ) {
    self.layout = layout
    self.title = title
    self.top = top
    self.language = language
    self.view = view
    self.isExpanded = isExpanded
    self.workerProgram = workerProgram
    self.timeout = timeout
    self.fallsBack = fallsBack
    self.filter = filter
  }

  /// Returns the map of a sociogram as the bytes of a file.
  ///
  /// Throws where the map is too large to be read, or where Graphviz fails.
  public func bytes(
    of sociogram: Sociogram, as format: Format
  ) throws(SociogramError) -> [UInt8] {
    try drawn(sociogram, as: format).bytes
  }

  /// Returns the map of a sociogram as the bytes of a file, and what to know about it.
  ///
  /// Throws where the map is too large to be read, or where Graphviz fails.
  public func drawn(
    _ sociogram: Sociogram, as format: Format
  ) throws(SociogramError) -> DrawnMap {
    do throws(MapRenderingError) {
      let map =
        if let picture = MapDrawing.counterpart(of: format) {
          try renderer.map(of: sociogram, as: picture, options: options)
        } else {
          try page.map(of: sociogram)
        }
      return DrawnMap(bytes: map.bytes, notes: notes(on: map))
    } catch {
      throw MapDrawing.told(error)
    }
  }

  /// The page to explore a map or a difference on.
  var page: ExplorerPage { ExplorerPage(map: options, renderer: renderer) }

  /// The process that large maps are laid out in.
  var worker: GraphvizWorker? {
    workerProgram.map { GraphvizWorker(program: $0, seconds: timeout) }
  }

  private var renderer: MapRenderer {
    MapRenderer(worker: worker, fallsBack: fallsBack, claimsWriter: MapDrawing.claims)
  }

  private var options: MapOptions {
    MapOptions(
      title: title, layout: MapDrawing.counterpart(of: layout),
      language: MapDrawing.counterpart(of: language), top: top,
      view: view == .states ? .states : .actors, isExpanded: isExpanded, filter: filter?.claims)
  }

  /// The error in words for the person who asked for the map.
  static func told(_ error: MapRenderingError) -> SociogramError {
    let place = error.location.map { " (\($0))" } ?? ""
    return SociogramError(code: .drawing, message: error.message + place, hint: error.hint)
  }

  private func notes(on map: RenderedMap) -> [String] {
    var notes = map.failures.map { $0 + " A simpler layout was drawn instead." }
    if map.isCrowded {
      notes.append(
        "The map has \(map.actorCount) actors, more than a reader can follow. --focus NAME shows "
          + "one with its surroundings, --top 25 the strongest, --layout matrix all in a table.")
    }
    return notes
  }

  /// Some claims of a sociogram as a JSON array, each as a claim line has it.
  private static func claims(_ sociogram: Sociogram, _ ids: Set<ClaimID>) -> String {
    let chosen = sociogram.claims.filter { ids.contains($0.id) }
    let lines = String(decoding: ClaimLines.encode(chosen), as: UTF8.self).split(separator: "\n")
    return "[\n" + lines.joined(separator: ",\n") + "\n]"
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

  fileprivate static func counterpart(of layout: Layout) -> MapLayout {
    switch layout {
    case .auto: .auto
    case .dot: .dot
    case .neato: .neato
    case .sfdp: .sfdp
    case .matrix: .matrix
    }
  }

  private static func counterpart(of language: Language) -> MapLanguage {
    switch language {
    case .french: .french
    case .english: .english
    }
  }
}

/// A map as a file, with what the person who asked for it should know.
public struct DrawnMap: Hashable, Sendable {
  /// The file.
  public var bytes: [UInt8]
  /// Sentences on what was drawn otherwise than asked, and on better ways to see it.
  public var notes: [String]
}

/// The other end of ``MapDrawing/workerProgram``: a process that lays out one map under limits.
public enum LayoutWorker {
  /// The word that makes the program a worker.
  public static let command = GraphvizWorker.command

  /// Limits this process to the processor time of one layout and two gigabytes, and returns the
  /// answer to a request; nil where it is none.
  public static func answer(_ request: [UInt8], seconds: Int) -> [UInt8]? {
    guard GraphvizWorker.limitThisProcess(seconds: seconds) else { return nil }
    return LayoutRequest(request)?.answered().bytes
  }

  /// Returns what Graphviz is asked for while a sociogram becomes an SVG: to place the actors, or to
  /// draw what has its place. From the third line on it is a graph in Graphviz's language.
  ///
  /// Throws where the map is too large to be read, or where Graphviz fails.
  public static func request(
    for sociogram: Sociogram, layout: MapDrawing.Layout, isPlaced: Bool
  ) throws(SociogramError) -> [UInt8] {
    do throws(MapRenderingError) {
      let options = MapOptions(layout: MapDrawing.counterpart(of: layout))
      return try MapRenderer.request(
        for: sociogram, options: options, isPlaced: isPlaced
      ).bytes
    } catch {
      throw MapDrawing.told(error)
    }
  }

  /// Returns the processor time that answering a request takes, each of several times, in
  /// milliseconds; before them the request is answered once, since the first answer loads plugins and
  /// fonts.
  public static func processorTimes(of request: [UInt8], count: Int) -> [Double] {
    _ = LayoutRequest(request)?.answered().bytes
    return (0..<count).map { _ in
      let start = clock()
      _ = LayoutRequest(request)?.answered().bytes
      return Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1000
    }
  }
}
