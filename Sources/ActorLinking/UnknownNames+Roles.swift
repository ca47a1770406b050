internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// A noun that tells what somebody is, with what belongs to it: "homme d'affaires".
  struct RoleNoun {
    var tokens: Range<Int>
    /// The words as an affiliation has them.
    var words: String
    /// Whether its bearer acts for the state that he is of.
    var actsForState: Bool
  }

  /// The noun that begins at a token and tells what somebody is, if one does.
  func roleNoun(at token: Int) -> RoleNoun? {
    let lower = text.lower(token)
    if ["homme", "femme"].contains(lower), token + 2 < text.tokens.count {
      if ["d'", "d’"].contains(text.lower(token + 1)), text.lower(token + 2) == "affaires" {
        return RoleNoun(
          tokens: token..<token + 3, words: lower + " d'affaires", actsForState: false)
      }
      if ["politique", "fort", "forte"].contains(text.lower(token + 1)) {
        return RoleNoun(
          tokens: token..<token + 2, words: lower + " " + text.lower(token + 1), actsForState: false
        )
      }
      return nil
    }
    guard
      let title = registry.titles[lower] ?? registry.titles[text.lemma(token)]
        ?? formerTitle(token),
      title.rank != .address
    else { return nil }
    let next = token + 1 < text.tokens.count ? text.lemma(token + 1) : ""
    if RoleWords.unofficial.contains(next) {
      return RoleNoun(
        tokens: token..<token + 2, words: lower + " " + text.lower(token + 1), actsForState: false)
    }
    return RoleNoun(
      tokens: token..<token + 1, words: lower,
      actsForState: title.rank == .office && !RoleWords.private.contains(title.noun))
  }

  /// Whether "d'affaires" ends at a token and a noun for what somebody is with it.
  func startOfBusiness(_ token: Int) -> Int? {
    guard text.lower(token) == "affaires", token > 1, let role = roleNoun(at: token - 2),
      role.tokens.upperBound == token + 1
    else { return nil }
    return token - 2
  }

  /// Whether the words before a title say that its time is over.
  func isFormer(_ title: Int) -> Bool {
    formerTitle(title) != nil || title > 0 && RoleWords.former.contains(text.lower(title - 1))
  }

  /// Takes from the words of a title or apposition what a person whom the registry lacks is: the state
  /// that he acts for, or what ties him to a country or organisation for which he does not act.
  mutating func readRoles(in range: Range<Int>, of actor: Int) {
    guard isUnknownPerson(actor) else { return }
    var token = range.lowerBound
    while token < range.upperBound {
      guard let role = roleNoun(at: token), isPersonsOwn(token, in: range) else {
        token += 1
        continue
      }
      note(gender(ofTitle: token), of: actor)
      var end = role.tokens.upperBound
      while end < range.upperBound, text.lower(end) != ",", roleNoun(at: end) == nil { end += 1 }
      readRole(role, upTo: end, of: actor)
      token = end
    }
  }

  /// "conseiller du ministre": the second noun is what somebody else is.
  private func isPersonsOwn(_ token: Int, in range: Range<Int>) -> Bool {
    var before = token - 1
    while before >= range.lowerBound,
      NameWords.articles.contains(text.lower(before))
        || RoleWords.former.contains(text.lower(before))
    {
      before -= 1
    }
    guard before >= range.lowerBound else { return true }
    return !["de", "du", "des", "d'", "d’", "au", "aux", "à", "auprès"].contains(text.lower(before))
  }

  private mutating func readRole(_ role: RoleNoun, upTo end: Int, of actor: Int) {
    let isFormer = isFormer(role.tokens.lowerBound)
    let isPrefixed = formerTitle(role.tokens.lowerBound) != nil
    let words =
      isFormer && !isPrefixed
      ? text.lower(role.tokens.lowerBound - 1) + " " + role.words : role.words
    var token = role.tokens.lowerBound
    while token < end {
      guard owner[token] >= 0 else {
        token += 1
        continue
      }
      let number = Int(owner[token])
      let mention = mentions[number]
      token = max(token + 1, mention.tokens.upperBound)
      guard mention.actors.count == 1 || officeStates[number] != nil,
        let found = officeStates[number] ?? mention.actors.first
      else { continue }
      let known = actors[found]
      switch known.kind {
      case .state:
        if role.actsForState, !isFormer {
          if actors[actor].state == nil { actors[actor].state = known.id }
        } else {
          tie(actor, words, to: known.id)
        }
        return
      case .body where known.state != nil && role.actsForState && !isFormer:
        // "la porte-parole du ministère ivoirien de la Santé"
        if actors[actor].state == nil { actors[actor].state = known.state }
        tie(actor, words, to: known.id)
        return
      case _
      where mention.form == .described && mention.tokens.contains(role.tokens.lowerBound)
        && known.state == nil:
        // "l'opposante biélorusse", "le rebelle tchadien": one of the opponents of a state.
        if let state = stateOfGroup(known.id) { tie(actor, words, to: state) }
        return
      case .organisation, .armedGroup, .company, .body, .medium:
        tie(actor, words, to: known.id)
        return
      case .person: return
      }
    }
  }

  /// The state of whose people a group is: "BLR" of "BLR/opposants-bielorusses".
  private func stateOfGroup(_ id: ActorID) -> ActorID? {
    guard let slash = id.rawValue.firstIndex(of: "/"),
      let state = registry[ActorID(String(id.rawValue[..<slash]))], state.kind == .state
    else { return nil }
    return state.id
  }

  private mutating func tie(_ actor: Int, _ role: String, to target: ActorID) {
    let tie = Affiliation(role: role, target: target)
    if target != actors[actor].id, !actors[actor].affiliations.contains(tie) {
      actors[actor].affiliations.append(tie)
      rolesInWords[actor].append(registry.folded(role))
    }
  }
}

/// Words that decide for whom somebody acts; chosen by hand.
enum RoleWords {
  /// Titles whose bearers do not act for the state that they are of.
  static let `private`: Set<String> = [
    "opposant", "opposante", "activiste", "homme d'affaires", "avocat", "patron", "patronne",
    "candidat", "candidate", "leader", "imam", "évêque", "archevêque", "cardinal", "ayatollah",
    "cheikh", "directeur", "directrice", "PDG", "pape",
  ]
  /// Adjectives and nouns behind a title that make its bearer no official: "chef rebelle".
  static let unofficial: Set<String> = [
    "rebelle", "jihadiste", "djihadiste", "islamiste", "séparatiste", "tribal", "touareg",
    "sécessionniste", "milicien", "insurgé", "traditionnel", "coutumier",
  ]
  /// Words before a title that its bearer no longer holds, or not yet.
  static let former: Set<String> = [
    "ancien", "ancienne", "ex", "ex-", "futur", "future", "feu",
  ]
}
