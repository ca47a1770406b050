/// The weights of a model with many classes: for each feature a short row of classes with weights.
///
/// A slot holds 32 bits of a feature's hash and the place of its row; a row is its length, then
/// pairs of a class and an 8-bit code of a weight. Two features share a slot's hash once in four
/// billion look-ups.
struct RowWeights: Sendable {
  private let slots: ModelArray<UInt64>
  private let rows: ModelArray<UInt8>
  private let codes: ModelArray<Int32>
  private let shift: UInt64

  init(slots: ModelArray<UInt64>, rows: ModelArray<UInt8>, codes: ModelArray<Int32>) {
    self.slots = slots
    self.rows = rows
    self.codes = codes
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
  }

  /// Adds the weights of a list of features, each mixed with `salt`, to the score of each class.
  // Hot: once per decision, for each of its features. The checksum of the file vouches for the places
  // and lengths in it, so the loop does not check them.
  @inline(__always)
  func add(_ list: borrowing FeatureList, salt: UInt64, to scores: inout ClassScores) {
    let mask = slots.count &- 1
    let slots = unsafe slots.base
    let rows = unsafe rows.base
    let codes = unsafe codes.base
    let hashes = list.hashes.span
    for index in 0..<list.count {
      let hash = hashes[index] ^ salt
      let fingerprint = UInt32(truncatingIfNeeded: hash >> 8)
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while true {
        let entry = unsafe slots[slot]
        if entry == 0 { break }
        if UInt32(truncatingIfNeeded: entry) == fingerprint {
          var pair = unsafe rows + Int(truncatingIfNeeded: entry >> 32)
          let end = unsafe pair + 2 &* Int(pair[0])
          while unsafe pair < end {
            unsafe scores.values[Int(pair[1])] &+= codes[Int(pair[2])]
            unsafe pair += 2
          }
          break
        }
        slot = (slot &+ 1) & mask
      }
    }
  }
}

/// The weights of the parser's moves: three numbers beside 16 bits of a feature's hash.
///
/// Only differences between scores count, so the weights are relative to ``ParserState/Move/shift``.
struct MoveWeights: Sendable {
  private let slots: ModelArray<SIMD4<Int16>>
  private let shift: UInt64

  init(slots: ModelArray<SIMD4<Int16>>) {
    self.slots = slots
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
  }

  /// Returns the score of each move; that of a shift is 0.
  // Hot: once per move, for each of its features.
  @inline(__always)
  func scores(_ list: borrowing FeatureList) -> SIMD4<Int32> {
    let mask = slots.count &- 1
    let slots = unsafe slots.base
    var sum = SIMD4<Int32>()
    let hashes = list.hashes.span
    for index in 0..<list.count {
      let hash = hashes[index]
      let fingerprint = Self.fingerprint(of: hash)
      var slot = Int(truncatingIfNeeded: hash >> shift)
      while true {
        let entry = unsafe slots[slot]
        if entry[0] == fingerprint {
          sum &+= SIMD4<Int32>(truncatingIfNeeded: entry)
          break
        }
        if entry[0] == 0 { break }
        slot = (slot &+ 1) & mask
      }
    }
    sum[0] = 0
    return sum
  }

  /// The part of a hash that a slot keeps; never 0, which marks a free one.
  @inline(__always)
  static func fingerprint(of hash: UInt64) -> Int16 {
    Int16(truncatingIfNeeded: hash >> 16) | 1
  }
}

/// A score a class.
package struct ClassScores {
  var values = InlineArray<256, Int32>(repeating: 0)

  /// Creates scores of 0.
  package init() {}

  /// Sets the scores of the first `count` classes to 0.
  @inline(__always) mutating func reset(_ count: Int) {
    for index in 0..<count { values[index] = 0 }
  }

  /// The first of the best classes in a range.
  @inline(__always) func best(in range: Range<Int>) -> Int {
    var best = range.lowerBound
    for index in range where values[index] > values[best] { best = index }
    return best
  }
}
