internal import GraphAnalysis
public import SociogramModel

/// An analyst's file of judgements, to be put into effect on a graph that was extracted before.
///
/// Only its lines about claims are: those about names change what articles are read into, and take
/// effect where they are read.
public struct JudgementFile: Sendable {
  private let judging: ClaimJudging
  private let digest: String

  /// Reads a file.
  ///
  /// Throws where it is missing or no text.
  public init(_ path: String) throws(SociogramError) {
    let file = try DataFile(path)
    judging = ClaimJudging(file: path, text: file.text)
    digest = ContentDigest(of: file.text).short
  }

  /// Returns a sociogram under these judgements in place of those that it has, and what could not be
  /// put into effect.
  public func applied(
    to sociogram: Sociogram
  ) -> (sociogram: Sociogram, diagnostics: [Diagnostic]) {
    let actors = ActorsByName(sociogram.actors)
    let outcome = judging.judged(
      sociogram.claims, actor: { actors.actors(named: $0) }, state: { actors[$0] })
    var provenance = sociogram.provenance
    // Told from the digest of a file whose lines about names were heeded too.
    provenance.judgements = "claims:" + digest
    let judged = Sociogram(
      label: sociogram.label, provenance: provenance, articles: sociogram.articles,
      actors: sociogram.actors, claims: outcome.claims, grading: sociogram.grading,
      excerpt: sociogram.excerpt, places: sociogram.places)
    let missing = sociogram.excerpt == nil ? judging.missing(besides: outcome.lines) : []
    return (judged, judging.diagnostics + outcome.diagnostics + missing)
  }
}
