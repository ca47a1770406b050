package import LanguageAnalysis

/// An averaged perceptron over hashed features, with integer weights, so that the same data gives
/// the same bytes on any machine.
///
/// A class, since its tables are large. One thread trains it; settled, it changes no more and may be
/// shared.
package final class Perceptron: @unchecked Sendable {
  /// The number of classes.
  package let classCount: Int
  /// The number of examples seen.
  private var time: Int64 = 1
  /// Open addressing; a row index plus one, 0 is free. Always a power of two, at most half full.
  private var slots: [Int32]
  private var keys: [UInt64]
  /// The key of each row.
  private var rowKeys: [UInt64] = []
  /// `classCount` weights a row, and their sums over time up to the last change.
  private var weights: [Int32] = []
  private var sums: [Int64] = []
  /// How often each row was changed.
  private var changes: [Int32] = []

  /// Creates a perceptron that knows nothing.
  package init(classCount: Int) {
    self.classCount = classCount
    slots = Array(repeating: 0, count: 1 << 16)
    keys = Array(repeating: 0, count: 1 << 16)
  }

  /// Sets the score of each class for a list of features, each mixed with `salt`.
  package func score(_ list: FeatureList, salt: UInt64 = 0, into scores: inout [Int32]) {
    for index in 0..<classCount { scores[index] = 0 }
    let mask = slots.count - 1
    let count = classCount
    list.withHashes { hashes in
      unsafe slots.withUnsafeBufferPointer { slots in
        unsafe keys.withUnsafeBufferPointer { keys in
          unsafe weights.withUnsafeBufferPointer { weights in
            unsafe scores.withUnsafeMutableBufferPointer { scores in
              for feature in unsafe hashes {
                let key = feature ^ salt
                var slot = Int(truncatingIfNeeded: key >> 20) & mask
                while unsafe slots[slot] != 0 {
                  if unsafe keys[slot] == key {
                    let base = unsafe Int(slots[slot] - 1) * count
                    for index in 0..<count { unsafe scores[index] &+= weights[base + index] }
                    break
                  }
                  slot = (slot + 1) & mask
                }
              }
            }
          }
        }
      }
    }
  }

  /// Counts an example.
  package func tick() { time += 1 }

  /// Makes one class likelier and another less likely for a list of features.
  package func update(
    _ list: FeatureList, salt: UInt64 = 0, better: Int, worse: Int
  ) {
    list.withHashes { hashes in
      for feature in unsafe hashes {
        let row = row(of: feature ^ salt)
        changes[row] += 1
        let base = row * classCount
        weights[base + better] += 1
        sums[base + better] += time
        weights[base + worse] -= 1
        sums[base + worse] -= time
      }
    }
  }

  private func row(of key: UInt64) -> Int {
    var mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0 {
      if keys[slot] == key { return Int(slots[slot]) - 1 }
      slot = (slot + 1) & mask
    }
    if (rowKeys.count + 1) * 2 > slots.count {
      grow()
      mask = slots.count - 1
      slot = Int(truncatingIfNeeded: key >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
    }
    let row = rowKeys.count
    rowKeys.append(key)
    changes.append(0)
    weights.append(contentsOf: repeatElement(0, count: classCount))
    sums.append(contentsOf: repeatElement(0, count: classCount))
    slots[slot] = Int32(row + 1)
    keys[slot] = key
    return row
  }

  private func grow() {
    let capacity = slots.count * 2
    slots = Array(repeating: 0, count: capacity)
    keys = Array(repeating: 0, count: capacity)
    for (row, key) in rowKeys.enumerated() {
      var slot = Int(truncatingIfNeeded: key >> 20) & (capacity - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      slots[slot] = Int32(row + 1)
      keys[slot] = key
    }
  }

  /// Ends the training: the weights become their averages over all examples, in 1,024ths.
  package func settle() {
    for index in weights.indices {
      let average = Double(weights[index]) - Double(sums[index]) / Double(time)
      weights[index] = Int32((average * 1024).rounded())
    }
  }

  /// The settled weights of the features that were changed often enough, by hash.
  package func rows(minimumChanges: Int) -> [WeightRow] {
    var rows: [WeightRow] = []
    for row in rowKeys.indices where Int(changes[row]) >= minimumChanges {
      let base = row * classCount
      rows.append(
        WeightRow(key: rowKeys[row], weights: Array(weights[base..<base + classCount])))
    }
    return rows.sorted { $0.key < $1.key }
  }
}

extension Perceptron {
  /// Returns a settled perceptron whose weights are the sums of those of several, which were trained
  /// in different orders: the errors that come from the order cancel out, at no cost in reading
  /// (parameter mixing, McDonald, Hall and Mann 2010).
  package static func mixed(_ parts: [Perceptron]) -> Perceptron {
    let result = Perceptron(classCount: parts[0].classCount)
    for part in parts {
      for (row, key) in part.rowKeys.enumerated() {
        let target = result.row(of: key)
        result.changes[target] += part.changes[row]
        for index in 0..<part.classCount {
          result.weights[target * part.classCount + index] +=
            part.weights[row * part.classCount + index]
        }
      }
    }
    return result
  }
}

/// The averaged weights of one feature, in 1,024ths.
package struct WeightRow: Sendable {
  /// The hash of the feature.
  package var key: UInt64
  /// A weight a class.
  package var weights: [Int32]
}

/// A source of random numbers that gives the same for the same seed: SplitMix64.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return scrambled(state &- 0x9E37_79B9_7F4A_7C15)
  }
}
