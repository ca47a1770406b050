/// The text that the sentences of a treebank make, as an article would have it, with the place of
/// every token.
///
/// Treebanks do not say how their sentences stood on the page. Sentences of one document follow each
/// other after a space; where one does not end with a final mark, as headings do not, the next begins
/// a line; documents are parted by an empty line.
package struct RawText: Sendable {
  /// The text.
  package private(set) var text = ""
  /// The sentences that are in it.
  package private(set) var sentences: [TreebankSentence] = []
  /// The spans of the tokens of each sentence, in UTF-8 code units.
  package private(set) var spans: [[Range<Int>]] = []
  /// The identifiers of sentences whose text does not hold their tokens, which are left out.
  package private(set) var problems: [String] = []

  /// Joins sentences.
  package init(_ sentences: [TreebankSentence]) {
    var document = ""
    for sentence in sentences {
      guard let local = Self.spans(of: sentence) else {
        problems.append(sentence.id)
        continue
      }
      let newDocument = Self.document(of: sentence)
      if !text.isEmpty {
        if sentence.startsDocument || newDocument != document {
          text += "\n\n"
        } else {
          text += endsWithFinalMark ? " " : "\n"
        }
      }
      document = newDocument
      let offset = text.utf8.count
      text += sentence.text
      self.sentences.append(sentence)
      spans.append(local.map { $0.lowerBound + offset..<$0.upperBound + offset })
    }
  }

  /// The number of tokens.
  package var tokenCount: Int { spans.reduce(0) { $0 + $1.count } }

  /// The name of a sentence without the number at its end.
  private static func document(of sentence: TreebankSentence) -> String {
    sentence.id.lastIndex(of: "_").map { String(sentence.id[..<$0]) } ?? ""
  }

  private var endsWithFinalMark: Bool {
    let closing: Set<Character> = ["\"", "»", "”", ")", "]", "'", "’", " ", "\u{A0}"]
    let last = text.reversed().first { !closing.contains($0) }
    return last.map { ".!?…".contains($0) } ?? false
  }

  /// The spans of the tokens in the sentence's own text; nil where they do not follow each other.
  private static func spans(of sentence: TreebankSentence) -> [Range<Int>]? {
    let text = Array(sentence.text.utf8)
    var spans: [Range<Int>] = []
    var position = 0
    for token in sentence.tokens {
      let form = Array(token.form.utf8)
      while position < text.count, !text[position...].starts(with: form) {
        // Only space may stand between tokens.
        let isSpace =
          text[position] == 0x20 || text[position] == 0xC2 || text[position] == 0xA0
          || text[position] == 0xE2 || text[position] == 0x80 || text[position] == 0xAF
        guard isSpace else { return nil }
        position += 1
      }
      guard position + form.count <= text.count, !form.isEmpty else { return nil }
      spans.append(position..<position + form.count)
      position += form.count
    }
    return spans.isEmpty ? nil : spans
  }
}
