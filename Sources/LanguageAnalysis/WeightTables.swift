/// A table of features in buckets of 64 bytes, a line of the processor's cache.
///
/// A bucket begins with 16 bits of each of its features' hashes, 0 where a place is free, and goes on
/// with what belongs to each. A feature that finds its bucket full stands in the next one that is
/// not. Of hashes that are not in the table about one in twenty thousand is taken for one that is.
package enum FeatureBuckets {
  /// The number of 8-byte words in a bucket.
  package static let wordCount = 8

  /// The part of a hash that a bucket keeps; never 0.
  @inline(__always)
  package static func fingerprint(of hash: UInt64) -> UInt64 {
    let bits = hash >> 16 & 0xFFFF
    return bits == 0 ? 1 : bits
  }

  /// The place of the first of four 16-bit numbers in a word that equals a number; 4 for none.
  @inline(__always)
  static func lane(of fingerprint: UInt64, in word: UInt64) -> Int {
    let difference = word ^ (fingerprint &* 0x0001_0001_0001_0001)
    // The lowest zero among the four differences has its high bit set here.
    let zeros = (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
    return zeros.trailingZeroBitCount >> 4
  }
}

/// The weights of a model with many classes: for each feature a short row of classes with weights.
///
/// A bucket has four features; each has 14 bytes, seven pairs of a class and an 8-bit code of a weight;
/// code 0 ends them. A longer row stands elsewhere, as a code for every class: then the first class is
/// ``elsewhere``, and 4 bytes from the third on are its place.
struct RowWeights: Sendable {
  private let words: ModelArray<UInt64>
  private let rows: ModelArray<UInt8>
  private let codes: ModelArray<Int32>
  private let bucketCount: Int

  /// The class that says that a row stands elsewhere.
  static let elsewhere: UInt8 = 255

  init(words: ModelArray<UInt64>, rows: ModelArray<UInt8>, codes: ModelArray<Int32>) {
    self.words = words
    self.rows = rows
    self.codes = codes
    bucketCount = words.count / FeatureBuckets.wordCount
  }

  /// Adds the weights of a list of features, each mixed with `salt`, to the scores of some classes;
  /// what it leaves in the scores of other classes means nothing.
  // Hot: once per decision, for each of its features. The checksum of the file vouches for the places
  // and lengths in it, so the loop does not check them. Of 16 features each all buckets are touched
  // before any is looked at, and all long rows before any is added up, so that cache misses overlap.
  func add(
    _ list: FeatureList, salt: UInt64, of classes: [UInt8], to scores: ClassScores
  ) {
    let words = unsafe words.base
    let codes = unsafe codes.base
    let values = unsafe scores.values
    let firstLabel = Int(classes[0])
    var firstScore: Int32 = 0
    var found = InlineArray<16, UInt64>(repeating: 0)
    var longRows = InlineArray<16, Int>(repeating: 0)
    var start = 0
    while start < list.count {
      let end = min(start &+ found.count, list.count)
      for index in start..<end {
        let bucket = homeSlot(of: list[index] ^ salt, in: bucketCount)
        found[index &- start] = unsafe words[bucket &* FeatureBuckets.wordCount]
      }
      var longCount = 0
      for index in start..<end {
        let hash = list[index] ^ salt
        let fingerprint = FeatureBuckets.fingerprint(of: hash)
        var word = found[index &- start]
        var lane = FeatureBuckets.lane(of: fingerprint, in: word)
        if lane == 4, word >> 48 == 0 { continue }
        var bucket = homeSlot(of: hash, in: bucketCount)
        while lane == 4, word >> 48 != 0 {
          bucket = bucket &+ 1 == bucketCount ? 0 : bucket &+ 1
          word = unsafe words[bucket &* FeatureBuckets.wordCount]
          lane = FeatureBuckets.lane(of: fingerprint, in: word)
        }
        guard lane < 4 else { continue }
        var pair =
          unsafe UnsafeRawPointer(words + bucket &* FeatureBuckets.wordCount)
          .assumingMemoryBound(to: UInt8.self) + (8 &+ lane &* 14)
        if unsafe pair[0] == Self.elsewhere {
          let place = unsafe Int(UnsafeRawPointer(pair + 2).loadUnaligned(as: UInt32.self))
          unsafe firstScore &+= codes[Int(rows.base[place &+ firstLabel])]
          longRows[longCount] = place
          longCount &+= 1
          continue
        }
        for _ in 0..<7 {
          let code = unsafe Int(pair[1])
          if code == 0 { break }
          unsafe values[Int(pair[0])] &+= codes[code]
          unsafe pair += 2
        }
      }
      for index in 0..<longCount {
        let row = unsafe rows.base + longRows[index]
        for index in 1..<classes.count {
          let label = Int(classes[index])
          unsafe values[label] &+= codes[Int(row[label])]
        }
      }
      start = end
    }
    unsafe values[firstLabel] &+= firstScore
  }
}

/// The weights of the parser's moves.
///
/// A bucket has eight features, each with three 16-bit weights: only differences between scores count,
/// so the weights are relative to ``ParserState/Move/shift``.
struct MoveWeights: Sendable {
  private let words: ModelArray<UInt64>
  private let bucketCount: Int

  /// Takes buckets, and one word more, since the last weights are read with what follows them.
  init(words: ModelArray<UInt64>) {
    self.words = words
    bucketCount = words.count / FeatureBuckets.wordCount
  }

  /// Returns the scores of the moves `left`, `right` and `reduce`; that of a shift is 0.
  // Hot: once per move, for each of its features; see ``RowWeights``.
  func scores(_ list: FeatureList) -> SIMD4<Int32> {
    let words = unsafe words.base
    var found = InlineArray<16, UInt64>(repeating: 0)
    var start = 0
    var sum = SIMD4<Int32>()
    for index in 0..<list.count {
      if index &- start == found.count || index == 0 {
        start = index
        for next in start..<min(start &+ found.count, list.count) {
          let bucket = homeSlot(of: list[next], in: bucketCount)
          found[next &- start] = unsafe words[bucket &* FeatureBuckets.wordCount]
        }
      }
      let fingerprint = FeatureBuckets.fingerprint(of: list[index])
      var word = found[index &- start]
      var lane = FeatureBuckets.lane(of: fingerprint, in: word)
      if lane == 4, word >> 48 == 0 { continue }
      var bucket = homeSlot(of: list[index], in: bucketCount)
      var second = 0
      while lane == 4 {
        if word >> 48 == 0 { break }
        second ^= 1
        if second == 0 { bucket = bucket &+ 1 == bucketCount ? 0 : bucket &+ 1 }
        word = unsafe words[bucket &* FeatureBuckets.wordCount &+ second]
        lane = FeatureBuckets.lane(of: fingerprint, in: word)
      }
      guard lane < 4 else { continue }
      let weights = unsafe UnsafeRawPointer(words + bucket &* FeatureBuckets.wordCount)
        .loadUnaligned(
          fromByteOffset: 16 &+ (second &* 4 &+ lane) &* 6, as: SIMD4<Int16>.self)
      sum &+= SIMD4<Int32>(truncatingIfNeeded: weights)
    }
    return sum
  }
}

/// A score a class, 256 at most.
///
/// A copy shares the scores; for threads see ``FeatureList``.
@safe
package struct ClassScores: @unchecked Sendable {
  private let storage = ScratchBuffer<Int32>(count: 256, repeating: 0)

  /// Creates scores of 0.
  package init() {}

  /// The first score, for loops that cannot afford the check.
  @unsafe var values: UnsafeMutablePointer<Int32> { unsafe storage.base }

  /// The score of a class.
  @inline(__always) subscript(label: UInt8) -> Int32 {
    get { unsafe storage.base[Int(label)] }
    nonmutating set { unsafe storage.base[Int(label)] = newValue }
  }

  /// Sets the scores of the first classes to 0.
  @inline(__always) func reset(_ count: Int) {
    precondition(count <= 256, "A model has 256 classes at most.")
    unsafe storage.base.update(repeating: 0, count: count)
  }

  /// The first of the best of some classes, and how far it is ahead of the next.
  @inline(__always) func first(of classes: [UInt8]) -> (label: UInt8, lead: Int32) {
    var best = classes[0]
    var most = self[best]
    var next = Int32.min / 2
    for index in 1..<classes.count {
      let value = self[classes[index]]
      if value > most {
        next = most
        most = value
        best = classes[index]
      } else if value > next {
        next = value
      }
    }
    return (best, most &- next)
  }

  /// The first of the best of some classes.
  @inline(__always) func best(of classes: [UInt8]) -> UInt8 {
    var best = classes[0]
    for index in classes.indices where self[classes[index]] > self[best] {
      best = classes[index]
    }
    return best
  }
}
