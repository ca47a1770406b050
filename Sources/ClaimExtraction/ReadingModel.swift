internal import Glibc
package import SociogramModel

/// How much each reason weighs for how likely a claim was read rightly: a logistic model.
///
/// The table is text, one reason a line, `weight  words`, `#` comments; the weight of `base` is that
/// of a reading to which no reason applies. `scripts/calibrate-reading` writes it.
package struct ReadingModel: Sendable {
  private var weights: [String: Double] = [:]
  /// Lines that could not be read.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Reads a table.
  package init(file: String, text: String) {
    var number = 0
    for line in tableLines(of: text) {
      number += 1
      let words = tableWords(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      guard let weight = Double(first), weight.isFinite, words.count > 1 else {
        diagnostics.append(
          Diagnostic(
            code: "reading-table", severity: .error,
            message: "This line is no weight: “\(line)”.",
            hint: "Write it as: -0.25 through a coordination", file: file, line: number))
        continue
      }
      weights[words.dropFirst().joined(separator: " ")] = weight
    }
  }

  /// The reasons that the table weighs, sorted.
  package var known: [String] { weights.keys.sorted() }

  /// How likely a claim was read rightly, 0…1, to four digits.
  func probability(of reasons: [ReadingReason]) -> Double {
    let sum = reasons.reduce(weights["base"] ?? 0) { $0 + (weights[$1.kind.rawValue] ?? 0) }
    let probability = 1 / (1 + exp(-sum))
    return (probability * 10_000).rounded() / 10_000
  }
}

/// One reason to trust a reading more or less.
struct ReadingReason: Hashable {
  /// What the model weighs; the words are those of the table and of ``Claim/reasons``.
  enum Kind: String, CaseIterable {
    case verb = "frame of the verb"
    case noun = "frame of the noun"
    case adjective = "frame of the adjective"
    case role = "position or bond"
    case proxy = "through a noun that belongs to the actor"
    case coordination = "through a coordination"
    case sharedSubject = "subject shared with the verb before"
    case control = "subject of the infinitive by control"
    case lightVerb = "subject of the verb that the noun depends on"
    case relative = "antecedent of a relative clause"
    case distance = "across other phrases"
    case pronoun = "by a pronoun"
    case description = "by a description"
    case chain = "over several steps of coreference"
    case list = "one of many actors"
    case event = "named where the article told the act"
    case voice = "as the voice that says it"
    case apart = "far apart in the sentence"
    case unknown = "known from this article only"
    case vague = "a request, a deal or pressure"
    case organisation = "with an organisation"
    case group = "a group or an organisation acts"
    case state = "a state acts"
    case open = "planned, supposed or unsure"
    case between = "another actor in between"
    case long = "in a long sentence"
    case lead = "in the headline or the first sentence"
    case again = "said again in the article"
    case early = "in the first sentences"
    case states = "between two states"
    case referred = "who acts is referred to, not named"
    case cited = "somebody else's word"
    case towardsBody = "towards an organisation or company"
    case direct = "direct arguments"
  }

  var kind: Kind
  /// "subject" or "object", where the reason is about one of them.
  var side: String?
  /// What it is about: a predicate, the words of a linker.
  var detail: String?

  /// The reason in words.
  var words: String {
    let side = side.map { "\($0): " } ?? ""
    switch kind {
    case .verb, .noun, .adjective, .role:
      return "\(side)\(kind.rawValue)" + (detail.map { " “\($0)”" } ?? "")
    default: return "\(side)\(kind.rawValue)" + (detail.map { "; \($0)" } ?? "")
    }
  }
}
