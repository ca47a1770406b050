internal import LanguageAnalysis
internal import SociogramModel

/// Organisations that the text brings in by who serves or founded them, or by what they are called.
extension LinkingState {
  /// Finds names that nothing else has found: "porte-parole d'Alternativa", "a fondé Alternativa",
  /// "Alternativa, une association", "un groupe baptisé les « Aigles de la liberté »".
  mutating func findServedNames() {
    var recognized: [Int: NameClass] = [:]
    for name in text.recognizedNames() {
      for token in name.tokens { recognized[token] = name.nameClass }
    }
    for sentence in text.sentences where !isAllCapitals(sentence) {
      let end = Int(sentence.tokens.upperBound)
      var token = Int(sentence.tokens.lowerBound)
      while token < end {
        if let next = christenedName(at: token, in: sentence) {
          token = next
          continue
        }
        guard owner[token] < 0, isNameLike(token), isFree(token..<token + 1) else {
          token += 1
          continue
        }
        var last = token
        while last + 1 < end, owner[last + 1] < 0, isNameLike(last + 1) { last += 1 }
        let name = token..<last + 1
        if let found = kind(of: name, in: sentence, recognized[token]) {
          addUnknown(name, found.kind, found.reason)
        }
        token = last + 1
      }
    }
  }

  /// What a name is by the words around it; nil where they do not tell.
  private func kind(
    of name: Range<Int>, in sentence: Sentence, _ recognized: NameClass?
  ) -> (kind: ActorKind, reason: String)? {
    guard !isFirstName(name.lowerBound), name.count < 5, name.contains(where: { isNewWord($0) })
    else { return nil }
    let start = Int(sentence.tokens.lowerBound)
    if let noun = appositionKind(after: name, before: Int(sentence.tokens.upperBound)) {
      return (NameWords.kinds[noun] ?? .organisation, "a name that “\(noun)” follows")
    }
    if text.relation(name.lowerBound) == .obj, let verb = text.head(name.lowerBound),
      ServedNames.founding.contains(text.lemma(verb)), recognized != .place
    {
      return (.organisation, "a name of what somebody founded")
    }
    if text.relation(name.lowerBound) == .obj, let verb = text.head(name.lowerBound),
      ServedNames.buying.contains(text.lemma(verb)), recognized != .place,
      text.child(verb, .nsubj).map({ owner[$0] >= 0 }) == true
    {
      return (.company, "a name of what somebody bought")
    }
    if isOfNation(name.lowerBound, from: start), recognized != .place {
      return (.company, "a name behind the adjective of a nation")
    }
    guard let role = role(before: name.lowerBound, from: start) else { return nil }
    let lemma = text.lemma(role).lowercased()
    let isOwn =
      ServedNames.ofOrganisations.contains(lemma)
      || ServedNames.ofPersonsToo.contains(lemma) && recognized != .person
    let folded = name.flatMap { atoms(at: $0).map(\.folded) }.joined(separator: " ")
    guard
      isOwn
        || ServedNames.ofAnything.contains(lemma) && name.count == 1 && recognized != .place
          && recognized != .person && !places.contains(folded)
    else { return nil }
    return (
      ServedNames.ofCompanies.contains(lemma) ? .company : .organisation,
      "a name behind “\(text.lower(role)) de”"
    )
  }

  /// "le japonais Nexora", "filiale du chinois Nexora": a company, called by where it is from.
  private func isOfNation(_ name: Int, from start: Int) -> Bool {
    guard name - 2 >= start, owner[name - 1] >= 0,
      mentions[Int(owner[name - 1])].form == .adjective,
      mentions[Int(owner[name - 1])].tokens == name - 1..<name
    else { return false }
    return ["le", "l'", "l’", "du", "au"].contains(text.lower(name - 2))
  }

  /// Whether the lexicon has a word of a name as nothing but a name: not "la Commission", "l'État".
  private func isNewWord(_ token: Int) -> Bool {
    text.word(token).analyses.allSatisfy { $0.partOfSpeech == .properNoun }
  }

  /// The noun for who serves the name that begins at a token: "porte-parole" before "d'Alternativa",
  /// "secrétaire" before "général de".
  private func role(before name: Int, from start: Int) -> Int? {
    var token = name - 1
    if token > start, NameWords.articles.contains(text.lower(token)) { token -= 1 }
    guard token > start, ["de", "d'", "d’", "du"].contains(text.lower(token)) else { return nil }
    token -= 1
    while token > start, text.tag(token) == .adjective { token -= 1 }
    return [.noun, .properNoun, .adjective].contains(text.tag(token)) ? token : nil
  }

  /// The noun behind a name that tells what it is: ", une association", "(la plate-forme".
  private func appositionKind(after name: Range<Int>, before end: Int) -> String? {
    var token = name.upperBound
    guard token + 2 < end, [",", "("].contains(text.lower(token)) else { return nil }
    token += 1
    guard ["un", "une", "le", "la", "l'", "l’"].contains(text.lower(token)) else { return nil }
    token += 1
    while token + 1 < end, text.tag(token) == .adjective { token += 1 }
    let lemma = text.lemma(token).lowercased()
    guard owner[token] < 0, NameWords.kinds[lemma] != nil || ServedNames.kinds.contains(lemma)
    else { return nil }
    return lemma
  }

  /// Adds what a group is called: "un groupe armé baptisé les « Aigles de la liberté »".
  private mutating func christenedName(at verb: Int, in sentence: Sentence) -> Int? {
    let start = Int(sentence.tokens.lowerBound)
    let end = Int(sentence.tokens.upperBound)
    guard text.tag(verb) == .verb, ServedNames.calling.contains(text.lemma(verb)),
      text.features(verb).contains(.pastParticiple), verb + 1 < end,
      let noun = (max(start, verb - 8)..<verb).last(where: {
        NameWords.kinds[text.lemma($0).lowercased()] != nil && owner[$0] < 0
      })
    else { return nil }
    var first = verb + 1
    if NameWords.articles.contains(text.lower(first)) { first += 1 }
    var last: Int
    if first < end, let closers = NameWords.closers[text.lower(first)] {
      first += 1
      guard let closing = (first..<end).first(where: { closers.contains(text.lower($0)) }) else {
        return nil
      }
      last = closing
      if first < last, NameWords.articles.contains(text.lower(first)) { first += 1 }
    } else {
      last = first
      while last < end, text.word(last).isCapitalized { last += 1 }
      // "Aigles de la liberté"
      if last > first, last + 1 < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(last)) {
        var next = last + 1
        if NameWords.articles.contains(text.lower(next)) { next += 1 }
        if next < end, [.noun, .properNoun].contains(text.tag(next)) { last = next + 1 }
      }
    }
    guard first < last, last - first < 8, text.word(first).isCapitalized,
      isFree(first..<first + 1), let kind = NameWords.kinds[text.lemma(noun).lowercased()]
    else { return nil }
    let isArmed = (noun..<verb).contains { text.lemma($0) == "armé" }
    addUnknown(
      first..<last, isArmed ? .armedGroup : kind,
      "what “\(text.lower(noun))” is called")
    return last
  }
}

/// Words around the names of organisations; chosen by hand.
private enum ServedNames {
  /// Nouns for those whom only organisations have.
  static let ofOrganisations: Set<String> = [
    "trésorier", "trésorière", "pdg", "membre", "adhérent", "adhérente", "cofondateur",
    "cofondatrice", "actionnaire", "salarié",
  ]
  /// Nouns for those whom organisations and persons have.
  static let ofPersonsToo: Set<String> = ["porte-parole", "militant", "militante", "secrétaire"]
  /// Nouns for those whom organisations, places and persons have.
  static let ofAnything: Set<String> = [
    "président", "présidente", "vice-président", "vice-présidente", "directeur",
    "directrice", "chef", "cheffe", "patron", "patronne", "dirigeant", "dirigeante", "responsable",
    "leader", "coordinateur", "coordinatrice", "représentant", "représentante", "délégué",
    "fondateur", "fondatrice", "cadre", "combattant",
    "partisan", "sympathisant", "candidat", "candidate",
  ]
  /// Those of them who lead companies.
  static let ofCompanies: Set<String> = ["pdg", "actionnaire", "salarié", "patron", "patronne"]
  /// Verbs of bringing an organisation into being.
  static let founding: Set<String> = ["fonder", "cofonder"]
  /// Verbs of taking a company over.
  static let buying: Set<String> = ["racheter", "acquérir", "absorber"]
  /// Verbs of giving a name.
  static let calling: Set<String> = ["baptiser", "nommer", "dénommer", "appeler", "rebaptiser"]
  /// Nouns that say of a name before them that it is an organisation, beside those that stand before one.
  static let kinds: Set<String> = ["plate-forme", "alliance", "front", "agence", "ligue", "union"]
}
