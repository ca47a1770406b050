/// A text with its words, sentences and quotations.
package struct AnalyzedText: Sendable {
  /// The text.
  package let text: String
  /// The distinct surface forms, in the order of their first use.
  package let words: [Word]
  /// The tokens in the order of the text, none from an excluded span.
  package internal(set) var tokens: Tokens
  /// The sentences; every token belongs to exactly one.
  package let sentences: [Sentence]
  /// The dependency trees, for walking down.
  package internal(set) var trees: Trees
  /// The quotations, by opening mark.
  package internal(set) var quotations: [Quotation]
}

extension AnalyzedText {
  /// The word of a token.
  package func word(_ token: Int) -> Word { words[Int(tokens.word[token])] }

  /// The token as written.
  package func form(_ token: Int) -> String { words[Int(tokens.word[token])].form }

  /// The token in lower case with straight apostrophes.
  package func lower(_ token: Int) -> String { words[Int(tokens.word[token])].lower }

  /// The chosen reading of a token; nil for punctuation.
  package func analysis(_ token: Int) -> Analysis? {
    let chosen = Int(tokens.chosen[token])
    return chosen < 0 ? nil : words[Int(tokens.word[token])].analyses[chosen]
  }

  /// The dictionary form of a token in its chosen reading; for punctuation the token itself.
  package func lemma(_ token: Int) -> String {
    let word = words[Int(tokens.word[token])]
    let chosen = Int(tokens.chosen[token])
    return chosen < 0 ? word.lower : word.analyses[chosen].lemma
  }

  /// The word class of a token.
  package func tag(_ token: Int) -> PartOfSpeech { tokens.tag[token] }

  /// The morphology of a token in its chosen reading.
  package func features(_ token: Int) -> Features { analysis(token)?.features ?? [] }

  /// The index of the sentence that holds a token. O(log n).
  package func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(sentences[middle].tokens.lowerBound) <= token { low = middle } else { high = middle }
    }
    return low
  }
}
