package import SociogramModel

/// Words that bring in a voice or change a stance, by class.
///
/// The table is text: a line `class : word, word …`, `#` comments. Verbs and nouns stand as lemmas.
package struct Cues: Sendable {
  private var classes: [String: Set<String>] = [:]
  /// Prepositions of several words, longest first, each with the preposition that slots know.
  package private(set) var longPrepositions = LongPrepositions()
  /// Lines that could not be read.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads a table.
  package init(file: String, text: String) {
    var number = 0
    var prepositions: [(words: [String], name: String)] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard !line.isEmpty, !line.hasPrefix("#") else { continue }
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else {
        diagnostics.append(
          Diagnostic(
            code: "cue-table", severity: .error, message: "This line names no class: “\(line)”.",
            hint: "Write it as: report : dire, affirmer", file: file, line: number))
        continue
      }
      let name = Cues.trim(parts[0])
      let words = parts[1].split(separator: ",").map { Cues.trim($0) }.filter { !$0.isEmpty }
      if name.hasPrefix("preposition ") {
        let target = String(name.dropFirst("preposition ".count))
        for word in words {
          let straight = word.replacingTypographicApostrophes()
          prepositions.append((straight.split(separator: " ").map { String($0) }, target))
        }
      } else {
        classes[name, default: []].formUnion(words)
      }
    }
    longPrepositions = LongPrepositions(prepositions)
  }

  /// Whether a word belongs to a class.
  package func contains(_ word: String, in name: String) -> Bool {
    classes[name]?.contains(word) ?? false
  }

  private static func trim(_ text: some StringProtocol) -> String {
    var part = Substring(text)
    while part.first == " " { part.removeFirst() }
    while part.last == " " || part.last == "\r" { part.removeLast() }
    return String(part)
  }
}
