internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Whether "l'" or "le" stands for what was said rather than for somebody: "le Kremlin l'a confirmé".
  func standsForWords(_ token: Int, before end: Int) -> Bool {
    guard ["le", "l'", "l’"].contains(text.lower(token)) else { return false }
    for verb in (token + 1)..<min(end, token + 4) {
      switch text.tag(verb) {
      case .auxiliary, .adverb: continue
      case .verb: return ReferenceWords.sayingVerbs.contains(text.lemma(verb))
      default: return false
      }
    }
    return false
  }

  /// The person whom the article is about: the one most often named, if he leads.
  func mainPerson() -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where !mention.isInside {
      for actor in mention.actors where actors[actor].kind == .person {
        counts[actor, default: 0] += 1
      }
    }
    let actors = actors
    let ranked = counts.sorted { ($0.value, actors[$1.key].id) > ($1.value, actors[$0.key].id) }
    guard let first = ranked.first, first.value >= 2 else { return nil }
    if ranked.count > 1, ranked[1].value == first.value { return nil }
    return first.key
  }

  /// The state that the article is about: the one most often meant, if it leads.
  mutating func mainState() -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions {
      for actor in mention.actors where actors[actor].kind == .state {
        counts[actor, default: 0] += mention.tokens.lowerBound < 12 ? 3 : 1
      }
    }
    stateCounts = counts
    let actors = actors
    let ranked = counts.sorted { ($0.value, actors[$1.key].id) > ($1.value, actors[$0.key].id) }
    // "Burundi : …": the theme of the headline is what the article is about.
    if let theme = mentions.first(where: {
      $0.tokens.lowerBound < 3 && $0.tokens.upperBound < text.tokens.count
        && text.lower($0.tokens.upperBound) == ":"
    })?.actors.first, actors[theme].kind == .state {
      return theme
    }
    guard let first = ranked.first, first.value >= 3 else { return countryOfPersons() }
    if ranked.count > 1, ranked[1].value > 1, ranked[1].value * 2 > first.value { return nil }
    return first.key
  }

  /// The state that is most often a place, or an adjective of ordinary nouns, in the article; nil where
  /// another is nearly as often.
  mutating func mainPlace() -> Int? {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.actors.count == 1 && !mention.isInside {
      let actor = mention.actors[0]
      guard actors[actor].kind == .state, mention.form != .described else { continue }
      current = text.sentence(of: mention.tokens.lowerBound)
      if mention.form == .adjective {
        counts[actor, default: 0] += 1
      } else if isWhere(mention) {
        counts[actor, default: 0] += 2
      }
    }
    current = 0
    let actors = actors
    let ranked = counts.sorted { ($0.value, actors[$1.key].id) > ($1.value, actors[$0.key].id) }
    guard let first = ranked.first, first.value >= 4,
      ranked.count == 1 || ranked[1].value * 2 <= first.value
    else { return nil }
    return first.key
  }

  /// The one state whose officials and politicians an article speaks of that hardly names a state.
  private mutating func countryOfPersons() -> Int? {
    var counts: [ActorID: Int] = [:]
    for mention in mentions where mention.form == .named {
      for actor in mention.actors where actors[actor].kind == .person {
        if let country = registry.country(of: actors[actor]) { counts[country, default: 0] += 1 }
      }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 3,
      ranked.count == 1 || ranked[1].value * 3 <= first.value,
      let registered = registry.position(of: first.key)
    else { return nil }
    return position(ofRegistered: registered)
  }
}
