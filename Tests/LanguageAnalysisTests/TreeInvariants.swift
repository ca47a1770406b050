import LanguageAnalysis
import Testing

/// What holds of the layers of any text.
enum TreeInvariants {
  /// Records an issue for each sentence that has not one root, a head outside, a cycle or crossing
  /// lines, and for columns of unequal count.
  static func check(
    _ text: AnalyzedText, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let tokens = text.tokens
    let counts = [
      tokens.start.count, tokens.end.count, tokens.word.count, tokens.kind.count,
      tokens.chosen.count, tokens.tag.count, tokens.inflection.count, tokens.head.count,
      tokens.relation.count, tokens.name.count, tokens.isSpaceBefore.count,
    ]
    #expect(
      counts.allSatisfy { $0 == tokens.count }, "\(counts)", sourceLocation: sourceLocation)
    guard counts.allSatisfy({ $0 == tokens.count }) else { return }
    var faults: [String] = []
    for sentence in text.sentences {
      faults += self.faults(
        text, Int(sentence.tokens.lowerBound)..<Int(sentence.tokens.upperBound))
    }
    #expect(faults.isEmpty, "\(faults.prefix(5))", sourceLocation: sourceLocation)
  }

  private static func faults(_ text: AnalyzedText, _ sentence: Range<Int>) -> [String] {
    var faults: [String] = []
    let roots = sentence.filter { text.head($0) == nil }
    if roots.count != 1 { faults.append("\(roots.count) roots in \(sentence)") }
    // From the roots down: what a cycle holds is never reached.
    var below = Array(repeating: 1, count: sentence.count)
    var order = roots
    var position = 0
    while position < order.count {
      let children = text.children(order[position]).map { Int($0) }
      if children != children.sorted() { faults.append("children of \(order[position])") }
      order += children
      position += 1
    }
    guard Set(order) == Set(sentence), order.count == sentence.count else {
      return faults + ["a cycle, or a head outside \(sentence)"]
    }
    for token in order.reversed() {
      // A subtree without a gap is one that no line crosses.
      if text.subtree(token).count != below[token - sentence.lowerBound] {
        faults.append("a gap below \(token)")
      }
      if !text.subtree(token).contains(token) { faults.append("\(token) outside its subtree") }
      if let head = text.head(token) {
        below[head - sentence.lowerBound] += below[token - sentence.lowerBound]
        let clause = text.clause(of: token)
        if clause != token && clause != text.clause(of: head) {
          faults.append("clause of \(token)")
        }
      } else if text.relation(token) != .root || text.clause(of: token) != token {
        faults.append("root \(token)")
      }
    }
    return faults
  }
}
