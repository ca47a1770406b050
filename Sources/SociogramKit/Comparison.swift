internal import ExplorerPage
internal import GraphAnalysis
internal import GraphStore
internal import MapRendering
public import SociogramModel

/// What is different between two versions of a sociogram, with the articles that caused it.
public struct Comparison: Sendable {
  private let difference: SociogramDifference

  /// Compares two versions.
  public init(from old: Sociogram, to new: Sociogram) {
    difference = SociogramDifference(from: old, to: new)
  }

  /// Whether articles, actors and ties are the same.
  public var isEmpty: Bool { difference.isEmpty }

  /// Whether actors and ties are the same, whatever happened to articles.
  public var hasSameActorsAndTies: Bool {
    difference.addedActors.isEmpty && difference.removedActors.isEmpty
      && difference.changedActors.isEmpty && difference.operations.isEmpty
  }

  /// Returns the difference in the manner of diff(1), fit for a terminal; ends with a line break.
  public func text() -> String { difference.text() }

  /// Returns how many articles, actors and ties were added, removed and changed, a line each.
  public func statistics() -> String { difference.statistics() }

  /// Returns the difference as a JSON document; the same difference gives the same bytes.
  public func json() -> [UInt8] { DifferenceDocument.encode(difference) }

  /// Returns the difference as a page to be explored in a browser: before, difference and after on
  /// one map, with the list of causes.
  ///
  /// Throws where the map cannot be drawn.
  public func page(_ drawing: MapDrawing) throws(SociogramError) -> [UInt8] {
    do throws(MapRenderingError) {
      return try drawing.page.html(of: difference)
    } catch {
      throw MapDrawing.told(error)
    }
  }
}
