
/// How often a prediction was right.
package struct Accuracy: Sendable {
  package var right = 0
  package var total = 0

  package mutating func count(_ isRight: Bool) {
    total += 1
    if isRight { right += 1 }
  }

  /// Percent.
  package var percent: Double { total == 0 ? 0 : 100 * Double(right) / Double(total) }
}

/// How many things were found, how many there are, and how many were found rightly.
package struct Finding: Sendable {
  package var right = 0
  package var found = 0
  package var there = 0

  /// The harmonic mean of precision and recall, in percent.
  package var f1: Double {
    found + there == 0 ? 0 : 200 * Double(right) / Double(found + there)
  }
}
