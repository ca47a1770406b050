internal import ExplorerPage
internal import GraphAnalysis
internal import GraphStore
internal import MapRendering
public import SociogramModel

/// What is different between two versions of a sociogram, with what caused it.
public struct Comparison: Sendable {
  /// The written forms of a difference.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// In the manner of diff(1).
    case text
    /// A versioned document.
    case json
    /// For a pull request.
    case markdown
    /// A flow chart of what differs, as Markdown viewers draw it.
    case mermaid
    /// The difference map in Graphviz's text.
    case dot
    /// Before, difference map and after in one picture.
    case svg
    /// A page to be explored in a browser.
    case html

    /// Whether one difference of two whole graphs fills it.
    public var isDrawn: Bool { self == .dot || self == .svg || self == .html }
  }

  private let difference: SociogramDifference

  /// Compares two versions.
  public init(
    from old: Sociogram, to new: Sociogram, options: ComparisonOptions = ComparisonOptions()
  ) {
    difference = SociogramDifference(from: old, to: new, options: options.difference)
  }

  init(_ difference: SociogramDifference) { self.difference = difference }

  /// Whether articles, actors and ties are the same.
  public var isEmpty: Bool { difference.isEmpty }

  /// Whether actors and ties are the same, whatever happened to articles.
  public var hasSameActorsAndTies: Bool { difference.hasSameActorsAndTies }

  /// Returns the difference in the manner of diff(1), fit for a terminal; ends with a line break.
  ///
  /// - Parameter showsQuotes: Whether the claims that came and went are quoted.
  public func text(showsQuotes: Bool = false) -> String {
    difference.text(showsQuotes: showsQuotes)
  }

  /// Returns how many articles, actors and ties were added, removed, changed, merged and renamed, a
  /// line each.
  public func statistics() -> String { difference.statistics() }

  /// Returns the difference as a JSON document; the same difference gives the same bytes.
  public func json() -> [UInt8] { DifferenceDocument.encode(difference) }

  /// Returns the difference in a format; the same difference gives the same bytes, those of a
  /// picture with the same Graphviz and fonts.
  ///
  /// - Parameters:
  ///   - language: The language of the words around the names in a picture.
  ///   - workerProgram: The program that lays out large maps in a process of its own, with half a
  ///     minute for each; see ``MapDrawing/workerProgram``.
  public func bytes(
    as format: Format, language: MapDrawing.Language = .french, workerProgram: String? = nil
  ) throws(SociogramError) -> [UInt8] {
    switch format {
    case .text: return Array(text().utf8)
    case .json: return json()
    case .markdown: return Array(difference.markdown().utf8)
    case .mermaid: return Array(difference.mermaid().utf8)
    case .dot, .svg, .html:
      do throws(MapRenderingError) {
        let drawing = MapDrawing(language: language, workerProgram: workerProgram)
        if format == .html { return try drawing.page.map(of: difference).bytes }
        let words: MapLanguage = language == .french ? .french : .english
        let map = try DifferenceMap(difference, language: words)
        return format == .dot ? Array(map.dot.utf8) : try map.svg(worker: drawing.worker)
      } catch {
        throw MapDrawing.told(error)
      }
    }
  }

  /// Returns the steps between several versions as one JSON document.
  public static func json(of steps: [Comparison]) -> [UInt8] {
    DifferenceDocument.encode(steps.map(\.difference))
  }
}
