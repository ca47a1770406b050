/// Prepositions of several words ("à la demande de"), longest first, found by numbers.
///
/// A sentence is searched for them at every token, so each word of a text's vocabulary is numbered
/// once, and a token that starts none costs one look-up in an array.
package struct LongPrepositions: Sendable {
  /// One of them.
  package struct Entry: Hashable, Sendable {
    /// Its words.
    package var words: [String]
    /// The preposition that slots know it by.
    package var name: String
    /// The numbers of the words.
    fileprivate var numbers: [Int32] = []
  }

  /// What a surface form may stand for in a preposition.
  struct Form: Sendable {
    /// The number of the form itself; -1 where no preposition holds it.
    var own: Int32
    /// The number of "de" in "du" and "d'", of "à" in "aux"; -1 in other forms.
    var contracted: Int32
  }

  /// All of them.
  package private(set) var entries: [Entry] = []
  private var numbers: [String: Int32] = [:]
  /// The positions in ``entries`` of those that a form may start, by the form's own number.
  private var starting: [[Int32]] = []

  init(_ prepositions: [(words: [String], name: String)] = []) {
    entries = prepositions.map { Entry(words: $0.words, name: $0.name) }
      .sorted { ($1.words.count, $0.name) < ($0.words.count, $1.name) }
    for position in entries.indices {
      entries[position].numbers = entries[position].words.map { intern($0) }
    }
    for (position, entry) in entries.enumerated() {
      // "à" may begin contracted, "de" not: "des sources" are somebody, no "de sources".
      let contracted = entry.words[0] == "à" ? LongPrepositions.contractedA : []
      for form in [entry.words[0]] + contracted {
        starting[Int(intern(form))].append(Int32(position))
      }
    }
  }

  /// What a form in lower case with straight apostrophes may stand for.
  func form(of lower: String) -> Form {
    let contracted: Int32? =
      if LongPrepositions.contractedDe.contains(lower) {
        numbers["de"]
      } else if LongPrepositions.contractedA.contains(lower) {
        numbers["à"]
      } else {
        nil
      }
    return Form(own: numbers[lower] ?? -1, contracted: contracted ?? -1)
  }

  /// The longest that starts at a token.
  ///
  /// - Parameters:
  ///   - words: the vocabulary's word of each token.
  ///   - forms: the form of each word of the vocabulary.
  func longest(
    at token: Int, before end: Int, words: [Int32], forms: [Form]
  ) -> (name: String, next: Int)? {
    // Hot: at every token.
    let own = forms[Int(words[token])].own
    guard own >= 0 else { return nil }
    search: for position in starting[Int(own)] {
      let count = entries[Int(position)].numbers.count
      guard token + count <= end else { continue }
      for i in 1..<max(count, 1) {
        let form = forms[Int(words[token + i])]
        let number = entries[Int(position)].numbers[i]
        guard number == form.own || number == form.contracted else { continue search }
      }
      return (entries[Int(position)].name, token + count)
    }
    return nil
  }

  private static let contractedDe = ["du", "des", "d'"]
  private static let contractedA = ["au", "aux", "a"]

  private mutating func intern(_ word: String) -> Int32 {
    let number = numbers[word, default: Int32(starting.count)]
    if number == starting.count {
      numbers[word] = number
      starting.append([])
    }
    return number
  }
}
