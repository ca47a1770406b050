import FoundationEssentials
import SociogramModel

/// An article in which every mention of an actor is marked by hand; `Annotated/README.md` describes
/// the notation.
struct AnnotatedArticle {
  /// Words that mean actors.
  struct Mark {
    /// The words' place in ``AnnotatedArticle/text``.
    var span: TextSpan
    /// How they mean them; nil where linking them or not are both defensible.
    var form: Mention.Form?
    /// The keys in the legend of those who are meant.
    var keys: [String]
  }

  /// A line of the legend.
  struct Entry {
    var key: String
    /// The names that the actor may have in the program.
    var names: [String]
    /// What it is, for an actor that the registry lacks.
    var kind: ActorKind?
  }

  /// What is wrong with a file.
  struct NotationError: Error { var message: String }

  let file: String
  let date: String?
  /// The title, an empty line, and the body without its marks.
  let text: String
  /// Where the body begins, in UTF-8 code units.
  let bodyStart: Int
  let marks: [Mark]
  let legend: [Entry]
  private let names: [String: Set<String>]

  /// Reads a file.
  init(file: String, contents: String) throws {
    func fail(_ message: String) -> NotationError { NotationError(message: "\(file): \(message)") }
    let opened = contents.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
    guard opened.count == 3, opened[0].isEmpty else { throw fail("no front matter") }
    let closed = opened[2].split(separator: "\n===\n", omittingEmptySubsequences: false)
    guard closed.count == 2 else { throw fail("no legend, or several") }
    let fields = opened[1].split(separator: "\n").map {
      $0.split(separator: ":", maxSplits: 1).map { $0.trimming(" \"") }
    }
    guard let title = fields.first(where: { $0[0] == "title" })?.last else {
      throw fail("no title")
    }
    self.file = file
    date = fields.first { $0[0] == "date" }?.last
    legend = try closed[1].split(separator: "\n").map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
      guard (2...5).contains(cells.count), cells.allSatisfy({ !$0.isEmpty }) else {
        throw fail("a legend line of too few or too many cells: \(line)")
      }
      let kinds = cells.dropFirst(2).prefix(2).map { ActorKind(rawValue: $0) }
      let hasOtherNames = cells.count > 2 && kinds[0] == nil
      let others = hasOtherNames ? cells[2].split(separator: "|").map { String($0) } : []
      return Entry(
        key: cells[0], names: [cells[1]] + others, kind: kinds.compactMap { $0 }.first)
    }
    let names = Dictionary(
      legend.map { ($0.key, Set($0.names.map { normalizedName($0) })) },
      uniquingKeysWith: { first, _ in first })
    guard names.count == legend.count else { throw fail("a key stands twice in the legend") }

    var text = title + "\n\n"
    var marks: [Mark] = []
    bodyStart = text.utf8.count
    let parts = closed[0].trimming("\n").split(separator: "⟦", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      guard number > 0 else {
        text += part
        continue
      }
      let mark = part.split(separator: "⟧", omittingEmptySubsequences: false)
      guard mark.count == 2 else { throw fail("a mark that is not closed once: ⟦\(part)") }
      let halves = mark[0].split(separator: "|", omittingEmptySubsequences: false)
      let letter = halves[0].first
      guard halves.count == 2, halves[0].dropFirst().first == ":", halves[0].count > 2,
        let letter, letter == "?" || Self.forms[letter] != nil
      else { throw fail("a malformed mark: ⟦\(mark[0])⟧") }
      let form = Self.forms[letter]
      let start = text.utf8.count
      text += halves[0].dropFirst(2)
      let keys = halves[1].split(separator: "+", omittingEmptySubsequences: false).map {
        String($0)
      }
      guard keys.allSatisfy({ names[$0] != nil || form == nil && $0 == "-" }) else {
        throw fail("a mark with a key that the legend lacks: ⟦\(mark[0])⟧")
      }
      marks.append(
        Mark(span: TextSpan(start: start, end: text.utf8.count), form: form, keys: keys))
      text += mark[1]
    }
    guard !text.contains("⟧"), !text.contains("|") else { throw fail("a mark that never opens") }
    self.names = names
    self.text = text
    self.marks = marks
  }

  /// Whether a key means an actor.
  func means(_ key: String, _ actor: Actor) -> Bool {
    actor.id.rawValue == key || names[key]?.contains(normalizedName(actor.name)) == true
  }

  /// The articles of a folder in `Annotated`, in the order of their names.
  static func all(in folder: String) throws -> [AnnotatedArticle] {
    let path =
      #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Annotated/" + folder
    return try FileManager.default.contentsOfDirectory(atPath: path)
      .filter { $0.hasSuffix(".txt") }.sorted()
      .map { name in
        let bytes = try Data(contentsOf: URL(filePath: path + "/" + name))
        return try AnnotatedArticle(
          file: "\(folder)/\(name)", contents: String(decoding: bytes, as: UTF8.self))
      }
  }

  private static let forms: [Character: Mention.Form] = [
    "n": .named, "a": .adjective, "d": .described, "p": .pronoun,
  ]
}

extension Substring {
  /// The text without some characters at its ends.
  fileprivate func trimming(_ characters: String) -> String {
    var rest = self
    while let first = rest.first, characters.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
