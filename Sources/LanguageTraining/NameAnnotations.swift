internal import FoundationEssentials
internal import LanguageAnalysis

/// The names in the sentences of treebanks, as `Data/Training/fr/names.tsv` lists them by the numbers
/// of words.
package struct NameAnnotations: Sendable {
  private var names: [String: [(words: ClosedRange<Int>, nameClass: NameClass)]] = [:]

  /// Reads the list.
  package init(contentsOf path: String) throws(TrainingError) {
    let text: String
    do {
      text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
    } catch {
      throw TrainingError("The list of names \"\(path)\" could not be read.")
    }
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let fields = line.split(separator: "\t")
      let words = fields.count == 3 ? fields[2].split(separator: " ") : []
      guard !words.isEmpty, words.count % 2 == 0 else {
        throw TrainingError("\(path):\(number + 1): three fields, the last in pairs, are expected.")
      }
      var found: [(ClosedRange<Int>, NameClass)] = []
      for index in stride(from: 0, to: words.count, by: 2) {
        let ends = words[index].split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1], let kind = Self.classes[String(words[index + 1])]
        else { throw TrainingError("\(path):\(number + 1): \"\(words[index])\" is no name.") }
        found.append((ends[0]...ends[1], kind))
      }
      names["\(fields[0]) \(fields[1])"] = found
    }
  }

  private static let classes: [String: NameClass] = [
    "PER": .person, "ORG": .organisation, "LOC": .place,
  ]

  /// Marks the names in the sentences of a part of a treebank.
  package func mark(_ sentences: inout [TreebankSentence], part: String) {
    for index in sentences.indices {
      for (words, nameClass) in names["\(part) \(sentences[index].id)"] ?? [] {
        for token in sentences[index].tokens.indices
        where sentences[index].tokens[token].words.overlaps(words) {
          sentences[index].tokens[token].name = NameTag(
            nameClass,
            isFirst: sentences[index].tokens[token].words.contains(words.lowerBound))
        }
      }
    }
  }
}
