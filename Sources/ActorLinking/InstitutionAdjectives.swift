internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Links the adjectives of institutions where they stand for them: "les sanctions européennes" are the
  /// European Union's, "la mission onusienne" is the United Nations'; "les pays européens" are states.
  mutating func findInstitutionAdjectives() {
    for token in 1..<max(1, text.tokens.count)
    where text.tag(token) == .adjective && owner[token] < 0 {
      guard let id = InstitutionWords.adjectives[text.lemma(token)], isAct(before: token),
        let registered = registry.position(of: id)
      else { continue }
      let actor = position(ofRegistered: registered)
      var mention = LinkedMention(
        tokens: token..<token + 1, phrase: token..<token + 1, actors: [actor], form: .adjective,
        agreement: agreements[actor])
      mention.reasons = ["the adjective of an institution"]
      add(mention)
    }
  }

  /// Whether an adjective stands behind a noun for what institutions do or give.
  private func isAct(before adjective: Int) -> Bool {
    var noun = adjective - 1
    while noun > 0, text.tag(noun) == .adjective, owner[noun] < 0 { noun -= 1 }
    return text.tag(noun) == .noun && InstitutionWords.acts.contains(text.lemma(noun))
      && text.sentence(of: noun) == text.sentence(of: adjective)
  }
}

/// Words around the adjectives of institutions; chosen by hand.
private enum InstitutionWords {
  static let adjectives: [String: ActorID] = [
    "européen": ActorID("union-europeenne"), "onusien": ActorID("onu"),
  ]
  /// Nouns for what an institution does or gives.
  static let acts: Set<String> = [
    "sanction", "embargo", "aide", "soutien", "appui", "financement", "fonds", "subvention", "prêt",
    "annonce", "décision", "proposition", "mesure", "avertissement", "condamnation", "critique",
    "mission", "offre", "veto", "enquête", "résolution", "médiation", "pression", "ultimatum",
    "exigence", "directive", "refus", "tarif", "amende", "menace",
  ]
}
