internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {

  mutating func organisationName(at start: Int, before end: Int) -> Int? {
    guard owner[start] < 0, text.word(start).isCapitalized,
      NameWords.organisationNouns.contains(text.lemma(start).lowercased())
        || NameWords.organisationNouns.contains(text.lower(start))
    else { return nil }
    let opens = isSentenceStart(start)
    var last = start
    var token = start + 1
    while token < end, token - start < 9 {
      let lower = text.lower(token)
      if owner[token] >= 0, let actor = mentions[Int(owner[token])].actors.first,
        actors[actor].kind == .person
      {
        break
      }
      if isNameLike(token) || (owner[token] >= 0 && mentions[Int(owner[token])].form == .adjective)
      {
        last = token
      } else if text.tag(token) == .adjective {
        last = token
      } else if ["de", "du", "des", "d'", "d’", "pour", "et", "la", "l'", "l’", "les", "of"]
        .contains(lower)
      {
        // Only a capital or a noun after it carries the name on.
      } else if text.tag(token) == .noun, last < token - 1 || text.tag(token - 1) == .preposition {
        last = token
      } else if owner[token] >= 0 {
        last = token
      } else {
        break
      }
      token += 1
    }
    guard last > start else { return nil }
    if opens && !text.word(last).isCapitalized && text.tag(start) == .noun
      && !(start + 1..<last + 1).contains(where: { text.word($0).isCapitalized })
      && !["parti", "front", "mouvement"].contains(text.lower(start))
    {
      return nil
    }
    let range = start..<last + 1
    clear(range)
    let name = text.string(of: range)
    let actor = Actor(
      id: ActorID("organisation/" + normalizedName(name)), name: name, kind: .organisation)
    var mention = LinkedMention(
      tokens: range, phrase: range,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = ["a capitalised organisation noun with what belongs to it"]
    add(mention)
    return range.upperBound
  }

  mutating func acronym(at start: Int, before end: Int) -> Int? {
    let word = text.word(start)
    guard owner[start] < 0, word.isAllCapitals, (2...8).contains(word.form.utf8.count),
      word.form.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
      !NameWords.notAcronyms.contains(word.form)
    else { return nil }
    // "Fédération des industries allemandes (BDI)": the brackets repeat the name before them.
    if start >= 2, text.lower(start - 1) == "(", owner[start - 2] >= 0 {
      let named = mentions[Int(owner[start - 2])]
      if let actor = named.actors.first, actors[actor].kind != .person, actors[actor].kind != .state
      {
        var mention = LinkedMention(
          tokens: start..<start + 1, phrase: start..<start + 1, actors: [actor], form: .named,
          agreement: named.agreement)
        mention.reasons = ["acronym in brackets after the name"]
        mention.isInside = true
        add(mention)
        return start + 1
      }
    }
    let hasArticle =
      start > 0
      && ["le", "la", "l'", "l’", "les", "du", "au", "des", "aux"].contains(text.lower(start - 1))
    guard hasArticle else { return nil }
    let actor = Actor(
      id: ActorID("organisation/" + normalizedName(word.form)), name: word.form, kind: .organisation
    )
    var mention = LinkedMention(
      tokens: start..<start + 1, phrase: start..<start + 1,
      actors: [position(of: actor, Agreement(isFeminine: nil, isPlural: false))], form: .named,
      agreement: Agreement(isFeminine: nil, isPlural: false))
    mention.reasons = ["acronym after an article, unknown to the registry"]
    add(mention)
    return start + 1
  }
}
