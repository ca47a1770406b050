/// Finds paragraphs that an article prints twice, whole or as a beginning cut off by an ellipsis.
enum RepeatedLines {
  /// The indices of lines that say nothing new: exact repetitions of an earlier line of four words
  /// or more, and cut-off copies of any other line that go on for eight words or more.
  static func indices(in lines: [TextLine]) -> Set<Int> {
    var repeated: Set<Int> = []
    var seen: Set<String> = []
    var teasers: [(index: Int, start: String)] = []
    let forms = lines.map { $0.wordCount >= 4 ? phraseForm($0.text) : "" }
    for (index, form) in forms.enumerated() where !form.isEmpty {
      if !seen.insert(form).inserted {
        repeated.insert(index)
      } else if lines[index].wordCount >= 8, isCutOff(lines[index].text) {
        teasers.append((index, form))
      }
    }
    // Pages have one or two; a text that is all ellipses must not cost the square of its length.
    for teaser in teasers.prefix(20)
    where forms.indices.contains(where: {
      $0 != teaser.index && forms[$0].utf8.count > teaser.start.utf8.count
        && forms[$0].hasPrefix(teaser.start)
    }) {
      repeated.insert(teaser.index)
    }
    return repeated
  }

  private static func isCutOff(_ text: Substring) -> Bool {
    ["...", "…", "[...]", "[…]", "(...)", "(…)"].contains { text.hasSuffix($0) }
  }
}
