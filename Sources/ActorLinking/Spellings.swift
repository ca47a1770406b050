internal import SociogramModel

/// The persons of the registry by the keys of their names, to know them by another spelling.
///
/// A key that two persons have means nobody.
struct Spellings: Sendable {
  /// The person whose full name has a key, -1 where there are several.
  private var full: [UInt64: Int32] = [:]
  /// The person whom a single name with a key means, -1 where several bear it.
  private var family: [UInt64: Int32] = [:]

  /// Creates spellings of nobody.
  init() {}

  /// Reads the names of all persons.
  ///
  /// - Parameter country: the state that a person has to do with.
  init(of actors: [Actor], country: (Actor) -> ActorID?) {
    var folding = NameFolding()
    var key = TransliterationKey()
    var singles: [(UInt64, Int32)] = []
    full.reserveCapacity(2 * actors.count)
    family.reserveCapacity(actors.count)
    for (position, actor) in actors.enumerated() where actor.kind == .person {
      let person = Int32(position)
      folding.read(actor.name)
      let last = folding.count - 1
      for language in Spellings.languages(country(actor)) {
        // Whoever bears a family name makes it ambiguous.
        folding.read(actor.name)
        if last > 0 {
          key.read(folding, from: last, as: language)
          Spellings.note(person, key, language, in: &family)
        }
        key.read(folding, as: language)
        if key.wordCount > 1 { Spellings.note(person, key, language, in: &full) }
        for name in actor.names {
          folding.read(name)
          key.read(folding, as: language)
          if key.wordCount > 1 {
            Spellings.note(person, key, language, in: &full)
          } else if folding.count > 0, folding.isCapitalized[folding.count - 1] {
            singles.append((key.hash(language), person))
            Spellings.note(person, key, language, in: &family)
          }
        }
      }
    }
    // A family name alone means somebody only where the registry says so.
    var known: [UInt64: Int32] = [:]
    for (hash, _) in singles { known[hash] = family[hash] }
    family = known
  }

  /// The one person whose full name some words spell anew.
  func person(spelt name: borrowing NameFolding, in actors: [Actor]) -> Int? {
    var key = TransliterationKey()
    var found: Int?
    for language in SourceLanguage.allCases {
      key.read(name, as: language)
      guard key.wordCount > 1, let person = full[key.hash(language)] else { continue }
      guard person >= 0, found == nil || found == Int(person) else { return nil }
      guard Spellings.spells(key, actors[Int(person)], language) else { continue }
      found = Int(person)
    }
    return found
  }

  /// The one person whose family name a word of five letters or more spells anew.
  func person(ofFamily name: borrowing NameFolding, in actors: [Actor]) -> Int? {
    var key = TransliterationKey()
    var found: Int?
    for language in SourceLanguage.allCases {
      key.read(name, as: language)
      guard key.wordCount == 1, name.range(name.count - 1).count >= 5,
        let person = family[key.hash(language)]
      else { continue }
      guard person >= 0, found == nil || found == Int(person) else { return nil }
      guard Spellings.spells(key, actors[Int(person)], language) else { continue }
      found = Int(person)
    }
    return found
  }

  /// The groups of persons whose names, other than by the same letters, have one key.
  static func shared(by actors: [Actor], country: (Actor) -> ActorID?) -> [[Int]] {
    var bearers: [[UInt8]: Set<Int>] = [:]
    var folding = NameFolding()
    var key = TransliterationKey()
    for (position, actor) in actors.enumerated() where actor.kind == .person {
      for language in Spellings.languages(country(actor)) {
        for name in [actor.name] + actor.names {
          folding.read(name)
          key.read(folding, as: language)
          let prefix = UInt8(language.rawValue * 2 + (key.wordCount > 1 ? 1 : 0))
          bearers[[prefix] + key.symbols, default: []].insert(position)
        }
      }
    }
    return bearers.values.filter { $0.count > 1 }.map { $0.sorted() }
  }

  private static func note(
    _ person: Int32, _ key: TransliterationKey, _ language: SourceLanguage,
    in table: inout [UInt64: Int32]
  ) {
    let hash = key.hash(language)
    if let known = table[hash], known != person {
      table[hash] = -1
    } else {
      table[hash] = person
    }
  }

  /// Whether a name of a person has a key: hashes may meet by accident.
  private static func spells(
    _ key: TransliterationKey, _ actor: Actor, _ language: SourceLanguage
  ) -> Bool {
    var folding = NameFolding()
    var own = TransliterationKey()
    for name in [actor.name] + actor.names {
      folding.read(name)
      own.read(folding, as: language)
      if own.symbols == key.symbols { return true }
    }
    return false
  }

  /// The languages that a person's name may come from, by his state; where he has none, as rebels and
  /// heads of contested bodies have, the two whose names are spelt in most ways.
  private static func languages(_ state: ActorID?) -> [SourceLanguage] {
    guard let state else { return [.arabic, .russian] }
    return SourceLanguage(ofState: state.rawValue).map { [$0] } ?? []
  }
}
