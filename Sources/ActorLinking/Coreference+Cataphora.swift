internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// The subject of the main clause for a pronoun in what stands before it: "Dans son discours, X".
  mutating func cataphor(
    _ token: Int, _ word: ReferenceWord
  ) -> (candidate: Antecedents.Candidate, weight: Double)? {
    var clause = text.clause(of: token)
    var later = word.form == .possessive ? subject(ofVerb: clause) : nil
    for _ in 0..<4 where later.map({ $0 < token }) ?? true {
      guard let head = text.head(clause) else { break }
      clause = text.clause(of: head)
      later = subject(ofVerb: clause)
    }
    guard let subject = later, subject > token else { return nil }
    if owner[subject] < 0, phraseOwner[subject] < 0 { return laterNoun(subject, token, word) }
    guard owner[subject] >= 0 else { return nil }
    // "Longtemps accusée de laxisme par ses alliés, la Turquie": a participle before its noun.
    let isInside = text.subtree(subject).contains(token)
    guard !isInside || clauseSubject(of: token) == subject else { return nil }
    var mention = mentions[Int(owner[subject])]
    // "Dans leur déclaration commune, X, Y et Z"
    if word.isPlural {
      for other in text.children(subject) where text.relation(Int(other)) == .conj {
        mention.actors += actors(at: Int(other)).filter { !mention.actors.contains($0) }
      }
      if mention.actors.count > 1 {
        mention.agreement = Agreement(isFeminine: nil, isPlural: true)
      }
    }
    guard !mention.actors.isEmpty, agrees(mention.agreement, word) else { return nil }
    let candidate = Antecedents.Candidate(
      actors: mention.actors, head: subject, sentence: current, role: .subject,
      agreement: mention.agreement,
      isHuman: mention.actors.allSatisfy { actors[$0].kind == .person }, hops: mention.hops)
    if isInside { return (candidate, Salience.laterOwner * Salience.owningSubject) }
    return (candidate, word.form == .possessive ? Salience.laterOwner : Salience.laterSubject)
  }

  /// A subject to come that has no name: whom it describes ("Dans son discours, le maréchal"), else the
  /// ordinary noun ("Malgré ses succès, l'offensive").
  private mutating func laterNoun(
    _ subject: Int, _ token: Int, _ word: ReferenceWord
  ) -> (candidate: Antecedents.Candidate, weight: Double)? {
    guard text.tag(subject) == .noun, word.form == .possessive,
      !text.subtree(subject).contains(token), let determiner = text.child(subject, .det),
      determiner > token, determiner < subject, owner[determiner] < 0
    else { return nil }
    let weight = Salience.laterOwner
    let end = Int(text.sentences[current].tokens.upperBound)
    let words = ReferenceWords.words[text.lower(determiner)] ?? []
    if words.contains(where: { $0.form == .determiner }), text.tag(determiner) != .pronoun,
      description(at: determiner, before: end) != nil, phraseOwner[subject] >= 0
    {
      let mention = mentions[Int(phraseOwner[subject])]
      guard agrees(mention.agreement, word) else { return nil }
      return (
        Antecedents.Candidate(
          actors: mention.actors, head: subject, sentence: current, role: .subject,
          agreement: mention.agreement,
          isHuman: mention.actors.allSatisfy { actors[$0].kind == .person }, hops: mention.hops),
        weight
      )
    }
    let features = text.features(subject)
    let isPlural = features.contains(.plural) && !features.contains(.singular)
    guard isPlural == word.isPlural else { return nil }
    return (
      Antecedents.Candidate(
        actors: [], head: subject, sentence: current, role: .subject,
        agreement: Agreement(isFeminine: nil, isPlural: isPlural), isHuman: false, hops: 0),
      weight
    )
  }
}
