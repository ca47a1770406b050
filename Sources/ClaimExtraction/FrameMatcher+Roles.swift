internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func roleReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    var result: [Reading] = []
    if let number = phrase.mentions.first {
      // Titles and appositions inside the phrase of a person: "Peskov, porte-parole du Kremlin".
      let mention = clauses.linked.mentions[number]
      for token in mention.phrase where !mention.tokens.contains(token) {
        for frame in frames.frames(.role, text.lemma(token)) {
          for inner in innerMentions(after: token, of: number) {
            result.append(
              Reading(
                frame: frame, token: token, unit: u,
                agent: Filler(mention: number, unit: u, steps: []),
                recipient: Filler(mention: inner, unit: u, steps: []), fit: 1))
          }
        }
      }
      return result
    }
    for frame in frames.frames(.role, text.lemma(phrase.head)) {
      guard let subject = saidOf(u) else { continue }
      var places = nounFillers(.preposition("de"), u, phrase, isAgent: false)
      if places.isEmpty { places = nounFillers(.adjective, u, phrase, isAgent: false) }
      result += pairs([subject], Array(places.prefix(2)), frame, phrase.head, u)
    }
    return result
  }

  /// "Guy Verhofstadt (ALDE, Belgique)": the party in brackets after a name.
  func bracketReadings(_ u: Int, _ phrase: NounPhrase) -> [Reading] {
    guard let number = phrase.mentions.first, phrase.isNamed, u + 2 < units.count,
      case .openBracket = units[u + 1].kind, let inside = units[u + 2].noun?.mentions.first,
      isActor(number, of: [.person]), isActor(inside, of: [.organisation, .armedGroup])
    else { return [] }
    return frames.frames(.role, "=parenthèse").map {
      Reading(
        frame: $0, token: units[u + 2].tokens.lowerBound, unit: u,
        agent: Filler(mention: number, unit: u, steps: []),
        recipient: Filler(mention: inside, unit: u + 2, steps: []), fit: 1)
    }
  }

  func isActor(_ number: Int, of kinds: Set<ActorKind>) -> Bool {
    clauses.linked.mentions[number].actors.allSatisfy {
      kinds.contains(clauses.linked.actors[$0].kind)
    }
  }

  /// The names that complete a title inside a phrase: the nearest, and those joined to it
  /// ("président du Tchad et de l'Union africaine").
  func innerMentions(after token: Int, of number: Int) -> [Int] {
    let phrase = clauses.linked.mentions[number].phrase
    var found: [Int] = []
    for other in clauses.linked.mentions.indices where other != number {
      let mention = clauses.linked.mentions[other]
      let start = mention.tokens.lowerBound
      guard mention.isInside, start >= token, phrase.contains(start) else { continue }
      if let last = found.last {
        let end = clauses.linked.mentions[last].tokens.upperBound
        guard start > end, start - end <= 3, text.lower(end) == "et" else { break }
      } else {
        guard start - token <= 6, isComplement(start, of: token) else { continue }
      }
      found.append(other)
    }
    return found
  }

  /// Whether a name completes a title: with "de", or right behind it; not "ambassadeur … à Washington".
  func isComplement(_ name: Int, of title: Int) -> Bool {
    var before = name - 1
    if before > title, ["la", "le", "l'", "l’", "les"].contains(text.lower(before)) { before -= 1 }
    if before <= title || text.tag(before) == .adjective { return true }
    return ["de", "du", "des", "d'", "d’"].contains(text.lower(before)) || text.tag(before) == .noun
  }

  /// "À Tripoli, un conseiller de X": a seat or state behind a preposition of place.
  func isPlace(_ phrase: NounPhrase) -> Bool {
    ["à", "en", "dans"].contains(phrase.preposition)
      && phrase.mentions.allSatisfy { isActor($0, of: [.state]) }
  }

  /// What a nominal predicate is said of: the subject of être, devenir, élire …, or the name that it
  /// stands beside.
  func saidOf(_ position: Int) -> Filler? {
    var u = position
    while u > 1, case .other = units[u - 1].kind { u -= 1 }
    guard u > 0 else { return nil }
    switch units[u - 1].kind {
    case .verb(let verb):
      guard cues.contains(verb.lemma, in: "predicative") else { return nil }
      return clauses.subjects(of: u - 1).first
    case .comma where u > 1:
      guard let before = units[u - 2].noun, before.isNamed, !isPlace(before) else { return nil }
      return clauses.actors(in: u - 2).first
    default: return nil
    }
  }
}
