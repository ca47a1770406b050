/// The words of a language: full forms with lemma, word class and morphology, function words,
/// abbreviations and words that are never cut.
///
/// The full forms stay in a mapped file (about 9 MB for French); opening costs under a millisecond.
package struct Lexicon: Sendable {
  let functionWords: FunctionWords
  let abbreviations: Abbreviations
  let unsplit: Set<String>
  private let table: FullFormTable

  /// Opens the data of a language.
  ///
  /// - Parameter directory: the folder with lexicon.tsv, function-words.tsv, abbreviations.txt and
  ///   unsplit.txt, such as `Data/Languages/fr`.
  package init(contentsOf directory: String) throws(LanguageDataError) {
    table = try FullFormTable(contentsOf: directory + "/lexicon.tsv")
    functionWords = try FunctionWords(contentsOf: directory + "/function-words.tsv")
    abbreviations = try Abbreviations(contentsOf: directory + "/abbreviations.txt")
    let list = try WordList(contentsOf: directory + "/unsplit.txt")
    unsplit = Set(list.lines.map { String($0.text) })
  }

  /// Returns the readings of a form; none for an unknown word.
  ///
  /// The curly apostrophe counts as the straight one. Names are found only with a capital; a
  /// capitalised form also has the readings of its lower case. A capital that lost its accent is
  /// understood ("Etat", "Egypte").
  package func analyses(of form: String) -> [Analysis] {
    let lower = normalizedForm(form)
    if let readings = functionWords[lower] {
      return form == "A" ? preposition(à: readings) : readings
    }
    var result = tableAnalyses(of: lower)
    let isCapitalized = form.unicodeScalars.first?.properties.isUppercase ?? false
    if !isCapitalized { return result.filter { $0.partOfSpeech != .properNoun } }
    if result.isEmpty {
      for accented in Self.accentedSpellings(of: lower) where result.isEmpty {
        result = functionWords[accented] ?? tableAnalyses(of: accented)
      }
    }
    return result
  }

  /// Calls a function with every form of the table, in lower case, and each of its readings.
  package func forEachEntry(_ body: (String, Analysis) -> Void) { table.forEachEntry(body) }

  /// Whether the form in lower case is a form of a verb.
  func isVerb(_ lower: String) -> Bool {
    analyses(of: lower).contains { $0.partOfSpeech == .verb || $0.partOfSpeech == .auxiliary }
  }

  private func tableAnalyses(of lower: String) -> [Analysis] {
    var result: [Analysis] = []
    table.appendAnalyses(of: lower, to: &result)
    return result
  }

  /// A capital "A" is as often "À" without its accent.
  private func preposition(à readings: [Analysis]) -> [Analysis] {
    (functionWords["à"] ?? []) + readings
  }

  /// The spellings of a word whose first letter may have lost an accent with its capital.
  private static func accentedSpellings(of lower: String) -> [String] {
    guard let first = lower.first else { return [] }
    let letters =
      switch first {
      case "a": "âà"
      case "c": "ç"
      case "e": "éêè"
      case "i": "îï"
      case "o": "ôœ"
      case "u": "ûù"
      default: ""
      }
    return letters.map { String($0) + lower.dropFirst() }
  }
}

/// Returns a form in lower case with straight apostrophes and plain hyphens.
package func normalizedForm(_ form: String) -> String {
  var result = ""
  for scalar in form.unicodeScalars {
    switch scalar {
    case "a"..."z", "0"..."9", "-", "'", ".": result.unicodeScalars.append(scalar)
    case "A"..."Z":
      result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
    case "\u{2019}", "\u{2BC}", "\u{2018}": result += "'"
    case "\u{2010}", "\u{2011}": result += "-"
    case "\u{AD}": break
    default: result += scalar.properties.lowercaseMapping
    }
  }
  return result
}
