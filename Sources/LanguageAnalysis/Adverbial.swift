/// An adverbial right behind a verb: "mardi" in "X a reçu mardi Y", "en secret" in "X a formé en secret Y".
///
/// News puts the day between a verb and its object. A parser that chooses step by step takes a bare
/// noun there for the object and what follows for its complement; without it, the clause is plain.
struct Adverbial {
  /// Where it stands among the places of the sentence.
  var range: Range<Int>
  /// Where the verb before it stands.
  var verb: Int
}

/// Finds adverbials in a tagged sentence.
struct AdverbialFinder {
  let sentence: ModelSentence

  /// The first adverbial behind a verb that something follows.
  func first(in places: [Int32]) -> Adverbial? {
    guard places.count > 3 else { return nil }
    for start in 1..<places.count - 1 {
      guard AdverbialWords.first.contains(form(places[start])),
        let verb = verb(before: start, in: places)
      else { continue }
      let end = end(at: start, in: places)
      guard end > start, end < places.count,
        ![.punctuation, .conjunction].contains(tag(places[end]))
      else { continue }
      return Adverbial(range: start..<end, verb: verb)
    }
    return nil
  }

  /// Where an adverbial ends that begins at a position; the position where none does.
  func end(at start: Int, in places: [Int32]) -> Int {
    max(endOfTime(at: start, in: places), endOfPhrase(at: start, in: places))
  }

  /// The verb right before a position, adverbs and the subject of a question passed over.
  private func verb(before start: Int, in places: [Int32]) -> Int? {
    var place = start - 1
    while place > 0,
      tag(places[place]) == .adverb || AdverbialWords.inverted.contains(form(places[place]))
    {
      place -= 1
    }
    return [.verb, .auxiliary].contains(tag(places[place])) ? place : nil
  }

  /// Where an expression of time ends that begins at a position: "mardi", "jeudi soir", "lundi 3 mars",
  /// "cette semaine", "le mois dernier", "le 3 mars 2016"; the position where none does.
  private func endOfTime(at start: Int, in places: [Int32]) -> Int {
    func form(_ position: Int) -> Atom? {
      position < places.count ? self.form(places[position]) : nil
    }
    func isNumeral(_ position: Int) -> Bool {
      position < places.count && tag(places[position]) == .numeral
    }
    func isOne(_ position: Int, of words: Set<Atom>) -> Bool {
      form(position).map { words.contains($0) } ?? false
    }
    /// "3 mars", "3 mars 2016"
    func endOfDate(_ position: Int) -> Int {
      guard isNumeral(position), isOne(position + 1, of: AdverbialWords.months) else {
        return position
      }
      return isNumeral(position + 2) ? position + 3 : position + 2
    }
    var end = start
    if isOne(start, of: AdverbialWords.demonstratives) {
      guard isOne(start + 1, of: AdverbialWords.spans) else { return start }
      end = start + 2
    } else if isOne(start, of: AdverbialWords.articles) {
      let date = endOfDate(start + 1)
      if date > start + 1 { return date }
      if isOne(start + 1, of: AdverbialWords.closed) { return start + 2 }
      guard isOne(start + 1, of: AdverbialWords.spans),
        isOne(start + 2, of: AdverbialWords.modifiers)
      else { return start }
      end = start + 2
    } else if isOne(start, of: AdverbialWords.days) {
      end = start + 1
    } else {
      return start
    }
    while isOne(end, of: AdverbialWords.modifiers) { end += 1 }
    return endOfDate(end)
  }

  /// Where a set phrase ends that begins at a position: "en secret", "à plusieurs reprises".
  private func endOfPhrase(at start: Int, in places: [Int32]) -> Int {
    for phrase in AdverbialWords.phrases where phrase[0] == form(places[start]) {
      let end = start + phrase.count
      if end <= places.count, zip(phrase, places[start..<end]).allSatisfy({ $0 == form($1) }) {
        return end
      }
    }
    return start
  }

  private func form(_ place: Int32) -> Atom { sentence.forms[Int(place)] }

  private func tag(_ place: Int32) -> PartOfSpeech {
    PartOfSpeech(rawValue: sentence.tags[Int(place)]) ?? .other
  }
}

/// The words that adverbials are made of.
private enum AdverbialWords {
  static let days = atoms(["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"])
  static let months = atoms([
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ])
  /// What behind a demonstrative, or before "dernier", is a time.
  static let spans = days.union(
    atoms([
      "semaine", "mois", "année", "nuit", "matin", "soir", "week-end", "après-midi", "fois", "été",
      "automne", "hiver", "printemps", "an", "jour",
    ]))
  /// What behind an article is a time by itself: "la veille".
  static let closed = atoms(["veille", "lendemain", "surlendemain"])
  static let modifiers = atoms([
    "matin", "soir", "après-midi", "midi", "dernier", "dernière", "prochain", "prochaine", "passé",
    "passée",
  ])
  static let demonstratives = atoms(["ce", "cet", "cette"])
  static let articles = atoms(["le", "la", "l'"])
  /// Subjects behind the verb of a question: "a-t-elle".
  static let inverted = atoms([
    "-il", "-elle", "-on", "-ils", "-elles", "-t-il", "-t-elle", "-t-on", "-t-ils", "-t-elles",
    "-je", "-tu", "-nous", "-vous", "-ce",
  ])
  /// Set phrases of manner and frequency.
  static let phrases = [
    "en secret", "en privé", "en public", "en personne", "en vain", "en urgence", "en retour",
    "en échange", "de nouveau", "à nouveau", "à plusieurs reprises", "à maintes reprises",
    "à deux reprises", "à trois reprises", "à son tour", "à leur tour", "pour la première fois",
    "pour la énième fois", "une nouvelle fois", "une fois de plus", "une fois encore",
    "par téléphone", "chez lui", "chez elle", "chez eux", "d'un revers de main",
    "d'un revers de la main", "avec fracas", "en bloc",
    "à l'unisson", "à l'unanimité", "d'une seule voix", "sans équivoque", "du bout des lèvres",
    "à demi-mot", "en grande pompe", "de concert", "à huis clos", "avec fermeté", "avec force",
    "avec vigueur", "haut et fort", "noir sur blanc", "de facto", "en catimini", "sans surprise",
    "sans réserve", "sans relâche", "sans ménagement", "sans délai", "avec succès", "au préalable",
    "à tout prix", "coûte que coûte", "sine die", "sans ambages",
    "sans détour", "dans la foulée", "au passage", "par ailleurs",
    "pour autant", "malgré tout", "tout de même", "quand même", "au contraire", "en outre",
    "en revanche", "en effet", "de son côté", "de leur côté", "pour sa part",
    "pour leur part", "sur place", "dans la nuit", "dans la matinée", "dans la soirée",
    "dans la journée",
  ].map { $0.split(separator: " ").map { WordTraits.atom(ofForm: String($0)) } }
  /// What any of them begins with.
  static let first = days.union(demonstratives).union(articles).union(phrases.map { $0[0] })

  private static func atoms(_ words: [String]) -> Set<Atom> {
    Set(words.map { WordTraits.atom(ofForm: $0) })
  }
}
