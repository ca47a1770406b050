/// Finds paragraphs that an article prints twice, whole or as a beginning cut off by an ellipsis.
enum RepeatedLines {
  /// The indices of lines that say nothing new: exact repetitions of an earlier line of four words
  /// or more, and cut-off copies of any other line that go on for eight words or more.
  static func indices(in lines: [TextLine]) -> Set<Int> {
    var repeated: Set<Int> = []
    var seen: Set<UInt64> = []
    var teasers: [Int] = []
    for (index, line) in lines.enumerated() {
      guard let hash = Fingerprint.hash(of: line.text, wordCount: 4) else { continue }
      if !seen.insert(hash).inserted {
        repeated.insert(index)
      } else if line.wordCount >= 8, isCutOff(line.text) {
        teasers.append(index)
      }
    }
    // Pages have one or two; a text that is all ellipses must not cost the square of its length.
    for teaser in teasers.prefix(20) {
      let start = phraseForm(lines[teaser].text)
      let isCopy = lines.indices.contains { index in
        let line = lines[index]
        guard index != teaser, line.wordCount >= lines[teaser].wordCount else { return false }
        return phraseForm(line.text.prefix(utf8Count: start.utf8.count + 40)).hasPrefix(start)
      }
      if isCopy { repeated.insert(teaser) }
    }
    return repeated
  }

  private static func isCutOff(_ text: Substring) -> Bool {
    ["...", "…", "[...]", "[…]", "(...)", "(…)"].contains { text.hasSuffix($0) }
  }
}
