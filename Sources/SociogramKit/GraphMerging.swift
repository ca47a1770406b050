internal import GraphAnalysis
public import SociogramModel

extension Sociogram {
  /// Returns the sociogram of the articles of several, the same as if they had been read together.
  ///
  /// Throws where one article id stands for two digests, or where two parts grade one voice
  /// differently and `grades` does not settle it.
  ///
  /// - Parameter regraded: Whether the grades of the parts are left out, since others follow.
  public static func merged(
    _ parts: [Sociogram], label: String? = nil, regraded: Bool = false
  ) throws(SociogramError) -> Sociogram {
    var parts = parts
    if regraded { for position in parts.indices { parts[position].grading = Grading() } }
    do throws(GraphError) {
      return try Sociogram.merging(parts, label: label)
    } catch {
      throw SociogramError(code: .graph, message: error.message, hint: error.hint)
    }
  }
}
