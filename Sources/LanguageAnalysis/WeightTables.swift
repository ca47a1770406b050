/// The weights of a model with many classes: for each feature a short row of classes with weights.
///
/// A slot has 16 bytes: 32 bits of a feature's hash, never 0 where the slot is taken, then six pairs of a
/// class and an 8-bit code of a weight; code 0 ends them. A longer row stands elsewhere: then the first
/// class is ``elsewhere``, the code the number of pairs, and the last 4 bytes are their place. Two
/// features share a slot's hash once in four billion look-ups.
struct RowWeights: Sendable {
  private let slots: ModelArray<SIMD4<UInt32>>
  private let rows: ModelArray<UInt8>
  private let codes: ModelArray<Int32>
  private let shift: UInt64

  /// The class that says that a row stands elsewhere.
  static let elsewhere: UInt8 = 255

  init(slots: ModelArray<SIMD4<UInt32>>, rows: ModelArray<UInt8>, codes: ModelArray<Int32>) {
    self.slots = slots
    self.rows = rows
    self.codes = codes
    shift = UInt64(64 - slots.count.trailingZeroBitCount)
  }

  /// The part of a hash that a slot keeps; never 0.
  @inline(__always)
  static func fingerprint(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 8) | 1 }

  /// Adds the weights of a list of features, each mixed with `salt`, to the score of each class.
  // Hot: once per decision, for each of its features. The checksum of the file vouches for the places
  // and lengths in it, so the loop does not check them. All slots are touched before any is looked at,
  // so that their cache misses overlap.
  @inline(__always)
  func add(_ list: borrowing FeatureList, salt: UInt64, to scores: inout ClassScores) {
    let mask = slots.count &- 1
    let slots = unsafe slots.base
    let codes = unsafe codes.base
    let hashes = list.hashes.span
    let count = list.count
    var found = InlineArray<128, UInt32>(repeating: 0)
    for index in 0..<count {
      found[index] = unsafe slots[Int(truncatingIfNeeded: (hashes[index] ^ salt) >> shift)].x
    }
    for index in 0..<count where found[index] != 0 {
      let hash = hashes[index] ^ salt
      let fingerprint = Self.fingerprint(of: hash)
      var slot = Int(truncatingIfNeeded: hash >> shift)
      var entry = found[index]
      while entry != fingerprint && entry != 0 {
        slot = (slot &+ 1) & mask
        entry = unsafe slots[slot].x
      }
      guard entry == fingerprint else { continue }
      var pair = unsafe UnsafeRawPointer(slots + slot).assumingMemoryBound(to: UInt8.self) + 4
      if unsafe pair[0] == Self.elsewhere {
        let place = unsafe Int(slots[slot].w)
        var left = unsafe Int(pair[1])
        unsafe pair = rows.base + place
        while left > 0 {
          unsafe scores.values[Int(pair[0])] &+= codes[Int(pair[1])]
          unsafe pair += 2
          left &-= 1
        }
      } else {
        for _ in 0..<6 {
          let code = unsafe Int(pair[1])
          if code == 0 { break }
          unsafe scores.values[Int(pair[0])] &+= codes[code]
          unsafe pair += 2
        }
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
  // Hot: once per move, for each of its features; see ``RowWeights``.
  @inline(__always)
  func scores(_ list: borrowing FeatureList) -> SIMD4<Int32> {
    let mask = slots.count &- 1
    let slots = unsafe slots.base
    let hashes = list.hashes.span
    let count = list.count
    var found = InlineArray<128, SIMD4<Int16>>(repeating: SIMD4())
    for index in 0..<count {
      found[index] = unsafe slots[Int(truncatingIfNeeded: hashes[index] >> shift)]
    }
    var sum = SIMD4<Int32>()
    for index in 0..<count {
      let fingerprint = Self.fingerprint(of: hashes[index])
      var entry = found[index]
      if entry[0] == 0 { continue }
      if entry[0] != fingerprint {
        var slot = Int(truncatingIfNeeded: hashes[index] >> shift)
        repeat {
          slot = (slot &+ 1) & mask
          entry = unsafe slots[slot]
        } while entry[0] != fingerprint && entry[0] != 0
        if entry[0] == 0 { continue }
      }
      sum &+= SIMD4<Int32>(truncatingIfNeeded: entry)
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
