/// The distinct surface forms of one text, each asked of a ``WordMemory`` once.
struct Vocabulary {
  private(set) var words: [Word] = []
  /// What the reader calls each word.
  private(set) var places: [Int32] = []
  /// Open addressing; -1 is free. Always a power of two, at most half full.
  private var slots: [Int32]
  /// Where each word first stood, for comparing bytes, and its hash.
  private var starts: [Int32] = []
  private var ends: [Int32] = []
  private var hashes: [UInt64] = []

  init() { slots = Array(repeating: -1, count: 1024) }

  /// Returns the index of the form between two offsets; a new one is asked of a memory.
  // Hot: once per token.
  mutating func index(
    _ bytes: borrowing Span<UInt8>, from start: Int, to end: Int, kind: TokenKind,
    _ memory: inout WordMemory
  ) -> Int32 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in start..<end { hash = (hash ^ UInt64(bytes[offset])) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = Int(slots[slot])
      if hashes[known] == hash, isSame(bytes, known, from: start, to: end) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = Int32(words.count)
    slots[slot] = index
    starts.append(Int32(start))
    ends.append(Int32(end))
    hashes.append(hash)
    let place = memory.place(bytes, from: start, to: end, kind: kind, hash: hash)
    places.append(place)
    words.append(memory.word(place))
    if words.count * 2 > slots.count { grow() }
    return index
  }

  /// Adds a reading to a word and returns its number.
  mutating func add(_ analysis: Analysis, to word: Int) -> Int {
    words[word].analyses.append(analysis)
    return words[word].analyses.count - 1
  }

  private func isSame(
    _ bytes: borrowing Span<UInt8>, _ known: Int, from start: Int, to end: Int
  ) -> Bool {
    let other = Int(starts[known])
    guard Int(ends[known]) - other == end - start else { return false }
    for offset in 0..<(end - start) where bytes[other + offset] != bytes[start + offset] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index)
    }
  }
}
