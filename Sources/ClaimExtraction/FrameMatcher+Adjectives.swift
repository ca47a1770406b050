internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

extension FrameMatcher {
  func adjectiveReadings(_ u: Int) -> [Reading] {
    var result: [Reading] = []
    for token in units[u].tokens where isAdjective(token) {
      for frame in adjectiveLemmas(token).flatMap({ frames.frames(.adjective, $0) }) {
        var subjects: [Filler]
        if let phrase = units[u].noun, phrase.head != token {
          subjects = clauses.actors(in: u).filter { $0.steps.isEmpty }
          // "X, pays membre de Y", "X, un groupe affilié à Y"
          if subjects.isEmpty, clauses.actors(in: u).isEmpty {
            subjects = saidOf(u).map { [$0] } ?? []
          }
        } else if let verb = copula(before: u) {
          subjects = clauses.subjects(of: verb)
        } else if let said = saidInRow(u) {
          subjects = [said]
        } else {
          // Being hostile makes a medium no actor.
          let said = clauses.treeSaidOf(token).filter { !isActor($0.mention, of: [.medium]) }
          subjects = said.isEmpty ? nearestNamed(before: u) : said
          if subjects.isEmpty { subjects = subjectBehindOpening(u) }
        }
        if frame.recipient.contains(.preposition("entre")), subjects.count > 1,
          text.features(token).contains(.plural), copula(before: u) != nil,
          clauses.complements(of: u, "de", acrossComma: false).isEmpty
        {
          // "X et Y sont ennemis"
          result += mutual(subjects, frame, token, u)
          continue
        }
        let isPassive = frame.recipient == [.subject]
        for slot in isPassive ? frame.agent : frame.recipient {
          guard case .preposition(let name) = slot else { continue }
          var others = clauses.complements(of: u, name, acrossComma: false)
          if others.isEmpty, name == "dans", let verb = copula(before: u) {
            // "le parlement, où X est majoritaire"
            others = clauses.relativeWhere(of: verb)
          }
          // "soumis à un blocus turc": to what somebody does, not to him.
          if frame.relation == .affiliation { others = others.filter { !isDeed($0) } }
          guard !others.isEmpty, !subjects.isEmpty else { continue }
          result +=
            isPassive
            ? pairs(others, ofWantedKind(subjects, frame), frame, token, u)
            : pairs(subjects, ofWantedKind(others, frame), frame, token, u)
          subjects = []
        }
      }
    }
    return result
  }

  /// Whether an actor stands for what he does: "un blocus turc", "l'aide de X".
  func isDeed(_ filler: Filler) -> Bool {
    guard filler.steps.contains(.proxy), let phrase = units[filler.unit].noun else { return false }
    return clauses.chainHead(filler.unit).flatMap { units[$0].noun }.map {
      !nominalFrames(.noun, $0.head).isEmpty
    } ?? !nominalFrames(.noun, phrase.head).isEmpty
  }

  /// The verb through which an adjective is said of its subject: "est resté très hostile à".
  func copula(before u: Int) -> Int? {
    var back = u - 1
    while back >= 0, back > u - 4, clauses.isOther(units[back]) { back -= 1 }
    guard back >= 0, let verb = units[back].verb,
      cues.contains(verb.lemma, in: "copula")
        || verb.isReflexive && cues.contains(verb.lemma, in: "show")
    else { return nil }
    return back
  }

  func isAdjective(_ token: Int) -> Bool {
    if text.tag(token) == .adjective { return true }
    // "en Jordanie des proches du maréchal": behind an article or preposition it is a noun.
    if token > 0, [.determiner, .preposition].contains(text.tag(token - 1)) { return false }
    // "2 000 membres de X", not "l'un des trois alliés de X"
    if token > 2, text.tag(token - 1) == .numeral,
      !["un", "une"].contains(text.lower(token - 3))
    {
      return false
    }
    // "attaché" and "rival" the tagger may take for nouns.
    return text.tag(token) == .noun
      && text.word(token).analyses.contains {
        $0.partOfSpeech == .adjective || $0.features.contains(.pastParticiple)
      }
  }

  func adjectiveLemmas(_ token: Int) -> [String] {
    var lemmas: [String] = []
    for analysis in text.word(token).analyses
    where analysis.partOfSpeech == .adjective && !lemmas.contains(analysis.lemma) {
      lemmas.append(analysis.lemma)
    }
    return lemmas.isEmpty ? [text.lower(token)] : lemmas
  }

  func nearestNamed(before u: Int) -> [Filler] {
    var back = u - 1
    while back >= 0 {
      switch units[back].kind {
      case .noun:
        // "X et Y, alliés de Z"
        return text.features(units[u].tokens.lowerBound).contains(.plural)
          ? clauses.group(endingAt: back) : clauses.actors(in: back)
      case .comma, .other, .openBracket, .dash: back -= 1
      case .coordinator: return saidOf(behind: back).map { [$0] } ?? []
      default: return []
      }
    }
    return []
  }
}
