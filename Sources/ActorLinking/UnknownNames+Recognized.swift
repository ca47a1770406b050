internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Keeps names that the recogniser finds and no pattern does: an organisation of two words or more,
  /// and a person of one who says or does what human beings do.
  mutating func findRecognizedNames() {
    for name in text.recognizedNames() where isFree(name.tokens) {
      let sentence = text.sentences[text.sentence(of: name.tokens.lowerBound)]
      guard !isAllCapitals(sentence), text.word(name.tokens.lowerBound).isCapitalized else {
        continue
      }
      let folded = name.tokens.flatMap { atoms(at: $0).map(\.folded) }.joined(separator: " ")
      guard !places.contains(folded), !isPlace(name.tokens.lowerBound) else { continue }
      switch name.nameClass {
      case .organisation where isOrganisation(name.tokens):
        addUnknown(name.tokens, .organisation, "recognised as an organisation")
      case .person where name.tokens.count == 1:
        guard let verb = humanVerb(of: name.tokens.lowerBound) else { continue }
        addPerson(name.tokens, nil, "recognised as a person, the subject of “\(verb)”")
      default: continue
      }
    }
  }

  private func isOrganisation(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, tokens.count > 1, isNameLike(tokens.lowerBound), isNameLike(last)
    else { return false }
    let sentence = text.sentences[text.sentence(of: last)]
    // A run that goes on is something else.
    let before = tokens.lowerBound - 1
    if before >= Int(sentence.tokens.lowerBound), isNameLike(before) || isTitleNoun(before) {
      return false
    }
    return tokens.upperBound >= Int(sentence.tokens.upperBound) || !isNameLike(tokens.upperBound)
  }

  /// Whether a token is a noun that persons are called by.
  func isTitleNoun(_ token: Int) -> Bool {
    registry.titles[text.lower(token)] != nil || registry.titles[text.lemma(token)] != nil
      || formerTitle(token) != nil
  }

  /// The title in "ex-président".
  func formerTitle(_ token: Int) -> Title? {
    let lower = text.lower(token)
    return lower.hasPrefix("ex-") ? registry.titles[String(lower.dropFirst(3))] : nil
  }

  /// The verb whose subject a name is, where human beings alone do what it says.
  private func humanVerb(of token: Int) -> String? {
    guard isNameLike(token), !text.word(token).isAllCapitals, !hasNameBeside(token),
      text.form(token).utf8.count > 3,
      text.word(token).analyses.allSatisfy({ $0.partOfSpeech == .properNoun }),
      [.nsubj, .nsubjPass].contains(text.relation(token)), let verb = text.head(token),
      text.tag(verb) == .verb, RoleWords.verbs.contains(text.lemma(verb))
    else { return nil }
    // "Le Kurier affirme": what has an article is no man.
    if token > 0, NameWords.articles.contains(text.lower(token - 1)) { return nil }
    return text.lemma(verb)
  }
}

extension RoleWords {
  /// Verbs whose subject, where it has no article, is a human being; chosen by hand.
  static let verbs: Set<String> = [
    "ajouter", "avouer", "confier", "déplorer", "dire", "espérer", "estimer", "expliquer",
    "insister",
    "ironiser", "juger", "lancer", "marteler", "penser", "plaider", "préciser", "raconter",
    "rappeler", "regretter", "répondre", "rétorquer", "soupirer", "souligner", "souhaiter",
    "démissionner", "naître", "mourir", "sourire", "tweeter", "témoigner", "affirmer", "déclarer",
    "assurer",
  ]
}
