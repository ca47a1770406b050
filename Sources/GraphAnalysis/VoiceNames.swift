package import SociogramModel

/// The voices of a sociogram, to be found by what a user calls them.
package struct VoiceNames: Sendable {
  private let index: NameIndex<VoiceID>

  /// Indexes the voices of a sociogram.
  package init(of sociogram: Sociogram) { index = NameIndex(voicesOf: sociogram) }

  /// The voices of a name, compared without case and accents; those without a name of their own are
  /// found by their descriptions.
  package subscript(name: String) -> Set<VoiceID> { index[name] }

  /// A sentence that offers the names nearest to one; nil where none is near.
  package func hint(for name: String) -> String? { index.hint(for: name) }
}

extension Sociogram {
  /// The sociogram with other grades; reliability, and confidence where grades are weighed, follow.
  package func graded(_ grading: Grading) -> Sociogram {
    Sociogram(
      label: label, provenance: provenance, articles: articles, actors: actors, claims: claims,
      grading: grading, excerpt: excerpt, places: places)
  }
}
