internal import LanguageAnalysis
internal import SociogramModel

/// What a noun phrase does in its clause, as far as it matters to who is spoken of next.
enum SyntacticRole {
  case subject
  case object
  /// An argument with a preposition, the agent of a passive included.
  case oblique
  /// Time, place and other circumstances.
  case adjunct
  /// Part of another noun phrase.
  case complement
  /// A theme before a colon, and whatever else stands outside the clause.
  case other

  /// How much it stands out in its own sentence: the sum of the weights of Lappin and Leass (1994)
  /// for sentence (100), role (subject 80, object 50, oblique 40), not being an adjunct (50) and not
  /// standing inside another noun phrase (80); that of a theme, a speaker in passing and the like is
  /// chosen by hand.
  var salience: Double {
    switch self {
    case .subject: 310
    case .object: 290
    case .oblique: 270
    case .adjunct: 180
    case .complement: 150
    case .other: 140
    }
  }
}

extension LinkingState {
  /// The token of a range that the others hang on.
  func headToken(of range: Range<Int>) -> Int {
    for token in range {
      guard let head = text.head(token), range.contains(head) else { return token }
    }
    return range.lowerBound
  }

  /// The role of the phrase that a token heads: that of the first member for a coordinated one.
  func role(of token: Int) -> SyntacticRole {
    var token = token
    for _ in 0..<8 {
      switch text.relation(token) {
      case .appos where isLostSubject(token): return .subject
      case .conj, .flatName, .flatForeign, .appos, .fixed, .goeswith:
        guard let head = text.head(token), text.tag(head) != .verb else { return .other }
        token = head
      case .nmod where text.child(token, .case) == nil:
        // "le site X", "le président X"
        guard let head = text.head(token) else { return .other }
        token = head
      default: break
      }
    }
    // "C'est X qui a parlé"
    if let it = text.child(token, .nsubj, .explSubj), ["c'", "c’", "ce"].contains(text.lower(it)),
      text.child(token, .advclCleft, .aclRelcl) != nil
    {
      return .subject
    }
    switch text.relation(token) {
    case .nsubj, .nsubjPass, .nsubjCaus: return .subject
    case .explSubj where text.tag(token) == .pronoun: return .subject
    case .obj: return .object
    case .iobj, .oblArg, .oblAgent: return .oblique
    case .oblMod: return .adjunct
    case .nmod: return .complement
    default: return .other
    }
  }

  /// Whether a phrase that the tree takes for an apposition to a place in front is the subject that the
  /// verb lacks: "À Benghazi, un officier a démenti".
  private func isLostSubject(_ token: Int) -> Bool {
    guard let place = text.head(token), place < token, text.child(place, .case) != nil,
      text.child(token, .case) == nil, text.child(token, .det) != nil,
      let verb = text.head(place), verb > token, text.tag(verb) == .verb
    else { return false }
    return text.child(verb, .nsubj, .nsubjPass, .explSubj, .csubj) == nil
  }

  /// The head of the phrase that is the subject of the clause around a token: its own, that of the
  /// clause it is joined to, the noun that a relative clause or participle describes, or the subject
  /// that an infinitive shares.
  func clauseSubject(of token: Int) -> Int? {
    var verb = text.clause(of: token)
    for _ in 0..<6 {
      if let subject = subject(ofVerb: verb) ?? text.child(verb, .explSubj) {
        guard text.features(subject).contains(.relative), let described = text.head(verb) else {
          return subject
        }
        return described
      }
      guard let head = text.head(verb) else { return nil }
      switch text.relation(verb) {
      case .acl where text.features(verb).contains(.infinitive):
        // "la détermination de la Grèce à honorer ses engagements": whose will it is.
        if let owner = text.children(head).first(where: {
          Int($0) > head && text.relation(Int($0)) == .nmod && Int($0) < verb
            && !actors(at: Int($0)).isEmpty
        }) {
          return Int(owner)
        }
        // "l'ordre de préparer ses installations": whoever was ordered.
        verb = text.clause(of: head)
      case .acl, .aclRelcl: return head
      case .xcomp where text.features(verb).contains(.infinitive):
        // "demande à X d'aider", "convainc X de voter": whoever is asked acts.
        if let asked = asked(by: head, before: verb) { return asked }
        verb = text.clause(of: head)
      case .conj, .xcomp, .advcl, .ccomp, .parataxis: verb = text.clause(of: head)
      default: return nil
      }
    }
    return nil
  }

  /// The subject of a verb, which the tree may hang on its auxiliary.
  func subject(ofVerb verb: Int) -> Int? {
    if let subject = text.child(verb, .nsubj, .nsubjPass, .nsubjCaus) { return subject }
    return text.child(verb, .auxTense, .auxPass).flatMap { text.child($0, .nsubj, .nsubjPass) }
  }

  /// The person or body whom a verb asks or makes to do something.
  private func asked(by verb: Int, before infinitive: Int) -> Int? {
    for child in text.children(verb) where Int(child) < infinitive && Int(child) > verb {
      switch text.relation(Int(child)) {
      case .obj, .iobj: return Int(child)
      case .oblArg
      where text.child(Int(child), .case).map({
        ["à", "au", "aux"].contains(text.lower($0))
      }) == true:
        return Int(child)
      default: continue
      }
    }
    return nil
  }

  /// The actors of the mention that covers a token, with a title or apposition that belongs to it.
  func actors(at token: Int) -> [Int] {
    if owner[token] >= 0 { return mentions[Int(owner[token])].actors }
    if phraseOwner[token] >= 0 { return mentions[Int(phraseOwner[token])].actors }
    return []
  }

  /// The actors of the phrase that a token belongs to: also "X" for "politologue" in "X, politologue à
  /// l'université de Y".
  func actors(around token: Int) -> [Int] {
    var token = token
    for _ in 0..<4 {
      let own = actors(at: token)
      if !own.isEmpty { return own }
      switch text.relation(token) {
      case .appos, .nmod, .conj:
        guard let head = text.head(token) else { return [] }
        token = head
      default: return []
      }
    }
    return []
  }
}
