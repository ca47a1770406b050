/// Chooses one reading a token.
struct Tagger {
  let words: [Word]

  func chosen(for tokens: Tokens, in sentences: [Sentence]) -> [Int8] {
    tokens.word.map { words[Int($0)].analyses.isEmpty ? -1 : 0 }
  }
}
