internal import LanguageAnalysis
internal import SociogramModel

/// A word above another in the tree, with how what stands below hangs on it.
struct Governor {
  enum Link {
    /// A clause: "affirme que X bombarde Y".
    case clause
    /// An infinitive: "veut bombarder Y".
    case infinitive
    /// An object, or the subject of a passive: "a annoncé la visite".
    case object
    /// What a preposition that the verb asks for brings in: "accusé de soutien".
    case oblique
    /// The subject: "la visite inquiète".
    case subject
    /// A circumstance: "après la visite".
    case adjunct
    /// What completes a noun or adjective: "un projet de visite".
    case complement
  }

  /// The head of the clause or phrase.
  var token: Int
  var link: Link
  /// The token below it that hangs on it.
  var below: Int
}

extension Attribution {
  /// The word that governs a predicate, passing over what it is coordinated with; nil at the root and
  /// where a relative clause, participle or circumstantial clause begins.
  func governor(above start: Int) -> Governor? {
    var token = start
    let isInfinitive = isInfinitive(start)
    while let head = text.head(token) {
      func governor(_ link: Governor.Link) -> Governor {
        Governor(token: head, link: link, below: token)
      }
      switch text.relation(token) {
      case .conj:
        // The parser at times joins a verb to a noun in the clause before it; what governs the noun
        // does not govern the verb.
        if token == start, isFiniteClause(start), !isVerbal(head) { return nil }
        token = head
      case .ccomp, .csubj: return governor(.clause)
      case .xcomp:
        return governor(text.tag(start) == .verb || isInfinitive ? .infinitive : .object)
      case .obj, .nsubjPass: return governor(isInfinitive ? .infinitive : .object)
      case .iobj, .oblArg, .oblAgent:
        return governor(
          isInfinitive ? .infinitive : isVerbal(head) ? .oblique : .complement)
      case .nsubj, .nsubjCaus, .dislocated: return governor(isInfinitive ? .infinitive : .subject)
      case .oblMod: return governor(isVerbal(head) ? .adjunct : .complement)
      case .nmod: return governor(.complement)
      case .acl where isInfinitive: return governor(.complement)
      case .advcl where isInfinitive && text.tag(head) == .adjective: return governor(.complement)
      // "des révélations concernant X", "un vote portant sur X"
      case .acl where cues.contains(text.lemma(token), in: "about"): return governor(.complement)
      // "refuse de voter une résolution condamnant X"
      case .acl
      where text.features(token).contains(.presentParticiple)
        && cues.contains(text.lemma(head), in: "act noun"):
        return governor(.complement)
      // A second name of the same thing stands as the first does.
      case .appos: token = head
      default: return nil
      }
    }
    return nil
  }

  /// Whether a predicate is an infinitive, of the perfect too: "d'avoir bombardé".
  func isInfinitive(_ token: Int) -> Bool {
    text.features(token).contains(.infinitive)
      || text.child(token, .auxTense, .auxPass, .cop).map {
        text.features($0).contains(.infinitive)
      } ?? false
  }

  private func isFiniteClause(_ token: Int) -> Bool {
    text.tag(token) == .verb
      && (text.features(token).isFinite
        || text.child(token, .auxTense, .auxPass).map { text.features($0).isFinite } ?? false)
  }

  private func isVerbal(_ token: Int) -> Bool {
    text.tag(token) == .verb || text.tag(token) == .auxiliary || text.child(token, .cop) != nil
  }

  /// Whether the parser lost a clause of somebody's word that the order of the units shows: "que" opens
  /// the clause of a verb and completes what stands before. A voice lost is a claim shown as fact.
  func reporter(before position: Int) -> Int? {
    var u = position - 1
    while u >= 0 {
      switch units[u].kind {
      case .subordinator("que"): return verbBefore(u)
      case .relative("que"):
        // "l'idée que", "une source pour qui": a verb of saying right before makes it a clause.
        if let governor = verbBefore(u), let above = units[governor].verb,
          cues.contains(above.lemma, in: "report"), governor == u - 1 || isAddressee(u - 1)
        {
          return governor
        }
      case .relative, .subordinator, .semicolon, .closeQuote: return nil
      case .verb(let verb) where verb.form == .finite: return nil
      default: break
      }
      u -= 1
    }
    return nil
  }

  /// "a révélé à Middle East Eye que": the phrase between the verb and "que" is whom it told.
  private func isAddressee(_ u: Int) -> Bool { units[u].noun?.preposition == "à" }

  private func verbBefore(_ u: Int) -> Int? {
    var back = u - 1
    while back >= 0 {
      if units[back].verb != nil { return back }
      if case .semicolon = units[back].kind { return nil }
      back -= 1
    }
    return nil
  }
}
