internal import FoundationEssentials
internal import LanguageAnalysis

extension ReadingScores {
  /// The figures by name, in the order of a line.
  package var figures: [(name: String, percent: Double)] {
    [
      ("UPOS", tags.f1), ("features", features.f1), ("lemma", lemmas.f1), ("UAS", heads.f1),
      ("LAS", labels.f1),
    ]
      + Self.reportedRelations.map { ($0, relations[$0]?.f1 ?? 0) }
      + [("Mood=Cnd", conditional.f1)]
  }

  /// The figures on given tokens: "UPOS 97.9 features …".
  package var line: String { Self.line(figures) }

  /// The figures from raw text, those of tokens and sentences first.
  package var rawLine: String {
    Self.line([("tokens", tokens.f1), ("sentences", sentences.f1)] + figures)
  }

  /// The scores of names by class, with how many there are.
  package var nameLine: String {
    let labels: [(String, NameClass)] = [
      ("PER", .person), ("ORG", .organisation), ("LOC", .place),
    ]
    return labels.map { label, nameClass in
      let finding = names[nameClass] ?? Finding()
      return "\(label) \(Self.decimal(finding.f1)) of \(finding.there)"
    }.joined(separator: " ")
  }

  private static func line(_ figures: [(name: String, percent: Double)]) -> String {
    figures.map { "\($0.name) \(decimal($0.percent))" }.joined(separator: " ")
  }

  /// A number with two decimals.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
