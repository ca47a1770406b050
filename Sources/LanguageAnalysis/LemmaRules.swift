/// The lemmas that a model knows beside the lexicon: of single forms, and by the endings of forms.
///
/// Open addressing over 64-bit slots: 32 bits of a hash, 8 bits for the number of bytes to cut from
/// the form, 24 bits for the place of what is put there instead in a text of strings with their
/// length before them.
package struct LemmaRules: Sendable {
  private let slots: ModelArray<UInt64>
  private let text: ModelArray<UInt8>

  init(slots: ModelArray<UInt64>, text: ModelArray<UInt8>) {
    self.slots = slots
    self.text = text
  }

  /// The longest ending that rules look at, in bytes.
  package static let longestEnding = 9

  /// The hash that a form with a lemma of its own goes by.
  package static func hash(ofForm lower: String, _ tag: PartOfSpeech) -> UInt64 {
    hash(of: Array(lower.utf8)[...], tag, 1)
  }

  /// The hash that an ending goes by.
  package static func hash(ofEnding bytes: ArraySlice<UInt8>, _ tag: PartOfSpeech) -> UInt64 {
    hash(of: bytes, tag, 2)
  }

  private static func hash(of bytes: ArraySlice<UInt8>, _ tag: PartOfSpeech, _ kind: UInt64)
    -> UInt64
  {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return scrambled(hash ^ (UInt64(tag.rawValue) << 8 | kind) << 40)
  }

  /// The lemma of a form that has one of its own; nil for others.
  func lemma(ofForm lower: String, _ tag: PartOfSpeech) -> String? {
    guard let (_, place) = entry(Self.hash(ofForm: lower, tag)) else { return nil }
    return String(decoding: replacement(place), as: UTF8.self)
  }

  /// The lemma of a form by its longest known ending; nil where no ending is known.
  func lemma(byEndingOf lower: String, _ tag: PartOfSpeech) -> String? {
    let bytes = Array(lower.utf8)
    for length in stride(from: min(Self.longestEnding, bytes.count), through: 0, by: -1) {
      guard let (cut, place) = entry(Self.hash(ofEnding: bytes.suffix(length), tag)) else {
        continue
      }
      // What is cut is a part of the ending, so no letter is cut in two.
      guard cut <= length else { continue }
      return String(decoding: bytes.dropLast(cut) + replacement(place), as: UTF8.self)
    }
    return nil
  }

  private func entry(_ hash: UInt64) -> (cut: Int, place: Int)? {
    let slotCount = slots.count
    var slot = homeSlot(of: hash, in: slotCount)
    for _ in 0..<slotCount {
      let entry = slots[slot]
      if entry == 0 { break }
      if UInt32(truncatingIfNeeded: entry) == UInt32(truncatingIfNeeded: hash >> 8) {
        return (Int(entry >> 32 & 0xFF), Int(entry >> 40))
      }
      slot = slot &+ 1 == slotCount ? 0 : slot &+ 1
    }
    return nil
  }

  private func replacement(_ place: Int) -> [UInt8] {
    (0..<Int(text[place])).map { text[place + 1 + $0] }
  }
}
