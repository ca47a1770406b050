internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// "la coalition aérienne menée par les États-Unis": the coalition of the registry that this state
  /// leads, or whose enemy the text speaks of.
  mutating func coalition(at noun: Int, from start: Int, before end: Int) -> Int? {
    guard text.lemma(noun) == "coalition" else { return nil }
    var last = noun
    var leader: ActorID?
    var token = noun + 1
    while token < end {
      if isStateAdjective(token) {
        leader = actors[mentions[Int(owner[token])].actors[0]].id
      } else if owner[token] < 0, CoalitionWords.adjectives.contains(text.lemma(token)) {
        last = token
      } else {
        break
      }
      token += 1
    }
    if token + 1 < end, CoalitionWords.led.contains(text.lemma(token)),
      ["par", "sous"].contains(text.lower(token + 1))
    {
      var name = token + 2
      if name < end, NameWords.articles.contains(text.lower(name)) { name += 1 }
      guard name < end, owner[name] >= 0, let actor = mentions[Int(owner[name])].actors.first else {
        return nil
      }
      leader = actors[actor].id
    } else if token < end,
      text.tag(token) == .adjective || ["de", "du", "d'"].contains(text.lower(token))
        || text.features(token).contains(.pastParticiple)
    {
      // A coalition of other things: "coalition gouvernementale", "coalition de gauche".
      return nil
    }
    let words = Set((noun..<last + 1).flatMap { atoms(at: $0).map(\.folded) })
    let meant = registry.parts["coalition"].filter { position in
      let coalition = registry.actors[position]
      let bonds = coalition.affiliations
      guard bonds.contains(where: { $0.role == "contre" }) else { return false }
      if words.contains("arabe")
        != nameAtoms(of: coalition.name).contains(where: { $0.folded == "arabe" }),
        words.contains("arabe") || leader == nil && words.count > 1
      {
        return false
      }
      if let leader { return bonds.contains { $0.role == "chef de file" && $0.target == leader } }
      return bonds.contains { bond in
        bond.role == "contre" && actors.contains { $0.id == bond.target }
      }
    }
    guard meant.count == 1 else { return nil }
    let coalition = position(ofRegistered: meant[0])
    // One spoken of before is the one that is meant, whatever its name.
    if last == noun, leader == nil,
      let other = antecedents.latest(
        in: current, within: 12,
        where: { one in
          one.actors.count == 1 && actors[one.actors[0]].kind == .organisation
            && nameAtoms(of: actors[one.actors[0]].name).first?.folded == "coalition"
        }), other.actors != [coalition]
    {
      return nil
    }
    return link(
      start..<last + 1, [coalition], .described, "led by this state, or against this enemy:")
  }
}

/// Words that tell which coalition is meant.
private enum CoalitionWords {
  /// What any military coalition of states may be called.
  static let adjectives: Set<String> = [
    "international", "occidental", "aérien", "militaire", "multinational", "antijihadiste",
    "antidjihadiste", "anti-jihadiste", "anti-djihadiste", "anti-EI", "anti-Daech", "anti-ei",
    "anti-daech", "antiterroriste", "anti-terroriste", "arabe", "mondial",
  ]
  static let led: Set<String> = [
    "mener", "mené", "diriger", "dirigé", "conduire", "conduit", "emmener", "emmené", "piloter",
    "piloté", "commander", "commandé", "placer", "placé",
  ]
}
