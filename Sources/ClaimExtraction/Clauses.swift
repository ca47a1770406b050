internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// The sentence as units, with the searches that find the arguments of a predicate.
struct Clauses {
  let linked: LinkedText
  let cues: Cues
  let units: [ClauseUnit]

  var text: AnalyzedText { linked.text }
}
