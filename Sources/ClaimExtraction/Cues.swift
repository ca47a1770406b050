package import SociogramModel

/// Words that bring in a voice or change a stance, by class.
///
/// The table is text: a line `class : word, word …`, `#` comments. Verbs and nouns stand as lemmas.
/// Lines with `+` are examples of the class above them, lines with `-` counter-examples, in which its
/// words change nothing: a sentence on Russie and Syrie, ` = `, and what it does with their tie:
/// `reported, Iran`, several parts with ` | ` between. The tests run them all. A table has 256 classes at most.
///
/// A class, since all that reads a sentence holds it; it never changes.
package final class Cues: Sendable {
  /// A sentence for the tests of a class.
  package struct Example: Hashable, Sendable {
    /// The class of words.
    package var name: String
    /// Whether the words change nothing here.
    package var isCounter: Bool
    /// The sentence.
    package var sentence: String
    /// The stances with their voices, sorted.
    package var expected: [String]
    /// The line in the table, from 1.
    package var line: Int
  }

  /// The examples and counter-examples in the order of the table.
  package let examples: [Example]
  private static let mostClasses = 256
  /// The classes of each word, a bit each.
  private let classes: WordTable<SIMD4<UInt64>>
  /// The number of each class.
  private let numbers: WordTable<Int>
  /// Prepositions of several words, longest first, each with the preposition that slots know.
  package let longPrepositions: LongPrepositions
  /// Lines that could not be read.
  package let diagnostics: [Diagnostic]

  /// Reads a table.
  package init(file: String, text: String) {
    var number = 0
    var last = ""
    var examples: [Example] = []
    var diagnostics: [Diagnostic] = []
    var classes = WordTable<SIMD4<UInt64>>()
    var numbers = WordTable<Int>()
    var classCount = 0
    var prepositions: [(words: [String], name: String)] = []
    for line in tableLines(of: text) {
      number += 1
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      if line.hasPrefix("+ ") || line.hasPrefix("- ") {
        examples.append(Cues.example(line, number, of: last))
        continue
      }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        diagnostics.append(
          Diagnostic(
            code: "cue-table", severity: .error, message: "This line names no class: “\(line)”.",
            hint: "Write it as: report : dire, affirmer", file: file, line: number))
        continue
      }
      let name = Cues.trim(parts[0])
      last = name
      let words = parts[1].split(separator: ",").map { Cues.trim($0) }.filter { !$0.isEmpty }
      if name.hasPrefix("preposition ") {
        let target = String(name.dropFirst("preposition ".count))
        for word in words {
          let straight = word.replacingTypographicApostrophes()
          prepositions.append((straight.split(separator: " ").map { String($0) }, target))
        }
      } else {
        if !numbers.contains(name) {
          guard classCount < Cues.mostClasses else {
            diagnostics.append(
              Diagnostic(
                code: "cue-table", severity: .error,
                message: "This class is one too many: a table has \(Cues.mostClasses).",
                hint: "Join classes that no rule tells apart.", file: file, line: number))
            continue
          }
          numbers.update(name, initial: classCount) { _ in }
          classCount += 1
        }
        let bit = numbers[name] ?? 0
        for word in words {
          classes.update(word, initial: SIMD4()) { $0[bit >> 6] |= 1 << UInt64(bit & 63) }
        }
      }
    }
    longPrepositions = LongPrepositions(prepositions)
    self.examples = examples
    self.diagnostics = diagnostics
    self.classes = classes
    self.numbers = numbers
  }

  /// Whether a word belongs to a class.
  package func contains(_ word: String, in name: String) -> Bool {
    guard let own = classes[word], let number = numbers[name] else { return false }
    return own[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  private static func example(_ line: Substring, _ number: Int, of name: String) -> Example {
    let parts = line.dropFirst(2).split(separator: " = ", maxSplits: 1)
    return Example(
      name: name, isCounter: line.hasPrefix("-"),
      sentence: parts.first.map { Cues.trim($0) } ?? "",
      expected: parts.dropFirst().flatMap { $0.split(separator: " | ") }.map { Cues.trim($0) }
        .sorted(), line: number)
  }

  private static func trim(_ text: some StringProtocol) -> String {
    var part = Substring(text)
    while part.first == " " { part.removeFirst() }
    while part.last == " " || part.last == "\r" { part.removeLast() }
    return String(part)
  }
}
