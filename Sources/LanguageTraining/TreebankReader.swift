internal import FoundationEssentials
internal import LanguageAnalysis

/// Reads a treebank in the CoNLL-U format (https://universaldependencies.org/format.html).
///
/// The parts of a contraction become one token: its head and word class come from the part whose
/// head lies outside, its features are united. A sentence where that makes a cycle is dropped.
package struct TreebankReader {
  /// What could not be read, for the log.
  package private(set) var problems: [String] = []

  /// Creates a reader.
  package init() {}

  /// Reads the file at a path.
  package mutating func sentences(
    contentsOf path: String
  ) throws(TrainingError) -> [TreebankSentence] {
    let text: String
    do {
      text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    } catch {
      throw TrainingError("The treebank \"\(path)\" could not be read.")
    }
    return sentences(in: text, name: path)
  }

  /// Reads the sentences of a text in the CoNLL-U format.
  package mutating func sentences(in text: String, name: String) -> [TreebankSentence] {
    var result: [TreebankSentence] = []
    var block: [Substring] = []
    var lineNumber = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      lineNumber += 1
      let line = line.hasSuffix("\r") ? line.dropLast() : line
      if line.isEmpty {
        finish(&block, "\(name):\(lineNumber)", into: &result)
      } else {
        block.append(line)
      }
    }
    finish(&block, "\(name):\(lineNumber)", into: &result)
    return result
  }

  private mutating func finish(
    _ block: inout [Substring], _ place: String, into result: inout [TreebankSentence]
  ) {
    defer { block.removeAll() }
    guard block.contains(where: { !$0.hasPrefix("#") }) else { return }
    var builder = SentenceBuilder()
    for line in block {
      if let problem = builder.read(line) {
        problems.append("\(place): \(problem)")
        return
      }
    }
    switch builder.sentence() {
    case .success(let sentence): result.append(sentence)
    case .failure(let failure): problems.append("\(place): \(failure.message)")
    }
  }
}

/// A failure to train or evaluate.
package struct TrainingError: Error {
  /// What went wrong, in a full sentence.
  package var message: String

  /// Creates the error.
  package init(_ message: String) { self.message = message }
}

/// Collects the lines of one sentence.
private struct SentenceBuilder {
  private struct Row {
    var form: Substring
    var lemma: Substring
    var tag: PartOfSpeech
    var features: Features
    var head: Int
    var relation: DependencyRelation
  }

  private var id = ""
  private var text = ""
  private var startsDocument = false
  private var rows: [Row] = []
  private var ranges: [(words: ClosedRange<Int>, form: Substring)] = []

  /// Reads a line; returns what is wrong with it.
  mutating func read(_ line: Substring) -> String? {
    if line.hasPrefix("#") {
      if line.hasPrefix("# sent_id = ") { id = String(line.dropFirst(12)) }
      if line.hasPrefix("# text = ") { text = String(line.dropFirst(9)) }
      if line.hasPrefix("# newdoc") || line.hasPrefix("# newpar") { startsDocument = true }
      return nil
    }
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else { return "\(columns.count) columns instead of 10" }
    if let dash = columns[0].firstIndex(of: "-") {
      guard let first = Int(columns[0][..<dash]),
        let last = Int(columns[0][columns[0].index(after: dash)...]), first < last
      else { return "a range that is none: \(columns[0])" }
      ranges.append((first...last, columns[1]))
      return nil
    }
    if columns[0].contains(".") { return nil }
    guard Int(columns[0]) == rows.count + 1 else { return "word \(columns[0]) out of order" }
    guard let tag = PartOfSpeech(universal: columns[3]) else { return "word class \(columns[3])" }
    guard let head = Int(columns[6]) else { return "head \(columns[6])" }
    guard let relation = DependencyRelation(treebank: columns[7]) else {
      return "relation \(columns[7])"
    }
    rows.append(
      Row(
        form: columns[1], lemma: columns[2], tag: tag,
        features: Features(universal: columns[5], of: tag), head: head, relation: relation))
    return nil
  }

  /// The sentence over surface tokens.
  func sentence() -> Result<TreebankSentence, TrainingError> {
    var tokenOfWord: [Int] = []
    var groups: [(words: ClosedRange<Int>, form: Substring)] = []
    var range = 0
    var word = 1
    while word <= rows.count {
      if range < ranges.count, ranges[range].words.lowerBound == word {
        groups.append(ranges[range])
        range += 1
      } else {
        groups.append((word...word, rows[word - 1].form))
      }
      for _ in groups[groups.count - 1].words { tokenOfWord.append(groups.count - 1) }
      word = groups[groups.count - 1].words.upperBound + 1
    }
    guard tokenOfWord.count == rows.count else { return .failure(TrainingError("broken ranges")) }
    guard rows.allSatisfy({ $0.head >= 0 && $0.head <= rows.count }) else {
      return .failure(TrainingError("a head outside the sentence"))
    }
    var tokens: [TreebankSentence.Token] = []
    for group in groups {
      // The part whose head lies outside the group.
      let main =
        group.words.first { !group.words.contains(rows[$0 - 1].head) } ?? group.words.lowerBound
      let row = rows[main - 1]
      var features: Features = []
      for word in group.words { features.formUnion(rows[word - 1].features) }
      tokens.append(
        TreebankSentence.Token(
          form: String(group.form),
          lemma: group.words.map { String(rows[$0 - 1].lemma) }.joined(separator: " "),
          tag: row.tag, features: features, head: row.head == 0 ? -1 : tokenOfWord[row.head - 1],
          relation: row.relation, words: group.words))
    }
    guard isTree(tokens) else { return .failure(TrainingError("\(id): no tree over its tokens")) }
    return .success(
      TreebankSentence(id: id, text: text, tokens: tokens, startsDocument: startsDocument))
  }

  private func isTree(_ tokens: [TreebankSentence.Token]) -> Bool {
    guard tokens.count(where: { $0.head < 0 }) == 1 else { return false }
    return tokens.indices.allSatisfy { start in
      var token = start
      for _ in tokens.indices {
        if tokens[token].head < 0 { return true }
        token = tokens[token].head
      }
      return false
    }
  }
}
