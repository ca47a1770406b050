internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Finds names that the registry lacks: two or more capitalised words are a person, unless a
  /// preposition of place stands before them; a capitalised organisation noun with what follows, or
  /// an acronym after an article, is an organisation.
  mutating func findUnknownNames() {
    noteRecognizedPlaces()
    findPlaces()
    findNumberedUnits()
    for sentence in text.sentences where !isAllCapitals(sentence) {
      var token = Int(sentence.tokens.lowerBound)
      let end = Int(sentence.tokens.upperBound)
      while token < end {
        // Hot: most words are written small and begin no name.
        guard !traits(at: token).isDisjoint(with: .startsName) else {
          token += 1
          continue
        }
        token =
          mediumName(at: token, before: end) ?? introducedName(at: token, before: end)
          ?? organisationName(at: token, before: end) ?? personName(at: token, before: end)
          ?? acronym(at: token, before: end) ?? token + 1
      }
    }
    linkIntroducedAcronyms()
  }

  /// Remembers runs of capitalised words behind a preposition or noun of place.
  mutating func findPlaces() {
    var token = 1
    while token < text.tokens.count {
      guard owner[token] < 0, isNameLike(token), isPlace(token),
        !isFirstName(token) || isNamedPlace(token)
      else {
        token += 1
        continue
      }
      var last = token
      while last + 1 < text.tokens.count, owner[last + 1] < 0, isNameLike(last + 1),
        text.sentence(of: last + 1) == text.sentence(of: token)
      {
        last += 1
      }
      places.insert((token...last).flatMap { atoms(at: $0).map(\.folded) }.joined(separator: " "))
      token = last + 1
    }
  }

  /// Remembers the names that the recogniser takes for places wherever it finds them.
  private mutating func noteRecognizedPlaces() {
    var classes: [String: (places: Int, others: Int)] = [:]
    for name in text.recognizedNames() where name.tokens.allSatisfy({ owner[$0] < 0 }) {
      let folded = name.tokens.flatMap { atoms(at: $0).map(\.folded) }.joined(separator: " ")
      if name.nameClass == .place {
        classes[folded, default: (0, 0)].places += 1
      } else {
        classes[folded, default: (0, 0)].others += 1
      }
    }
    for (name, count) in classes where count.places > count.others { places.insert(name) }
  }

  /// Links single words to actors that the text names in full: "Zárate" after "Paz Zárate".
  mutating func findShortNames() {
    var full: [String: [Int]] = [:]
    for (position, actor) in actors.enumerated() where actor.kind == .person || isNewMedium(actor) {
      let words = nameAtoms(of: actor.name)
      // Offices have no names: "Premier ministre algérien".
      let isOffice = actor.id.rawValue.contains("/") && !actor.id.rawValue.hasPrefix("person/")
      guard words.count > 1, !isOffice || actor.kind == .medium else { continue }
      if actor.kind == .medium {
        full[words.map(\.folded).joined(separator: " "), default: []].append(position)
        continue
      }
      for word in Set(words.map(\.folded)) where word.utf8.count > 1 {
        full[word, default: []].append(position)
      }
    }
    for sentence in text.sentences {
      for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
      where isNameLike(token) && isFree(token..<token + 1) {
        let words = atoms(at: token).map(\.folded)
        guard !vessels.contains(words.joined(separator: " ")) else { continue }
        if let medium = full[words.joined(separator: " ")]?.first, actors[medium].kind == .medium {
          addShort(token, medium)
          continue
        }
        var people = words.compactMap { full[$0] }
        // "Mme X" of the two who bear the name.
        if token > 0, isAddress(token - 1), let isWoman = gender(ofTitle: token - 1) {
          people = people.map { bearers in
            bearers.filter { (agreements[$0].isFeminine ?? isWoman) == isWoman }
          }.filter { !$0.isEmpty }
        }
        guard people.count == words.count, let first = people.first, first.count == 1,
          people.allSatisfy({ $0 == first })
        else { continue }
        addShort(token, first[0])
      }
    }
  }

  /// Links further places where a name stands that the text brought in: "La Vigie" after "le site La
  /// Vigie", "Dubreuil" after "M. Dubreuil", "La FIC" after "… (FIC)".
  mutating func findRepeatedNames() {
    var names: [String: [(atoms: [String], actor: Int)]] = [:]
    for mention in mentions where mention.form == .named && mention.actors.count == 1 {
      let actor = mention.actors[0]
      guard registry[actors[actor].id] == nil || mention.isInside else { continue }
      let words = mention.tokens.flatMap { atoms(at: $0).map(\.folded) }
      guard let first = words.first, text.word(mention.tokens.lowerBound).isCapitalized else {
        continue
      }
      if names[first]?.contains(where: { $0.atoms == words }) != true {
        names[first, default: []].append((words, actor))
      }
    }
    for sentence in text.sentences {
      for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
      where owner[token] < 0 && !traits(at: token).isDisjoint(with: .startsName) {
        guard let first = atoms(at: token).first?.folded, let known = names[first] else { continue }
        for name in known.sorted(by: { $0.atoms.count > $1.atoms.count }) {
          var end = token
          var words: [String] = []
          while end < Int(sentence.tokens.upperBound), owner[end] < 0,
            words.count < name.atoms.count
          {
            words += atoms(at: end).map(\.folded)
            end += 1
          }
          guard words == name.atoms else { continue }
          var mention = LinkedMention(
            tokens: token..<end, phrase: token..<end, actors: [name.actor], form: .named,
            agreement: agreements[name.actor])
          mention.reasons = ["a name that stands elsewhere in the text too"]
          add(mention)
          break
        }
      }
    }
  }

  mutating func addShort(_ token: Int, _ actor: Int) {
    var mention = LinkedMention(
      tokens: token..<token + 1, phrase: token..<token + 1, actors: [actor], form: .named,
      agreement: agreements[actor])
    mention.reasons = ["part of a name that the text gives in full"]
    add(mention)
  }

  func isNewMedium(_ actor: Actor) -> Bool {
    actor.kind == .medium && actor.id.rawValue.hasPrefix("medium/")
  }

  /// "par Le Courrier du Sahel", "selon La Dépêche": a capital article behind a word for whose word it is
  /// begins the name of a newspaper.
  mutating func articledMedium(at start: Int, before end: Int) -> Int? {
    guard start > 0, ["Le", "La", "L'", "L’", "Les"].contains(text.form(start)),
      ["par", "selon", "dans", "d'après", "auprès"].contains(text.lower(start - 1)),
      start + 1 < end, text.word(start + 1).isCapitalized, owner[start + 1] < 0
    else { return nil }
    var last = start + 1
    while last + 1 < end, owner[last + 1] < 0 {
      if text.word(last + 1).isCapitalized {
        last += 1
      } else if last + 2 < end, ["de", "du", "des", "d'", "d’"].contains(text.lower(last + 1)),
        text.word(last + 2).isCapitalized
      {
        last += 2
      } else {
        break
      }
    }
    return addMedium(
      start..<last + 1, "a name with a capital article behind “\(text.lower(start - 1))”")
  }

  /// "le journal « Le Phare du Sud »": what stands in quotation marks or italics behind a noun for a
  /// medium.
  private mutating func quotedMedium(at start: Int, before end: Int) -> Int? {
    guard start > 1, owner[start] < 0, !traits(at: start - 1).contains(.beginsWithLetter),
      text.word(start).isCapitalized, let closer = NameWords.closers[text.lower(start - 1)],
      NameWords.mediaNouns.contains(text.lemma(start - 2))
        || (text.tag(start - 2) == .adjective && start > 2
          && NameWords.mediaNouns.contains(text.lemma(start - 3)))
    else { return nil }
    var last = start
    while last < end, last - start < 8, !closer.contains(text.lower(last)) { last += 1 }
    guard last < end, last > start, closer.contains(text.lower(last)) else { return nil }
    return addMedium(start..<last, "a name in quotation marks behind a noun for a medium")
  }

  /// Adds a medium that the registry lacks.
  private mutating func addMedium(_ range: Range<Int>, _ reason: String) -> Int {
    addUnknown(range, .medium, reason)
    return range.upperBound
  }

  /// "Un quotidien du Golfe, Al-Mawja", "le site *La Dépêche*": a name behind a noun for a medium.
  mutating func mediumName(at start: Int, before end: Int) -> Int? {
    if let next = articledMedium(at: start, before: end) { return next }
    if let next = quotedMedium(at: start, before: end) { return next }
    guard owner[start] < 0, text.word(start).isCapitalized, !atoms(at: start).isEmpty, start > 0,
      !["de", "du", "d'", "d’", "des"].contains(text.lower(start - 1)), !isAddress(start),
      registry.titles[text.lemma(start)] == nil
    else { return nil }
    var before = start - 1
    var steps = 0
    while before >= 0, steps < 5, text.sentence(of: before) == text.sentence(of: start) {
      if NameWords.mediaNouns.contains(text.lemma(before)) { break }
      let isPassed =
        text.tag(before) == .adjective
        || [",", "du", "de", "«", "“", "*"].contains(text.lower(before))
        || owner[before] >= 0 || (steps > 0 && isNameLike(before))
      guard isPassed else { return nil }
      before -= 1
      steps += 1
    }
    guard before >= 0, steps < 5, NameWords.mediaNouns.contains(text.lemma(before)),
      text.sentence(of: before) == text.sentence(of: start), before != start,
      isNameLike(start) || steps == 0
    else { return nil }
    var last = start
    while last + 1 < end, isNameLike(last + 1), owner[last + 1] < 0 { last += 1 }
    if last + 2 < end, ["d'", "d’", "de", "du"].contains(text.lower(last + 1)),
      isNameLike(last + 2),
      owner[last + 2] < 0
    {
      last += 2
    }
    let range = start..<last + 1
    guard isFree(range) else { return nil }
    return addMedium(range, "a name behind a noun for a medium")
  }

  /// Remembers names that stand behind a noun for a ship or plane anywhere in the text: they are no
  /// persons, whatever they are called.
  mutating func findVessels() {
    for token in 1..<max(1, text.tokens.count) where isNameLike(token) {
      var before = token - 1
      while before > 0, text.tag(before) == .adjective || isNameLike(before) { before -= 1 }
      guard NameWords.vesselNouns.contains(text.lemma(before)), before < token,
        text.sentence(of: before) == text.sentence(of: token)
      else { continue }
      vessels.insert(atoms(at: token).map(\.folded).joined(separator: " "))
    }
  }

  /// Whether a token may be part of a proper name.
  func isNameLike(_ token: Int) -> Bool {
    let traits = traits(at: token)
    if !nobody.isEmpty, nobody.contains(token) { return false }
    if traits.contains(.isNameWithParticle) { return true }
    guard traits.contains(.looksLikeName) else { return false }
    // "le responsable Afrique", not "l'Institut du Sahel"
    if token > 0, text.tag(token - 1) == .noun, NameWords.regions.contains(text.lower(token)) {
      return false
    }
    if text.tag(token) == .properNoun || traits.contains(.isUnread) { return true }
    // A capital inside the sentence makes a name of a word that is common elsewhere.
    let isNominal = [.noun, .adjective, .other].contains(text.tag(token))
    return !isSentenceStart(token) && isNominal
  }

  /// Whether a token is "M.", "Mme", "Dr" and the like.
  func isAddress(_ token: Int) -> Bool {
    registry.isAddress(text.word(token))
  }

  func isAllCapitals(_ sentence: Sentence) -> Bool {
    var capitals = 0
    var words = 0
    for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
    where traits(at: token).contains(.beginsWithLetter) {
      words += 1
      if traits(at: token).contains(.isAllCapitals) { capitals += 1 }
    }
    return words > 3 && capitals * 10 > words * 7
  }
}

extension AnalyzedText {
  /// The words of some tokens as the text has them.
  package func string(of range: Range<Int>) -> String {
    var result = ""
    for token in range {
      if token > range.lowerBound && tokens.start[token] > tokens.end[token - 1] { result += " " }
      result += form(token)
    }
    return result
  }
}
