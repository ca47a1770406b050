/// Reads a form that stands alone, as the tokens of a treebank do.
package struct FormReader: Sendable {
  private let lexicon: Lexicon

  /// Creates a reader over the words of a language.
  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Returns the readings and the shape of a form.
  package func word(_ form: String) -> Word {
    let form = form
    let bytes = form.utf8.span
    var scanner = TokenScanner(lexicon: lexicon)
    scanner.scan(bytes, excluding: [])
    let isOne = scanner.tokens.count == 1 && scanner.tokens.end[0] == Int32(bytes.count)
    return WordReader(lexicon: lexicon).word(form, isOne ? scanner.tokens.kind[0] : .word)
  }
}
