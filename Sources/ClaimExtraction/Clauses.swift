internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// The sentence as units, with the searches that find the arguments of a predicate.
///
/// A class, since all that read a sentence share it; it does not change.
final class Clauses {
  let linked: LinkedText
  let cues: Cues
  let units: [ClauseUnit]

  init(linked: LinkedText, cues: Cues, units: [ClauseUnit]) {
    self.linked = linked
    self.cues = cues
    self.units = units
  }

  var text: AnalyzedText { linked.text }
}
