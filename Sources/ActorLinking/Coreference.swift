internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Resolves words that refer back: pronouns, possessives, "ce dernier", "le maréchal", "le pays".
  ///
  /// One pass in reading order over the noun phrases met so far, then one over quotations for "nous"
  /// and "votre". A reference never changes a name that was found; each records what it went by.
  mutating func resolveReferences() {
    let referring = text.words.map { ReferenceWords.words[$0.lower] }
    var starting = [Int32](repeating: -1, count: text.tokens.count)
    phraseOwner = Array(repeating: -1, count: text.tokens.count)
    for (number, mention) in mentions.enumerated() where !mention.actors.isEmpty {
      starting[mention.tokens.lowerBound] = Int32(number)
      if mention.isInside { continue }
      for token in mention.phrase { phraseOwner[token] = Int32(number) }
    }
    for quotation in text.quotations where !quotation.isScare {
      // "« … », sourit X": whoever is quoted is not whom the story goes on about.
      guard let reporting = quotation.reporting, reporting.place != .before,
        let speaker = reporting.speaker
      else { continue }
      speaking.insert(Int(speaker))
      if phraseOwner[Int(speaker)] >= 0 {
        speaking.insert(headToken(of: mentions[Int(phraseOwner[Int(speaker)])].phrase))
      }
    }
    readPartsOfPeoples()
    homeState = mainState()
    homePlace = mainPlace()
    topic = mainPerson()
    for position in text.sentences.indices {
      let sentence = text.sentences[position]
      let end = Int(sentence.tokens.upperBound)
      current = position
      var token = Int(sentence.tokens.lowerBound)
      while token < end {
        if starting[token] >= 0 {
          note(Int(starting[token]))
          token = mentions[Int(starting[token])].tokens.upperBound
        } else if let words = referring[Int(text.tokens.word[token])],
          let next = refer(at: token, before: end, words)
        {
          token = next
        } else if traits(at: token).contains(.startsGroup), let next = group(at: token, before: end)
        {
          token = next
        } else {
          noteOrdinaryNoun(at: token)
          token += 1
        }
      }
      noteGroups(of: sentence)
      noteSpeaker(of: sentence)
    }
    resolveSpeech(referring)
  }

  /// Resolves the reference that starts at a token and returns the token after it.
  private mutating func refer(at token: Int, before end: Int, _ words: [ReferenceWord]) -> Int? {
    guard owner[token] < 0 else { return nil }
    if phraseOwner[token] >= 0 { linkBody(behind: token, before: end) }
    let tag = text.tag(token)
    for word in words {
      switch word.form {
      case .possessive:
        guard tag == .determiner else { continue }
        if let next = resolvePossessive(token, word, before: end) { return next }
      case .speaker, .addressee: continue
      // The article of a name or title opens no description.
      case _ where phraseOwner[token] >= 0: continue
      case .subject:
        guard isReferring(token, before: end) else { return nil }
        let isSubject = role(of: token) == .subject || text.lower(token).hasPrefix("-")
        if let next = isSubject ? resolveSubject(token, word) : resolveStrong(token, word) {
          return next
        }
        return nil
      case .object:
        guard tag == .pronoun, isObject(token) else { continue }
        if let next = resolveObject(token, word, before: end) { return next }
        return nil
      case .strong:
        guard tag == .pronoun || text.lower(token).hasSuffix("-même") else { continue }
        if let next = resolveStrong(token, word) { return next }
      case .latter:
        if let next = resolveLatter(token, word, before: end) { return next }
      case .determiner:
        guard tag != .pronoun, token + 1 < end, phraseOwner[token + 1] < 0 else { continue }
        return description(at: token, before: end)
      }
    }
    return nil
  }

  /// Adds a reference, with the antecedent that it was resolved by.
  mutating func link(
    _ tokens: Range<Int>, _ meant: [Int], _ form: Mention.Form, _ why: String, hops: Int = 0,
    isPlural: Bool = false, phrase: Range<Int>? = nil
  ) -> Int {
    var mention = LinkedMention(
      tokens: tokens, phrase: phrase ?? tokens, actors: meant, form: form,
      agreement: agreements[meant[0]])
    if form == .described, meant.count == 1, actors[meant[0]].kind != .person {
      mention.agreement = agreement(ofWords: tokens, mention.agreement)
    }
    if meant.count > 1 { mention.agreement = Agreement(isFeminine: nil, isPlural: true) }
    if isPlural { mention.agreement.isPlural = true }
    learnGender(of: meant, from: tokens.lowerBound, form)
    mention.hops = min(hops + 1, 3)
    mention.reasons = ["\(why) \(meant.map { actors[$0].name }.joined(separator: ", "))"]
    let number = mentions.count
    add(mention)
    for token in phrase ?? tokens { phraseOwner[token] = Int32(number) }
    note(number)
    return (phrase ?? tokens).upperBound
  }

  /// Gender and number of the noun of a description: "le gouvernement … il", though it is Greece.
  private func agreement(ofWords tokens: Range<Int>, _ other: Agreement) -> Agreement {
    let noun = headToken(of: tokens)
    let features = text.features(noun)
    guard text.tag(noun) == .noun else { return other }
    var result = other
    if features.contains(.masculine) != features.contains(.feminine) {
      result.isFeminine = features.contains(.feminine)
    }
    if features.contains(.plural) != features.contains(.singular) {
      result.isPlural = features.contains(.plural)
    }
    return result
  }

  /// Remembers that a person of unknown gender is "elle" or "il".
  private mutating func learnGender(of meant: [Int], from token: Int, _ form: Mention.Form) {
    guard form == .pronoun, meant.count == 1, actors[meant[0]].kind == .person,
      agreements[meant[0]].isFeminine == nil,
      let word = ReferenceWords.words[text.lower(token)]?.first(where: { $0.form == .subject })
    else { return }
    agreements[meant[0]].isFeminine = word.isFeminine
  }

  // MARK: - Antecedents

  /// Adds a mention to those that may be referred to.
  private mutating func note(_ number: Int) {
    let mention = mentions[number]
    if mention.actors.count == 1, actors[mention.actors[0]].kind == .armedGroup {
      armedGroups.insert(mention.actors[0])
    }
    if let state = state(of: mention), mention.form == .adjective || isForemost(mention) {
      lastState = (state, current)
    }
    if mention.form == .adjective, !mention.isInside {
      // "les avoirs maliens … le pays": only "le pays" looks back to an adjective.
      antecedents.note(
        .init(
          actors: mention.actors, head: mention.tokens.lowerBound, sentence: current,
          role: .complement, agreement: mention.agreement, isHuman: false, hops: 0,
          isAdjective: true))
      return
    }
    if mention.form == .named, mention.actors.count == 1, actors[mention.actors[0]].kind == .state,
      isWhere(mention)
        || isTheme(headToken(of: mention.phrase), before: mention.phrase.upperBound)
    {
      lastPlace = (mention.actors[0], current)
    }
    if mention.isInside { return }
    let head = headToken(of: mention.phrase)
    // "Syrie : le Front rompt …": the theme before a colon is nobody's subject.
    let end = mention.phrase.upperBound
    let isTheme = end < text.tokens.count && text.lower(end) == ":"
    antecedents.note(
      .init(
        actors: mention.actors, head: head, sentence: current,
        role: isTheme || speaking.contains(head)
          ? .other : isOwnerOfSubject(head) ? .oblique : role(of: head),
        agreement: mention.agreement,
        isHuman: mention.actors.allSatisfy { actors[$0].kind == .person }
          || mention.agreement.isPlural && actors[mention.actors[0]].kind != .state,
        hops: mention.hops))
  }

  /// Whether a phrase stands for the subject: "les avions de la coalition frappent", whose planes act.
  func isOwnerOfSubject(_ head: Int) -> Bool {
    guard role(of: head) == .complement, let noun = text.head(head), phraseOwner[noun] < 0,
      [.nsubj, .nsubjPass].contains(text.relation(noun)), text.tag(noun) == .noun,
      let preposition = text.child(head, .case)
    else { return false }
    return ["de", "du", "des", "d'", "d’"].contains(text.lower(preposition))
      && !ReferenceWords.humanNouns.contains(text.lemma(noun))
  }

  /// Whether a state is where something happens: "en Syrie", "dans le nord de la Syrie".
  func isWhere(_ mention: LinkedMention) -> Bool {
    var before = mention.phrase.lowerBound - 1
    if before > 0, NameWords.articles.contains(text.lower(before)) { before -= 1 }
    guard before > 0, before >= Int(text.sentences[current].tokens.lowerBound) else { return false }
    switch text.lower(before) {
    case "en", "dans": return true
    case "au", "aux": return role(of: headToken(of: mention.phrase)) == .adjunct
    case "de", "du", "d'", "d’", "des":
      return NameWords.placeNouns.contains(text.lemma(before - 1))
    default: return false
    }
  }

  /// The state that a mention speaks of: itself, or the one that its actor serves.
  func state(of mention: LinkedMention) -> Int? {
    guard mention.actors.count == 1 else { return nil }
    let actor = mention.actors[0]
    if actors[actor].kind == .state { return actor }
    return actors[actor].state.flatMap { id in actors.firstIndex { $0.id == id } }
  }

  /// The token of a named apposition: "X" in "le président de la transition, le colonel X".
  func apposition(of token: Int) -> Int? {
    for child in text.children(token) {
      switch text.relation(Int(child)) {
      case .appos, .flatName, .nmod:
        guard Int(child) > token, phraseOwner[Int(child)] >= 0 else { continue }
        let mention = mentions[Int(phraseOwner[Int(child)])]
        guard let actor = mention.actors.first, mention.form == .named,
          text.relation(Int(child)) != .nmod || mention.phrase.lowerBound == token + 1,
          actors[actor].kind == .person,
          text.relation(Int(child)) == .appos && text.lower(Int(child) - 1) == ","
            || !NameWords.thingsOfPersons.contains(text.lemma(token)),
          !isOfOtherGender(token, actor)
        else { continue }
        return Int(child)
      default: continue
      }
    }
    return nil
  }

  /// Whether a noun cannot mean a person by its gender: "l'enquête" is no man.
  private func isOfOtherGender(_ noun: Int, _ person: Int) -> Bool {
    let features = text.features(noun)
    guard features.contains(.feminine), !features.contains(.masculine) else { return false }
    return agreements[person].isFeminine == false
      && !ReferenceWords.epicene.contains(text.lemma(noun))
  }

  /// Remembers that the text calls a person by a noun: "X, géologue à Lima".
  private mutating func noteTitle(_ noun: String, of name: Int) {
    let mention = mentions[Int(phraseOwner[name])]
    guard mention.form == .named, mention.actors.count == 1,
      actors[mention.actors[0]].kind == .person
    else { return }
    titlesInText[mention.actors[0], default: []].insert(noun)
    calledNouns.insert(noun)
  }

  private func isForemost(_ mention: LinkedMention) -> Bool {
    role(of: headToken(of: mention.tokens)) == .subject
  }

  /// Adds an ordinary noun: pronouns mean it as well as any actor.
  private mutating func noteOrdinaryNoun(at token: Int) {
    guard text.tag(token) == .noun, phraseOwner[token] < 0 else { return }
    // "le président de la transition, X": the same man.
    if let name = apposition(of: token) {
      // "le conseiller du président, X": X is the counsellor.
      let holder = text.relation(token) == .nmod ? text.head(token) : nil
      let isHeld = holder.map { registry.titles[text.lemma($0)] != nil } ?? false
      noteTitle(text.lemma(isHeld ? holder ?? token : token), of: name)
      return
    }
    if text.relation(token) == .appos, let head = text.head(token), phraseOwner[head] >= 0 {
      noteTitle(text.lemma(token), of: head)
      return
    }
    let role = role(of: token)
    guard role != .other, role != .adjunct || text.relation(token) == .conj else { return }
    let features = text.features(token)
    let lemma = text.lemma(token)
    let isHuman =
      ReferenceWords.humanNouns.contains(lemma) || registry.titles[lemma]?.rank == .office
      || registry.titles[lemma]?.rank == .role
    antecedents.note(
      .init(
        actors: [], head: token, sentence: current, role: role,
        agreement: Agreement(
          isFeminine: features.contains(.feminine) == features.contains(.masculine)
            ? nil : features.contains(.feminine),
          isPlural: features.contains(.plural) && !features.contains(.singular)),
        isHuman: isHuman, hops: 0))
  }

  private func isJoined(_ other: Int, to first: Int) -> Bool {
    guard let head = text.head(other) else { return false }
    return head == first || phraseOwner[head] >= 0 && phraseOwner[head] == phraseOwner[first]
  }

  /// Remembers who spoke the last quotation that a sentence reports.
  private mutating func noteSpeaker(of sentence: Sentence) {
    // "…, avance un diplomate": a clause of saying without quotation marks.
    for token in Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound)
    where text.relation(token) == .parataxisInsert && text.tag(token) == .verb {
      let behind = text.child(token, .nsubj) ?? text.child(token, .obj)
      if let behind, behind > token, text.tag(behind) != .pronoun { lastSpeaker = behind }
    }
    for quotation in text.quotations where !quotation.isScare {
      guard let reporting = quotation.reporting, sentence.tokens.contains(reporting.verb),
        let speaker = reporting.speaker.map({ Int($0) })
      else { continue }
      if let noun = ordinary[speaker] {
        lastSpeaker = noun
      } else if text.tag(speaker) != .pronoun {
        lastSpeaker =
          phraseOwner[speaker] >= 0
          ? headToken(of: mentions[Int(phraseOwner[speaker])].phrase) : speaker
      }
    }
  }

  /// Adds the actors that a sentence joins ("Vladimir Poutine et Angela Merkel") as one.
  private mutating func noteGroups(of sentence: Sentence) {
    let own = antecedents.candidates.suffix(60).filter {
      $0.sentence == current && $0.actors.count == 1
    }
    for first in own where text.relation(first.head) != .conj {
      var members = first.actors
      var isHuman = first.isHuman
      for other in own
      where text.relation(other.head) == .conj && isJoined(other.head, to: first.head) {
        if !members.contains(other.actors[0]) { members.append(other.actors[0]) }
        isHuman = isHuman && other.isHuman
      }
      guard members.count > 1 else { continue }
      antecedents.note(
        .init(
          actors: members, head: first.head, sentence: current, role: role(of: first.head),
          agreement: Agreement(isFeminine: nil, isPlural: true), isHuman: isHuman, hops: first.hops)
      )
    }
  }
}
