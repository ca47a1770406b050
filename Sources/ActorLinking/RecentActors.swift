internal import SociogramModel

/// The actors mentioned so far, with the sentence and whether they stood as a subject.
struct RecentActors {
  private struct Note {
    var actor: Int
    var sentence: Int
    var isSubject: Bool
    var isPlace: Bool
  }

  private var notes: [Note] = []
  private var sentence = 0

  /// Starts a sentence.
  mutating func open(sentence: Int) { self.sentence = sentence }

  /// Remembers a mention.
  mutating func note(_ actor: Int, isSubject: Bool, isPlace: Bool) {
    // Nobody refers back over hundreds of names; the bound keeps long texts linear.
    if notes.count >= 400 { notes.removeFirst(200) }
    notes.append(Note(actor: actor, sentence: sentence, isSubject: isSubject, isPlace: isPlace))
  }

  /// The latest actor that fits, at most `distance` sentences back.
  func latest(within distance: Int = .max, where fits: (Int) -> Bool) -> Int? {
    notes.last { isNear($0, distance) && fits($0.actor) }?.actor
  }

  /// The latest actor that fits and is more than a place; else the latest that fits.
  func latestTheme(where fits: (Int) -> Bool) -> Int? {
    notes.last { !$0.isPlace && fits($0.actor) }?.actor ?? latest(where: fits)
  }

  /// The first fitting subject of the nearest sentence that has one: this sentence before the last.
  func subject(within distance: Int, where fits: (Int) -> Bool) -> Int? {
    for back in 0...distance {
      if let note = notes.first(where: {
        $0.sentence == sentence - back && $0.isSubject && fits($0.actor)
      }) {
        return note.actor
      }
    }
    return nil
  }

  /// The owner meant by a possessive: the subject of this sentence, else the latest one before.
  func possessor(isPlural: Bool, _ agreements: [Agreement], _ actors: [Actor]) -> Int? {
    let fits: (Int) -> Bool = { agreements[$0].isPlural == isPlural }
    let isPerson: (Int) -> Bool = { actors[$0].kind == .person && fits($0) }
    return subject(within: 0, where: fits) ?? subject(within: 2, where: isPerson)
      ?? subject(within: 1, where: fits) ?? latest(within: 1, where: fits)
  }

  /// The two latest different actors that fit, in the order of the text.
  func lastTwo(where fits: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    for note in notes.reversed()
    where isNear(note, 3) && !note.isPlace && fits(note.actor) && !found.contains(note.actor) {
      found.append(note.actor)
      if found.count == 2 { break }
    }
    return found.reversed()
  }

  private func isNear(_ note: Note, _ distance: Int) -> Bool {
    distance == .max || sentence - note.sentence <= distance
  }
}
