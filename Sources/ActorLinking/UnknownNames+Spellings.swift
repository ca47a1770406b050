internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// The person of the registry whose full name some words spell in another way.
  func personSpelt(_ range: Range<Int>) -> Int? {
    var name = NameFolding()
    name.read(text.string(of: range))
    guard let person = spellings.person(spelt: name, in: registry.actors),
      agrees(person, isWoman(range, title(before: range.lowerBound)))
    else { return nil }
    return person
  }

  /// The person of the registry whose family name a word spells in another way, where a title stands
  /// before it or the text speaks of him or his country besides.
  mutating func personOfFamily(_ token: Int, _ titled: Int?) -> Int? {
    guard let person = family(of: token), !isPlace(token), !hasNameBeside(token),
      agrees(person, isWoman(token..<token + 1, titled))
    else { return nil }
    let known = registry.actors[person]
    if titled != nil { return person }
    return actors.contains { actor in
      actor.id == known.id || actor.id == known.state
        || known.affiliations.contains { $0.target == actor.id }
    } ? person : nil
  }

  /// Links words to the person of the registry that they spell in another way.
  mutating func addSpelling(_ range: Range<Int>, _ registered: Int) {
    clear(range)
    let person = position(ofRegistered: registered)
    var mention = LinkedMention(
      tokens: range, phrase: range, actors: [person], form: .named, agreement: agreements[person])
    mention.reasons = ["another spelling of \(actors[person].name)"]
    add(mention)
    // "Serradj" after "Fayez Serradj".
    if let last = range.last, range.count > 1, let word = atoms(at: last).last?.folded {
      if let other = spelt[word], other != registered {
        spelt[word] = -1
      } else {
        spelt[word] = registered
      }
    }
  }

  /// The person whom a word means by its spelling alone, looked up once for each word of the text.
  private mutating func family(of token: Int) -> Int? {
    let word = text.tokens.word[token]
    if let last = atoms(at: token).last?.folded, let person = spelt[last] {
      return person >= 0 ? person : nil
    }
    if let known = families[word] { return known >= 0 ? known : nil }
    var person: Int?
    if text.word(token).analyses.allSatisfy({ $0.partOfSpeech == .properNoun }) {
      var name = NameFolding()
      name.read(text.form(token))
      person = spellings.person(ofFamily: name, in: registry.actors)
    }
    families[word] = person ?? -1
    return person
  }

  /// Whether another word of name stands beside one: "Ivan Choygou" is not the minister.
  func hasNameBeside(_ token: Int) -> Bool {
    let sentence = text.sentence(of: token)
    return [token - 1, token + 1].contains {
      $0 >= 0 && $0 < text.tokens.count && text.sentence(of: $0) == sentence && isNameLike($0)
        && (owner[$0] < 0 || mentions[Int(owner[$0])].form == .named)
    }
  }

  private func agrees(_ person: Int, _ isWoman: Bool?) -> Bool {
    guard let isWoman, let isFeminine = registry.agreements[person].isFeminine else { return true }
    return isWoman == isFeminine
  }
}
