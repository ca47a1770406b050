internal import ArgumentParser
internal import SociogramKit

/// The options that say which differences count.
struct DifferenceOptionGroup: ParsableArguments {
  @Option(
    help: .init(
      "Let changes of this not count (can be repeated): \(choices(ComparisonOptions.Part.self))",
      valueName: "field"), transform: choice)
  var ignore: [ComparisonOptions.Part] = []

  @Option(
    help: .init(
      "Tell only this (can be repeated): \(choices(ComparisonOptions.Operation.self))",
      valueName: "kind"), transform: choice)
  var only: [ComparisonOptions.Operation] = []

  @Option(
    help: .init(
      "Tell only ties with this cause (can be repeated): \(choices(ComparisonOptions.Cause.self))",
      valueName: "cause"), transform: choice)
  var cause: [ComparisonOptions.Cause] = []

  @Option(
    help: .init(
      """
      Let a figure move this far without counting (can be repeated): confidence=0.1 \
      (0.05 unless set), credibility=1, origins=1, dates=7 (days)
      """, valueName: "figure=number"), transform: movement)
  var threshold: [Threshold] = []

  /// The options as the comparison knows them.
  var options: ComparisonOptions {
    ComparisonOptions(
      ignoring: Set(ignore),
      thresholds: Dictionary(threshold.map { ($0.figure, $0.least) }) { _, last in last },
      only: Set(only), causes: Set(cause))
  }
}

/// How far a figure may move.
struct Threshold: Hashable, Sendable {
  var figure: ComparisonOptions.Figure
  var least: Double
}

/// Returns the figure and the number of a word such as "confidence=0.1".
@Sendable private func movement(_ word: String) throws -> Threshold {
  let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
  guard parts.count == 2, let least = Double(parts[1]), least.isFinite, least >= 0 else {
    throw ValidationError("write a figure and a number from 0, such as confidence=0.1")
  }
  return Threshold(figure: try choice(String(parts[0])), least: least)
}
