/// Values by words: a dictionary that is asked for every word of a text, most of which are not in it.
///
/// A dictionary of strings spends most of its time on hashing letters by the rules of Unicode; here words are
/// the same where their bytes are. Open addressing, at most half full.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [Int32] = [-1, -1]
  private var hashes: [UInt64] = []
  private var words: [String] = []
  private var values: [Value] = []

  /// The value of a word; nil for none.
  subscript(word: String) -> Value? {
    position(of: word, wordHash(word)).map { values[$0] }
  }

  /// Whether a word has a value.
  func contains(_ word: String) -> Bool { position(of: word, wordHash(word)) != nil }

  /// Changes the value of a word, which is `initial` where it has none.
  mutating func update(_ word: String, initial: Value, _ change: (inout Value) -> Void) {
    let hash = wordHash(word)
    if let position = position(of: word, hash) {
      change(&values[position])
      return
    }
    if (words.count + 1) * 2 > slots.count { grow() }
    place(Int32(words.count), hash)
    hashes.append(hash)
    words.append(word)
    var value = initial
    change(&value)
    values.append(value)
  }

  @inline(__always)
  private func position(of word: String, _ hash: UInt64) -> Int? {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let position = Int(slots[slot])
      if hashes[position] == hash, words[position] == word { return position }
      slot = (slot &+ 1) & mask
    }
    return nil
  }

  private mutating func place(_ position: Int32, _ hash: UInt64) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = position
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (position, hash) in hashes.enumerated() { place(Int32(position), hash) }
  }
}

/// A set of words; see ``WordTable``.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
  private var table = WordTable<Bool>()

  init(arrayLiteral words: String...) { self.init(words) }

  init(_ words: some Sequence<String>) {
    for word in words { table.update(word, initial: true) { _ in } }
  }

  func contains(_ word: String) -> Bool { table.contains(word) }
}

/// The hash of a word's bytes, 8 at a time.
private func wordHash(_ word: String) -> UInt64 {
  var word = word
  return word.withUTF8 { bytes in
    let bytes = UnsafeRawBufferPointer(bytes)
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let next = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      hash = (hash ^ next) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
      offset &+= 8
    }
    var last: UInt64 = 0
    while offset < bytes.count {
      last = unsafe last << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    hash = (hash ^ last) &* 0xD6E8_FEB8_6659_FD93
    return hash ^ hash >> 32
  }
}
