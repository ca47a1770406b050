internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Whether a person is a woman, as the form of address, the title or the first name tell; nil where
  /// they do not.
  func isWoman(_ name: Range<Int>, _ titled: Int?) -> Bool? {
    if let titled {
      // "Mme la ministre X", "la procureure, Mme X"
      var token = titled
      while token >= 0, token > titled - 3 {
        if isAddress(token), let isFeminine = gender(ofTitle: token) { return isFeminine }
        token -= 1
      }
      if gender(ofTitle: titled) == true { return true }
    }
    if name.count > 1, let isFeminine = gender(ofFirstName: name.lowerBound) { return isFeminine }
    return titled.flatMap { gender(ofTitle: $0) }
  }

  /// Gives the persons whom only some of their mentions tell the gender of their gender everywhere.
  mutating func spreadGenders() {
    for number in mentions.indices where mentions[number].actors.count == 1 {
      let actor = mentions[number].actors[0]
      guard mentions[number].form == .named, mentions[number].agreement.isFeminine == nil,
        isUnknownPerson(actor)
      else { continue }
      mentions[number].agreement = agreements[actor]
    }
  }

  /// Notes the gender of a person whom the registry lacks.
  mutating func note(_ isFeminine: Bool?, of actor: Int) {
    guard let isFeminine, isUnknownPerson(actor), agreements[actor].isFeminine == nil else {
      return
    }
    agreements[actor].isFeminine = isFeminine
  }

  /// Whether an actor is a person whom the registry lacks.
  func isUnknownPerson(_ actor: Int) -> Bool {
    actors[actor].kind == .person && registry[actors[actor].id] == nil
  }

  /// The gender of a title as it stands: "présidente" is a woman, "le ministre" a man, "le chef" one or
  /// the other.
  func gender(ofTitle token: Int) -> Bool? {
    let title =
      registry.titles[text.form(token)] ?? registry.titles[text.lower(token)]
      ?? registry.titles[text.lemma(token)]
    guard let title, !title.agreement.isPlural else { return nil }
    let features = text.features(token)
    if features.contains(.plural), !features.contains(.singular) { return nil }
    if title.rank == .address { return title.agreement.isFeminine }
    if features.contains(.feminine), !features.contains(.masculine) { return true }
    guard token > 0 else { return title.agreement.isFeminine }
    var before = token - 1
    while before > 0, text.tag(before) == .adjective { before -= 1 }
    switch text.lower(before) {
    case "la", "une", "sa": return true
    case "le", "un", "du", "au":
      // "le chef": the word has a gender, whoever it means another perhaps.
      return title.rank == .office && title.noun != "chef" ? false : nil
    default: return title.agreement.isFeminine == true ? true : nil
    }
  }

  /// The gender of a given name that only women or only men bear.
  private func gender(ofFirstName token: Int) -> Bool? {
    var isMasculine = false
    var isFeminine = false
    for analysis in text.word(token).analyses where analysis.partOfSpeech == .properNoun {
      if analysis.features.contains(.masculine) { isMasculine = true }
      if analysis.features.contains(.feminine) { isFeminine = true }
    }
    return isMasculine == isFeminine ? nil : isFeminine
  }
}
