/// A clause between commas that parts a phrase from its verb: "qui préside le Sénat" in "X, qui préside le
/// Sénat, a démissionné"; or from the rest of its sentence: "où Y a parlé" in "À Z, où Y a parlé, …".
///
/// A parser that chooses step by step takes the verb of such a clause for the sentence's own. Read apart,
/// both are short and plain.
struct Insertion {
  /// Where the comma before it stands among the places of the sentence; -1 where it opens the sentence.
  var opening: Int
  /// Where the comma behind it stands.
  var closing: Int
  /// The phrase before it, which it completes; empty where it opens the sentence.
  var phrase: Range<Int>
  /// How it hangs on that phrase.
  var relation: DependencyRelation
}

/// Finds insertions in a tagged sentence.
struct InsertionFinder {
  let sentence: ModelSentence
  let morphologies: Morphologies

  /// The first insertion among some places of the sentence.
  func first(in places: [Int32]) -> Insertion? {
    let commas = places.indices.filter { form(places[$0]) == Self.comma }
    if commas.isEmpty { return nil }
    if let leading = leading(in: places, commas) ?? opener(in: places, commas) { return leading }
    guard commas.count > 1 else { return nil }
    if let told = reportingClause(in: places, commas) { return told }
    if let contrast = contrast(in: places, commas) { return contrast }
    for (number, opening) in commas.enumerated() {
      guard let relation = relation(after: opening, in: places),
        let phrase = phrase(before: opening, in: places)
      else { continue }
      let needsVerb = relation == .aclRelcl && !hasUnseenVerb(after: opening, in: places)
      for closing in commas[(number + 1)...] {
        let inner = places[(opening + 1)..<closing]
        if inner.isEmpty || needsVerb && !inner.contains(where: { isFinite($0) }) { continue }
        let fits =
          phrase.isAdjunct
          ? relation == .aclRelcl && opensClause(closing + 1, in: places)
          : isPredicate(closing + 1, in: places)
        if fits {
          return Insertion(
            opening: opening, closing: closing, phrase: phrase.places, relation: relation)
        }
        if phrase.isAdjunct { break }
      }
    }
    return nil
  }

  /// Who says what stands around it, between a subject and its verb: "X, affirme Y, a livré …".
  private func reportingClause(in places: [Int32], _ commas: [Int]) -> Insertion? {
    for (opening, closing) in zip(commas, commas.dropFirst()) where opening > 0 {
      let inner = places[(opening + 1)..<closing]
      guard inner.count > 1, inner.count < 12, let first = inner.first, isFinite(first),
        Self.reports.contains(form(first))
          || tag(first) == .auxiliary && Self.reported.contains(form(inner[opening + 2])),
        !inner.dropFirst().contains(where: { isFinite($0) || tag($0) == .subordinator }),
        isPredicate(closing + 1, in: places)
      else { continue }
      return Insertion(
        opening: opening, closing: closing, phrase: (opening - 1)..<opening,
        relation: .parataxisInsert)
    }
    return nil
  }

  /// What sets a subject against others, between it and its verb: "X, lui, a …", "X, de son côté, …".
  private func contrast(in places: [Int32], _ commas: [Int]) -> Insertion? {
    for (opening, closing) in zip(commas, commas.dropFirst()) where opening > 0 {
      let inner = places[(opening + 1)..<closing]
      guard (1...4).contains(inner.count), isPredicate(closing + 1, in: places),
        [.noun, .properNoun, .adjective].contains(tag(places[opening - 1])),
        Self.contrasts.contains(where: { $0.elementsEqual(inner.map { form($0) }) })
      else { continue }
      return Insertion(
        opening: opening, closing: closing, phrase: (opening - 1)..<opening, relation: .oblMod)
    }
    return nil
  }

  /// Words between commas that part an auxiliary from its participle, both commas included: "a, selon X,
  /// livré", "aurait, pour sa part, condamné", "n'a pas, à ce jour, reconnu".
  func parenthesis(in places: [Int32]) -> Adverbial? {
    guard places.count > 5 else { return nil }
    for opening in 1..<places.count - 3 where form(places[opening]) == Self.comma {
      let isNegated = opening > 1 && Self.negations.contains(form(places[opening - 1]))
      let auxiliary = isNegated ? opening - 2 : opening - 1
      guard Self.auxiliaries.contains(form(places[auxiliary])),
        [.preposition, .adverb, .determiner].contains(tag(places[opening + 1]))
          || isNegated && tag(places[opening + 1]) == .other
      else { continue }
      for closing in (opening + 2)..<min(places.count - 1, opening + 14) {
        if isFinite(places[closing]) { break }
        guard form(places[closing]) == Self.comma else { continue }
        var next = closing + 1
        while next < places.count - 1, tag(places[next]) == .adverb { next += 1 }
        guard tag(places[next]) == .verb, features(places[next]).contains(.pastParticiple) else {
          continue
        }
        return Adverbial(range: opening..<closing + 1, verb: auxiliary)
      }
    }
    return nil
  }

  /// A clause without a finite verb that opens the sentence: "Après avoir rencontré X, Y a …", "Reçu par X, Y
  /// a …".
  private func leading(in places: [Int32], _ commas: [Int]) -> Insertion? {
    var verb = 0
    while verb < places.count, verb < 4,
      tag(places[verb]) == .preposition || isBeforeVerb(places[verb])
    {
      verb += 1
    }
    guard verb < places.count, [.verb, .auxiliary].contains(tag(places[verb])) else { return nil }
    let isMarked = places[..<verb].contains { tag($0) == .preposition }
    let features = features(places[verb])
    guard
      isMarked
        ? features.contains(.infinitive) || features.contains(.presentParticiple)
        : tag(places[verb]) == .verb
          && (features.contains(.pastParticiple) || features.contains(.presentParticiple))
    else { return nil }
    for comma in commas where comma > verb && comma + 1 < places.count {
      if places[verb..<comma].contains(where: { isFinite($0) }) { return nil }
      guard [.determiner, .properNoun, .pronoun].contains(tag(places[comma + 1])),
        !Self.relatives.contains(form(places[comma + 1])), opensMain(comma + 1, in: places)
      else { continue }
      return Insertion(opening: -1, closing: comma, phrase: 0..<0, relation: .advcl)
    }
    return nil
  }

  /// A phrase of place, time or source, or a clause with a conjunction, that opens the sentence right
  /// before its subject: "Selon X, Y a …", "En Libye, Y a …", "Alors que …, Y a …". A parser that
  /// chooses step by step takes Y for another name of X.
  private func opener(in places: [Int32], _ commas: [Int]) -> Insertion? {
    guard let first = places.first else { return nil }
    let start = isAgo(places) ? Self.ago.count : 0
    let end = commas.first ?? 0
    // "Alors que" is an adverb and a conjunction.
    let isClause =
      tag(first) == .subordinator
      || tag(first) == .adverb && places.count > 1 && tag(places[1]) == .subordinator
    guard
      isClause || tag(first) == .preposition || Self.openers.contains(form(first))
        || start < end && isTime(places[start..<end])
    else { return nil }
    for comma in commas where comma > start && comma + 2 < places.count {
      let hasVerb = places[start..<comma].contains {
        isClause ? isFinite($0) : [.verb, .auxiliary].contains(tag($0))
      }
      if hasVerb && !isClause { return nil }
      guard hasVerb == isClause,
        [.determiner, .properNoun, .pronoun].contains(tag(places[comma + 1])),
        !Self.relatives.contains(form(places[comma + 1])), isSubject(comma + 1, in: places)
      else { continue }
      return Insertion(
        opening: -1, closing: comma, phrase: 0..<0, relation: isClause ? .advcl : .oblMod)
    }
    return nil
  }

  /// "Il y a deux mois".
  private func isAgo(_ places: [Int32]) -> Bool {
    places.count > Self.ago.count && zip(places, Self.ago).allSatisfy { form($0) == $1 }
  }

  /// "Lundi", "Ce lundi", "La semaine dernière", "Quelques jours plus tard".
  private func isTime(_ places: ArraySlice<Int32>) -> Bool {
    places.count <= 5 && places.contains { Self.times.contains(form($0)) }
      && places.allSatisfy {
        [.determiner, .numeral, .noun, .adjective, .adverb, .properNoun].contains(tag($0))
      }
  }

  /// Whether a phrase that completes nothing stands between a position and a finite verb; another one
  /// between commas may name it again.
  private func isSubject(_ position: Int, in places: [Int32]) -> Bool {
    for next in position..<places.count {
      let place = places[next]
      if isFinite(place) { return next > position }
      switch tag(place) {
      case .punctuation:
        guard form(place) == Self.comma else { return false }
        if isList(from: next, in: places) { continue }
        let closing = places[(next + 1)...].firstIndex {
          form($0) == Self.comma || [.verb, .auxiliary].contains(tag($0))
        }
        return closing.map { form(places[$0]) == Self.comma && isPredicate($0 + 1, in: places) }
          ?? false
      case .subordinator, .verb, .auxiliary: return false
      case .pronoun where next > position && !Self.clitics.contains(form(place)): return false
      default: break
      }
    }
    return false
  }

  /// Whether the last members of a list stand between a comma and a finite verb: ", Y, Z et W ont …".
  private func isList(from comma: Int, in places: [Int32]) -> Bool {
    var hasConjunction = false
    for place in places[(comma + 1)...] {
      if isFinite(place) { return hasConjunction }
      switch tag(place) {
      case .determiner, .noun, .properNoun, .adjective, .preposition, .numeral: break
      case .conjunction: hasConjunction = true
      case .punctuation where form(place) == Self.comma && !hasConjunction: break
      default: return false
      }
    }
    return false
  }

  /// Whether a subject and no member of a list stands from a position to the next comma or finite verb.
  private func opensMain(_ position: Int, in places: [Int32]) -> Bool {
    for place in places[position...] {
      if isFinite(place) { return true }
      if form(place) == Self.comma {
        return places[position...].contains { isFinite($0) }
      }
      if tag(place) == .conjunction || tag(place) == .subordinator { return false }
    }
    return false
  }

  /// How what stands behind a comma hangs on the phrase before it, if it is a clause that does.
  private func relation(after comma: Int, in places: [Int32]) -> DependencyRelation? {
    guard comma + 2 < places.count else { return nil }
    let next = places[comma + 1]
    if Self.relatives.contains(form(next)) { return .aclRelcl }
    if tag(next) == .preposition, Self.relatives.contains(form(places[comma + 2])) {
      return .aclRelcl
    }
    var participle = comma + 1
    while participle + 1 < places.count, tag(places[participle]) == .adverb { participle += 1 }
    let features = features(places[participle])
    guard tag(places[participle]) == .verb,
      features.contains(.pastParticiple) || features.contains(.presentParticiple)
    else { return nil }
    return .acl
  }

  /// Whether the verb right behind "qui" is one that the tagger did not see.
  private func hasUnseenVerb(after comma: Int, in places: [Int32]) -> Bool {
    guard form(places[comma + 1]) == Self.qui else { return false }
    var next = comma + 2
    while next < places.count, isBeforeVerb(places[next]) { next += 1 }
    return next < places.count && [.noun, .adjective, .properNoun].contains(tag(places[next]))
  }

  /// The phrase right before a comma, where nothing before it is a verb that it could belong to.
  private func phrase(
    before comma: Int, in places: [Int32]
  ) -> (places: Range<Int>, isAdjunct: Bool)? {
    guard comma > 0 else { return nil }
    switch tag(places[comma - 1]) {
    case .noun, .properNoun, .adjective, .numeral: break
    default: return nil
    }
    var start = comma
    var segment: Int?
    scan: while start > 0 {
      let place = places[start - 1]
      if isFinite(place) { return nil }
      switch tag(place) {
      case .punctuation:
        guard form(place) == Self.comma else { break scan }
        if segment == nil { segment = start }
      case .subordinator: break scan
      case .pronoun where Self.relatives.contains(form(place)): break scan
      case .conjunction where start == 1 || form(places[start - 2]) == Self.comma: break scan
      default: break
      }
      start -= 1
    }
    let own = segment ?? start
    guard own < comma else { return nil }
    let isAdjunct = tag(places[own]) == .preposition
    if isAdjunct, start < own { return (start..<comma, false) }
    return (own..<comma, isAdjunct && start == own && own == 0)
  }

  /// Whether a finite verb stands at a position, clitics and adverbs before it passed over.
  private func isPredicate(_ position: Int, in places: [Int32]) -> Bool {
    var next = position
    while next < places.count, isBeforeVerb(places[next]) { next += 1 }
    return next < places.count && isFinite(places[next])
  }

  /// Whether a clause with a subject of its own begins at a position.
  private func opensClause(_ position: Int, in places: [Int32]) -> Bool {
    guard position < places.count else { return false }
    let first = places[position]
    guard [.determiner, .properNoun, .pronoun].contains(tag(first)),
      !Self.relatives.contains(form(first))
    else { return false }
    for place in places[position...] {
      if isFinite(place) { return true }
      switch tag(place) {
      case .subordinator, .conjunction: return false
      case .pronoun where Self.relatives.contains(form(place)): return false
      default: break
      }
    }
    return false
  }

  private func isBeforeVerb(_ place: Int32) -> Bool {
    switch tag(place) {
    case .adverb: true
    case .pronoun: Self.clitics.contains(form(place))
    default: false
    }
  }

  private func isFinite(_ place: Int32) -> Bool {
    [.verb, .auxiliary].contains(tag(place)) && features(place).isFinite
  }

  private func form(_ place: Int32) -> Atom { sentence.forms[Int(place)] }

  private func tag(_ place: Int32) -> PartOfSpeech {
    PartOfSpeech(rawValue: sentence.tags[Int(place)]) ?? .other
  }

  private func features(_ place: Int32) -> Features {
    morphologies.sets[Int(sentence.morphs[Int(place)])]
  }

  private static let contrasts = [
    "lui", "elle", "eux", "elles", "lui aussi", "elle aussi", "eux aussi", "lui - même",
    "lui-même", "elle-même", "eux-mêmes", "quant à lui", "quant à elle", "quant à eux",
    "pour sa part", "pour leur part", "de son côté", "de leur côté", "à son tour", "à leur tour",
    "en revanche", "au contraire", "par ailleurs", "en effet", "cependant", "toutefois",
    "pourtant", "néanmoins",
  ].map { $0.split(separator: " ").map { WordTraits.atom(ofForm: String($0)) } }
  static let stop = WordTraits.atom(ofForm: ".")
  static let comma = WordTraits.atom(ofForm: ",")
  static let auxiliaries = Set(
    [
      "a", "ont", "avait", "avaient", "aurait", "auraient", "aura", "auront", "ait", "aient",
      "avoir", "ayant", "est", "sont", "était", "étaient", "serait", "seraient", "sera", "seront",
      "soit", "soient", "été",
    ].map { WordTraits.atom(ofForm: $0) })
  private static let negations = Set(
    ["pas", "jamais", "plus", "guère"].map { WordTraits.atom(ofForm: $0) })
  private static let reports = Set(
    [
      "affirme", "affirment", "ajoute", "annonce", "assure", "assurent", "confirme", "croit",
      "déclare", "dit", "disent", "estime", "estiment", "explique", "indique", "indiquent", "juge",
      "note", "précise", "précisent", "rapporte", "rapportent", "rappelle", "reconnaît", "révèle",
      "souligne", "soutient",
    ].map { WordTraits.atom(ofForm: $0) })
  private static let reported = Set(
    [
      "affirmé", "ajouté", "annoncé", "assuré", "confirmé", "déclaré", "dit", "estimé", "expliqué",
      "indiqué", "jugé", "noté", "précisé", "rapporté", "rappelé", "reconnu", "révélé", "souligné",
    ].map { WordTraits.atom(ofForm: $0) })
  private static let openers = Set(
    ["face", "grâce", "quant", "suite"].map { WordTraits.atom(ofForm: $0) })
  private static let times = Set(
    [
      "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "jour", "jours",
      "semaine", "semaines", "mois", "an", "ans", "année", "années", "heure", "heures", "minutes",
      "matin", "soir", "nuit", "veille", "lendemain", "week-end", "janvier", "février", "mars",
      "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ].map { WordTraits.atom(ofForm: $0) })
  private static let ago = ["il", "y", "a"].map { WordTraits.atom(ofForm: $0) }
  private static let qui = WordTraits.atom(ofForm: "qui")
  static let relatives = Set(
    [
      "qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles", "auquel",
      "auxquels", "auxquelles", "duquel", "desquels", "desquelles",
    ].map { WordTraits.atom(ofForm: $0) })
  private static let clitics = Set(
    [
      "se", "s'", "le", "la", "l'", "les", "lui", "leur", "y", "en", "me", "m'", "nous", "vous",
    ].map { WordTraits.atom(ofForm: $0) })
}

extension SentenceReader {
  /// Parses a sentence that holds insertions or adverbials: them and the rest, each by itself.
  ///
  /// - Returns: the place of the root of these places.
  mutating func parse(
    _ places: [Int32], of whole: ModelSentence, into tree: inout WholeTree,
    depth: Int = 0
  ) -> Int32 {
    let finder = InsertionFinder(sentence: whole, morphologies: morphologies)
    let adverbial =
      depth < 8
      ? finder.parenthesis(in: places)
        ?? AdverbialFinder(sentence: whole).first(in: places) : nil
    if let adverbial {
      var outer = places
      outer.removeSubrange(adverbial.range)
      let root = parse(outer, of: whole, into: &tree, depth: depth + 1)
      let head = parsePart(Array(places[adverbial.range]), of: whole, into: &tree)
      let verb = places[adverbial.verb]
      tree.attach(head, to: tree.isAuxiliary(verb) ? tree.head(of: verb) ?? verb : verb, .oblMod)
      return root
    }
    guard depth < 8, let insertion = finder.first(in: places) else {
      return parsePart(places, of: whole, into: &tree)
    }
    let inner = Array(places[(insertion.opening + 1)..<insertion.closing])
    let outer = Array(places[..<max(0, insertion.opening)] + places[(insertion.closing + 1)...])
    let root = parse(outer, of: whole, into: &tree, depth: depth + 1)
    let clause = parse(inner, of: whole, into: &tree, depth: depth + 1)
    tree.attach(places[insertion.closing], to: clause, .punct)
    guard insertion.opening >= 0 else {
      tree.attach(clause, to: root, insertion.relation)
      return root
    }
    tree.attach(places[insertion.opening], to: clause, .punct)
    if [.parataxisInsert, .oblMod].contains(insertion.relation) {
      tree.attach(clause, to: root, insertion.relation)
      return root
    }
    let phrase = places[insertion.phrase]
    var head = places[insertion.opening - 1]
    // No arc may cross another: what governs something behind the insertion governs it too.
    while let above = tree.head(of: head), phrase.contains(above),
      !tree.reaches(from: head, beyond: places[insertion.closing], in: outer)
    {
      head = above
    }
    tree.attach(clause, to: head, insertion.relation)
    return root
  }
}

/// The tree of a sentence that is put together from its parts.
struct WholeTree {
  private(set) var heads: [Int32]
  private(set) var labels: [UInt8]

  init(places: Int) {
    heads = Array(repeating: 0, count: places)
    labels = Array(repeating: ParserState.noLabel, count: places)
  }

  func head(of place: Int32) -> Int32? { heads[Int(place)] == 0 ? nil : heads[Int(place)] }

  /// Whether a place is the auxiliary or copula of another one.
  func isAuxiliary(_ place: Int32) -> Bool {
    [.auxTense, .auxPass, .auxCaus, .cop].contains(DependencyRelation(rawValue: labels[Int(place)]))
  }

  /// Whether a place governs another one behind a given place.
  func reaches(from head: Int32, beyond end: Int32, in places: [Int32]) -> Bool {
    places.contains { $0 > end && heads[Int($0)] == head }
  }

  mutating func attach(_ place: Int32, to head: Int32, _ relation: DependencyRelation) {
    attach(place, to: head, label: relation.rawValue)
  }

  mutating func attach(_ place: Int32, to head: Int32, label: UInt8) {
    heads[Int(place)] = head
    labels[Int(place)] = label
  }
}
