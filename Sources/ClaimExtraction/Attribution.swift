internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Reads what a sentence does with its predicates off the words above them, quotations, "selon" and
/// inserted clauses.
struct Attribution {
  let clauses: Clauses
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// The speaker of each quotation of the text, where one was found.
  let speakers: [Int: Source]
  /// The last voice named before this sentence, for "ce rapport", "la même source".
  let lastVoice: Source?
  /// Whoever said or wrote something last before this sentence, for "il a ajouté".
  var lastSpeaker: Source?

  var units: [ClauseUnit] { clauses.units }
  var text: AnalyzedText { clauses.text }
  var cues: Cues { clauses.cues }

  /// What the sentence does with a predicate: the words above it first, then the quotation that it
  /// stands in, and what gives the whole sentence to somebody.
  func commitment(of reading: Reading) -> Commitment {
    var result = Commitment()
    climb(from: reading, &result)
    if isJudged(reading) { return result }
    let isAppositive = isAppositive(reading)
    if !isAppositive {
      if [reading.agent, reading.recipient].contains(where: {
        isPresumed($0, before: reading.token)
      }) {
        result.weaken()
      }
      if isAsked(reading) { result.leaveOpen() }
      if isInsertedDoubt(of: reading.token) { result.weaken(to: .probableYes) }
      if isListedUnderInquiry(reading) { result.weaken() }
    }
    if result.voices.isEmpty {
      if let denier = speaker(ofShareIn: reading, "deny") {
        result.deny(by: denier)
      } else if let owner = speaker(ofShareIn: reading, "own share") {
        result.tell([owner])
      }
    }
    let before = result.voices.count
    for (number, quotation) in text.quotations.enumerated().reversed()
    where !quotation.isScare && quotation.tokens.contains(Int32(reading.token)) {
      if let speaker = speakers[number] { result.tell([speaker]) }
    }
    if isAppositive { return result }
    if result.voices.count == before, let voice = heading(of: reading) { result.tell([voice]) }
    let named = accordingTo(covering: reading.token)
    result.tell(named.voices)
    if named.isBelief { result.weaken() }
    if isLikelihood(covering: reading.token) { result.weaken(to: .probableYes) }
    for insert in inserts(except: reading.unit, of: reading.token) { result.tell(insert) }
    result.settle()
    return result
  }
}
