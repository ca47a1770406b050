internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Links "le Nord" and "le Sud" where the text names both halves of a country: "Corée du Nord" and
  /// "Corée du Sud". In "le Nord du Mali" and "dans le Nord" they are places.
  mutating func findHalves() {
    let sides = [" du Nord", " du Sud"]
    var halves: [String: [Int]] = [:]
    for (position, actor) in actors.enumerated() where actor.kind == .state {
      for side in sides where actor.name.hasSuffix(side) {
        halves[String(actor.name.dropLast(side.utf8.count)), default: []].append(position)
      }
    }
    guard let pair = halves.values.first(where: { $0.count == 2 }), halves.count == 1 else {
      return
    }
    for token in 1..<text.tokens.count where owner[token] < 0 {
      let form = text.form(token)
      guard form == "Nord" || form == "Sud",
        ["le", "au", "du"].contains(text.lower(token - 1)), !isHalfOfPlace(token),
        let half = pair.first(where: { actors[$0].name.hasSuffix(form) })
      else { continue }
      var mention = LinkedMention(
        tokens: token..<token + 1, phrase: token..<token + 1, actors: [half], form: .named,
        agreement: Agreement(isFeminine: false, isPlural: false))
      mention.reasons = ["half of a country whose halves the text names"]
      add(mention)
    }
  }

  private func isHalfOfPlace(_ token: Int) -> Bool {
    if token + 1 < text.tokens.count,
      ["de", "du", "des", "d'", "d’"].contains(text.lower(token + 1)) || isNameLike(token + 1)
    {
      return true
    }
    guard token > 1 else { return false }
    // "dans le Nord", "la mer du Nord"
    return ["dans", "vers", "depuis", "par"].contains(text.lower(token - 2))
      || text.lower(token - 1) == "du" && text.word(token - 2).isCapitalized
      || ["mer", "pôle", "gare", "hémisphère", "est", "ouest", "pays"].contains(
        text.lemma(token - 2))
  }
}
