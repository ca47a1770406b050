internal import ActorLinking
internal import LanguageAnalysis
internal import SociogramModel

/// The places of a predicate, read off the dependency tree.
///
/// Each function gives nil where the tree has nothing in that place, and no filler where what stands
/// there is no actor.
extension Clauses {
  /// The subject of the verb at a unit: its own, that of the verb it is coordinated with, or whatever
  /// it modifies.
  func treeSubjects(of position: Int) -> [Filler]? {
    units[position].verb.flatMap { treeSubjects(ofPredicate: predicate($0.main), 0) }
  }

  /// The direct object of the verb at a unit.
  func treeObjects(of position: Int) -> [Filler]? {
    guard let verb = units[position].verb else { return nil }
    let predicate = predicate(verb.main)
    if let object = objectToken(of: predicate) { return argument(object, of: predicate) }
    // "a rencontré et félicité X": what follows the last verb belongs to both.
    if text.relation(predicate) == .conj, let first = text.head(predicate),
      let shared = objectToken(of: first), shared > predicate
    {
      return argument(shared, of: first)
    }
    return nil
  }

  /// Whether the object that the tree gives a verb is its relative pronoun.
  func treeObjectIsRelative(_ position: Int) -> Bool {
    guard let verb = units[position].verb else { return false }
    return objectToken(of: predicate(verb.main)).map { isRelative($0) } ?? false
  }

  /// The object of a predicate, outside the name that is its subject.
  private func objectToken(of predicate: Int) -> Int? {
    let subject = text.child(predicate, .nsubj).flatMap { unit(of: $0) }
    let objects = text.children(predicate).map { Int($0) }.filter {
      text.relation($0) == .obj && (subject == nil || unit(of: $0) != subject)
    }
    return objects.first { !isRelative($0) } ?? objects.first
  }

  /// What a preposition brings to a predicate, a verb or a noun.
  func treeComplements(of token: Int, _ preposition: String) -> [Filler]? {
    var found: [Filler]?
    for child in text.children(token).map({ Int($0) }) {
      switch text.relation(child) {
      case .oblArg, .oblMod, .oblAgent, .iobj, .nmod:
        let name =
          isRelative(child)
          ? self.preposition(ofRelative: child)
          : unit(of: child).flatMap { units[$0].noun?.preposition }
        guard name == preposition, !isManner(child) else { continue }
        found = argument(child, of: token)
        if found?.isEmpty == false { return found }
      default: continue
      }
    }
    return found
  }

  /// Whether a phrase only says how: "avec fracas", "avec fermeté".
  func isManner(_ token: Int) -> Bool {
    guard let phrase = unit(of: token).flatMap({ units[$0].noun }), phrase.preposition == "avec"
    else {
      return false
    }
    return phrase.isIndefinite && phrase.mentions.isEmpty && phrase.adjectives.isEmpty
      && phrase.possessor == nil && text.child(token, .det, .nmod) == nil
  }

  /// The unit of a predicate's verb: its own, or that of its copula ("sont en cours").
  func verbUnit(of predicate: Int) -> Int? {
    unit(of: text.child(predicate, .cop) ?? predicate).flatMap {
      units[$0].verb == nil ? nil : $0
    }
  }

  /// The token that heads the clause of a verb: the adjective or noun of a copula, the participle of
  /// an auxiliary.
  func predicate(_ verb: Int) -> Int {
    switch text.relation(verb) {
    case .cop, .auxTense, .auxPass, .auxCaus: text.head(verb) ?? verb
    default: verb
    }
  }

  private func treeSubjects(
    ofPredicate token: Int, _ depth: Int, isShared: Bool = false
  ) -> [Filler]? {
    guard depth < 5 else { return nil }
    // Of two, as in "X, contre qui Y se bat, a gagné", the nearest; the next verb's is the first.
    let subjects = text.children(token).map { Int($0) }
      .filter { [.nsubj, .nsubjPass, .nsubjCaus].contains(text.relation($0)) }
    let nearest = subjects.last { $0 < token } ?? subjects.first
    // "X et ses alliés ont attaqué", read as two subjects.
    if let nearest, let joined = subjects.last(where: { $0 < nearest }),
      let word = text.child(nearest, .cc), word > joined,
      ["et", "ou", "ni"].contains(text.lower(word))
    {
      let others = argument(nearest, of: token).map { step($0, .coordination) }
      return unique(argument(joined, of: token) + others)
    }
    // "X, qui soutient Y, n'a rien dit", read as one clause: "qui" is X.
    let isLoose = nearest.map { isRelative($0) && treeAntecedent(of: token) == nil } ?? false
    // ", qui affirme que …", hung on another verb: the order of the words tells who.
    if isLoose, subjects.count == 1 { return nil }
    if let subject = isShared || isLoose ? subjects.first : nearest {
      // "France : X arrêté par la police": a heading is no subject.
      return isHeading(subject, of: token) || isAdjunct(subject)
        ? nil : argument(subject, of: token)
    }
    guard let head = text.head(token) else { return nil }
    switch text.relation(token) {
    case .conj
    where (isFinite(token) || !isFinite(head) || sharesAuxiliary(token, head))
      && (text.tag(head) == .verb || text.child(head, .cop) != nil):
      return treeSubjects(ofPredicate: head, depth + 1, isShared: true)?
        .map { step($0, .sharedSubject) }
    case .acl: return actors(ofToken: head)
    case .advcl where !isFinite(token):
      return treeSubjects(ofPredicate: head, depth + 1)?.map { step($0, .sharedSubject) }
    default: return nil
    }
  }

  /// Whether a phrase stands with a preposition, and so is no subject whatever the parser says.
  private func isAdjunct(_ token: Int) -> Bool {
    guard let preposition = unit(of: token).flatMap({ units[$0].noun?.preposition }) else {
      return false
    }
    return preposition != "de"
  }

  /// "a critiqué X et menacé Y": one auxiliary for both participles.
  private func sharesAuxiliary(_ token: Int, _ head: Int) -> Bool {
    text.features(token).contains(.pastParticiple)
      && text.features(head).contains(.pastParticiple)
      && text.child(head, .auxTense, .auxPass) != nil
  }

  /// Whether a predicate or its auxiliary is a finite verb.
  private func isFinite(_ predicate: Int) -> Bool {
    text.features(predicate).isFinite
      || text.child(predicate, .auxTense, .auxPass, .cop).map { text.features($0).isFinite }
        ?? false
  }

  private func isHeading(_ subject: Int, of predicate: Int) -> Bool {
    subject < predicate && (subject..<predicate).contains { text.lower($0) == ":" }
  }

  /// The actors of an argument of a predicate and of what is coordinated with it; of a relative
  /// pronoun, those of its antecedent.
  private func argument(_ token: Int, of predicate: Int) -> [Filler] {
    if isRelative(token) {
      guard let antecedent = treeAntecedent(of: predicate) else { return [] }
      // "X est un homme politique, qui …": X, unless the noun names somebody.
      if text.child(antecedent, .cop) != nil, let subject = text.child(antecedent, .nsubj),
        unit(of: antecedent).flatMap({ units[$0].noun })?.mentions.isEmpty == true
      {
        let said = argument(subject, of: antecedent)
        if !said.isEmpty { return said.map { step($0, .relative) } }
      }
      return actors(ofToken: antecedent).map { step($0, .relative) }
    }
    var fillers = actors(ofToken: token)
    for member in coordinated(with: token) where isAlike(member, token) {
      fillers += actors(ofToken: member).map { step($0, .coordination) }
    }
    // Long lists the parser often breaks up.
    if let u = unit(of: token), units[u].noun != nil { fillers += group(startingAt: u) }
    return unique(fillers)
  }

  /// The tokens coordinated with a token, those of nested coordinations included, up to 100: a longer
  /// list is no sentence, and a broken text must not cost more than it is worth.
  private func coordinated(with token: Int) -> [Int] {
    var found = [token]
    var next = 0
    while next < found.count, found.count <= 100 {
      found += text.children(found[next]).lazy.map { Int($0) }
        .filter { text.relation($0) == .conj }
      next += 1
    }
    return found.dropFirst().sorted()
  }

  /// Whether a member of a list stands as its first does: "X, excédé par Y et par Z," does not join X and Z.
  private func isAlike(_ member: Int, _ first: Int) -> Bool {
    guard let preposition = unit(of: member).flatMap({ units[$0].noun?.preposition }),
      preposition != "de"
    else { return true }
    return unit(of: first).flatMap { units[$0].noun?.preposition } == preposition
  }

  private func isRelative(_ token: Int) -> Bool {
    guard ClauseWords.relatives.contains(text.lower(token)) else { return false }
    // The "que" of a cleft sentence is tagged as a conjunction.
    return text.tag(token) == .pronoun
      || text.relation(token) == .obj && text.tag(token) == .subordinator
  }

  /// The preposition that a relative pronoun stands with or holds: "à qui", "auquel", "dont".
  private func preposition(ofRelative token: Int) -> String? {
    switch text.lower(token) {
    case "dont", "duquel", "desquels", "desquelles": "de"
    case "auquel", "auxquels", "auxquelles": "à"
    default: text.child(token, .case).flatMap { ClauseWords.prepositions[text.lower($0)] }
    }
  }

  /// The noun that the relative clause of a predicate completes.
  private func treeAntecedent(of predicate: Int) -> Int? {
    var token = predicate
    while let head = text.head(token) {
      switch text.relation(token) {
      case .aclRelcl, .advclCleft: return head
      case .conj, .xcomp, .ccomp: token = head
      default: return nil
      }
    }
    return nil
  }

  /// The actors of the phrase that a token heads; of a bare noun in apposition, those of the name
  /// beside it.
  private func actors(ofToken token: Int) -> [Filler] {
    guard let u = unit(of: token) else { return [] }
    guard units[u].noun != nil else {
      return linked.mentions.firstIndex { $0.tokens.contains(token) && $0.form == .pronoun }
        .map { [Filler(mention: $0, unit: u, steps: [])] } ?? []
    }
    let own = actors(in: u)
    if !own.isEmpty { return own }
    let beside = text.relation(token) == .appos ? text.head(token) : text.child(token, .appos)
    // What stands in brackets is an acronym or a credit.
    guard let beside, let name = unit(of: beside), name != u, !isOpenBracket(name - 1) else {
      return []
    }
    return actors(in: name)
  }

  private func isOpenBracket(_ u: Int) -> Bool {
    guard u >= 0, case .openBracket = units[u].kind else { return false }
    return true
  }

  /// The unit of the noun that is the subject of a verb, whether an actor or not.
  func treeSubjectPhrase(of position: Int) -> Int? {
    guard let verb = units[position].verb,
      let subject = text.child(predicate(verb.main), .nsubj, .nsubjPass),
      let u = unit(of: subject), units[u].noun != nil
    else { return nil }
    return u
  }

  /// Whether the tree gives the verb at a unit a subject of its own before it.
  func isSubjectBefore(_ position: Int) -> Bool {
    guard let verb = units[position].verb,
      let subject = text.child(predicate(verb.main), .nsubj, .nsubjPass)
    else { return false }
    return subject < units[position].tokens.lowerBound && !isRelative(subject)
  }

  /// What an adjective is said of: the noun that it stands with.
  func treeSaidOf(_ adjective: Int) -> [Filler] {
    guard [.amod, .appos].contains(text.relation(adjective)), let noun = text.head(adjective),
      let u = unit(of: noun)
    else { return [] }
    return actors(in: u).filter { $0.steps.isEmpty }
  }

  /// The unit that holds a token. O(log n).
  func unit(of token: Int) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low].tokens.contains(token) ? low : nil
  }
}
