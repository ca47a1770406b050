internal import GraphAnalysis

/// Returns the choice that a mistyped word most likely means, or nil where none is near.
public func nearestName(to word: String, among choices: [String]) -> String? {
  nearestNames(to: word, among: choices, limit: 1).first
}
