/// The closed classes and frequent homographs of a language, whose readings replace the lexicon's.
struct FunctionWords: Sendable {
  private let readings: [String: [Analysis]]

  /// Reads `function-words.tsv`.
  init(contentsOf path: String) throws(LanguageDataError) {
    let list = try WordList(contentsOf: path)
    var readings: [String: [Analysis]] = [:]
    readings.reserveCapacity(list.lines.count)
    for line in list.lines {
      var analyses: [Analysis] = []
      if line.fields.count == 2 {
        for part in line.fields[1].split(separator: "|") {
          if let analysis = Self.analysis(part) { analyses.append(analysis) }
        }
      }
      guard !analyses.isEmpty else {
        throw .malformedLine(path, line: line.number, text: String(line.text))
      }
      readings[String(line.fields[0])] = analyses
    }
    self.readings = readings
  }

  /// The readings of a form in lower case with straight apostrophes; nil for any other word.
  subscript(lower: String) -> [Analysis]? { readings[lower] }

  /// Whether a form in lower case is a determiner, pronoun, preposition, conjunction or
  /// subordinator before all: a word that starts sentences and never ends a name.
  func isGrammatical(_ lower: String) -> Bool {
    switch readings[lower]?.first?.partOfSpeech {
    case .determiner, .pronoun, .preposition, .conjunction, .subordinator, .auxiliary, .adverb: true
    default: false
    }
  }

  /// Reads "D ms le".
  private static func analysis(_ text: Substring) -> Analysis? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let code = words[0].utf8.first,
      let partOfSpeech = PartOfSpeech(code: code)
    else { return nil }
    var features: Features = []
    for byte in words[1].utf8 { features.formUnion(Features(code: byte)) }
    let lemma = words[2].split(separator: " ").joined(separator: " ")
    return Analysis(lemma: lemma, partOfSpeech: partOfSpeech, features: features)
  }
}
