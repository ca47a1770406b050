internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// Reads commitment off the clauses above a predicate, quotations, "selon" and inserted clauses.
struct Attribution {
  let clauses: Clauses
  /// The tokens of the sentence.
  let sentence: Range<Int>
  /// The speaker of each quotation of the text, where one was found.
  let speakers: [Int: Source]
  /// The last voice named before this sentence, for "ce rapport", "la même source".
  let lastVoice: Source?

  var units: [ClauseUnit] { clauses.units }
  var text: AnalyzedText { clauses.text }
  var cues: Cues { clauses.cues }

  /// What the sentence does with a predicate.
  func commitment(of reading: Reading) -> Commitment {
    var result = Commitment()
    var inner: [Source] = []
    climb(from: reading, &result, &inner)
    var chain: [Source] = []
    if !isAppositive(reading) {
      for insert in inserts(except: reading.unit, of: reading.token).reversed() {
        chain.append(contentsOf: insert)
      }
      chain += accordingTo(reading.unit)
    }
    for (number, quotation) in text.quotations.enumerated()
    where !quotation.isScare && quotation.tokens.contains(Int32(reading.token)) {
      if let speaker = speakers[number] { chain.append(speaker) }
    }
    chain += inner.reversed()
    result.voices = unique(chain)
    if units.contains(where: { $0.noun?.preposition == "selon" && isBelief($0) }),
      !isAppositive(reading)
    {
      result.isHedged = true
    }
    if isAppositive(reading) { return result }
    if text.lower(sentence.upperBound - 1) == "?"
      || (sentence.count > 1 && text.lower(sentence.upperBound - 2) == "?")
    {
      result.isHypothetical = true
    }
    adjectives(of: reading, &result)
    return result
  }

  /// "À en croire X" leaves it open whether X is right.
  func isBelief(_ unit: ClauseUnit) -> Bool {
    unit.tokens.contains { text.lower($0) == "croire" }
  }

  func unique(_ chain: [Source]) -> [Source] {
    var seen: Set<String> = []
    return chain.filter { seen.insert($0.voice.rawValue + "/" + ($0.described ?? "")).inserted }
  }
}
