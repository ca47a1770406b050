internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Whether an acronym is made of the first letters of some words, small words passed over:
  /// "Fédération des industries du cuir (FIC)".
  func abbreviates(_ acronym: Int, _ name: Range<Int>) -> Bool {
    let letters = Array(text.form(acronym).utf8).map { $0 | 0x20 }
    var next = 0
    var isFirst = true
    for token in name {
      for atom in atoms(at: token) {
        guard next < letters.count else { return true }
        let fits = atom.folded.utf8.first == letters[next]
        if isFirst, !fits { return false }
        isFirst = false
        if fits { next += 1 }
      }
    }
    return next == letters.count
  }

  /// Whether a long name before an acronym in brackets is somebody else than the actor of the registry
  /// whose acronym it is: the letters fit, and the actor's own long names share less than half of the
  /// words with it.
  func isAnother(_ name: Range<Int>, than actor: Int, at acronym: Int) -> Bool {
    guard abbreviates(acronym, name) else { return false }
    let words = Set(name.flatMap { atoms(at: $0).map(\.folded) }.filter { $0.utf8.count > 3 })
    var isLong = false
    for other in [actors[actor].name] + actors[actor].names {
      let own = nameAtoms(of: other).map(\.folded).filter { $0.utf8.count > 3 }
      guard own.count > 1 else { continue }
      isLong = true
      if own.filter({ words.contains($0) }).count * 2 >= min(own.count, words.count) {
        return false
      }
    }
    return isLong
  }

  /// Remembers the acronym before brackets that hold a name: "FIC (Fédération des …)".
  mutating func noteAcronym(of name: Range<Int>, _ actor: Int) {
    let start = name.lowerBound
    guard start > 1, name.upperBound < text.tokens.count, text.lower(start - 1) == "(",
      text.lower(name.upperBound) == ")", text.word(start - 2).isAllCapitals,
      (2...8).contains(text.form(start - 2).utf8.count), abbreviates(start - 2, name)
    else { return }
    introduced[text.form(start - 2)] = actor
  }

  /// Links an acronym that the text introduces to what it stands for, wherever it stands.
  mutating func linkIntroducedAcronyms() {
    guard !introduced.isEmpty else { return }
    for token in 0..<text.tokens.count where traits(at: token).contains(.isAllCapitals) {
      guard let actor = introduced[text.form(token)] else { continue }
      if owner[token] >= 0 {
        let mention = mentions[Int(owner[token])]
        guard mention.tokens.count == 1, mention.form == .named, mention.actors.first != actor
        else {
          continue
        }
        clear(token..<token + 1)
      }
      var mention = LinkedMention(
        tokens: token..<token + 1, phrase: token..<token + 1, actors: [actor], form: .named,
        agreement: agreements[actor])
      mention.reasons = ["acronym that the text gives for \(actors[actor].name)"]
      add(mention)
    }
  }
}
