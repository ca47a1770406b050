extension AnalyzedText {
  /// A name that the recogniser found.
  package struct Name: Hashable, Sendable {
    /// Its tokens.
    package var tokens: Range<Int>
    /// What it names.
    package var nameClass: NameClass
  }

  /// The names that the recogniser found, in the order of the text.
  package func recognizedNames() -> [Name] {
    var result: [Name] = []
    for (token, tag) in tokens.name.enumerated() {
      guard let nameClass = tag.nameClass else { continue }
      if !tag.isFirst, let last = result.last, last.tokens.upperBound == token {
        result[result.count - 1].tokens = last.tokens.lowerBound..<token + 1
      } else {
        result.append(Name(tokens: token..<token + 1, nameClass: nameClass))
      }
    }
    return result
  }
}
