package import ActorLinking
internal import LanguageAnalysis
package import SociogramModel

/// Reads linked articles into claims: frames found in clauses, each with its stance and sources.
///
/// A pure function of one article; the claims come in the order of the text.
package struct ClaimExtractor: Sendable {
  private let frames: FrameTable
  private let cues: Cues
  private let model: ReadingModel

  /// Creates an extractor over the frames and cues of a language and the weights of its readings.
  package init(frames: FrameTable, cues: Cues, model: ReadingModel) {
    self.frames = frames
    self.cues = cues
    self.model = model
  }

  /// What an article was read into.
  package struct Result: Sendable {
    /// The claims, in the order of the text.
    package var claims: [Claim]
    /// The actors at their ends and the states that these roll up to, in the order of first use.
    package var actors: [Actor]
  }

  /// Reads an article.
  package func claims(
    in linked: LinkedText, of article: Article, registry: ActorRegistry
  ) -> Result {
    var reading = ArticleReading(
      linked: linked, article: article, registry: registry, frames: frames, cues: cues,
      model: model)
    reading.read()
    return Result(claims: reading.claims, actors: reading.actors)
  }
}
