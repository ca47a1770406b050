/// The sections of a model's file, checked before use.
struct ModelSections {
  static let magic: [UInt8] = Array("sgmodel\n".utf8)
  static let byteOrderMark: UInt32 = 0x0102_0304
  /// The bytes before the table of sections.
  static let prologueLength = 40
  /// The bytes of one entry of the table.
  static let entryLength = 32

  let header: String
  let checksum: UInt64
  private let bytes: ModelBytes
  private let path: String
  private var places: [String: Range<Int>] = [:]

  /// Reads and checks the prologue, the table of sections and the checksum.
  init(_ bytes: ModelBytes, path: String) throws(LanguageDataError) {
    self.bytes = bytes
    self.path = path
    let count = unsafe bytes.buffer.count
    guard count >= Self.prologueLength,
      unsafe bytes.buffer.prefix(8).elementsEqual(Self.magic)
    else { throw .unknownModel(path) }
    let mark = Self.number(bytes, at: 12, as: UInt32.self)
    guard mark == Self.byteOrderMark else {
      throw mark == Self.byteOrderMark.byteSwapped ? .otherByteOrder(path) : .unknownModel(path)
    }
    let version = Self.number(bytes, at: 8, as: UInt32.self)
    guard version == LanguageModel.version else {
      throw .otherVersion(path, found: Int(version), expected: Int(LanguageModel.version))
    }
    let headerLength = Int(Self.number(bytes, at: 16, as: UInt32.self))
    let sectionCount = Int(Self.number(bytes, at: 20, as: UInt32.self))
    let length = Self.number(bytes, at: 24, as: UInt64.self)
    guard length == UInt64(count) else {
      throw .incompleteModel(path, expected: Int(clamping: length), found: count)
    }
    checksum =
      unsafe modelChecksum(UnsafeRawBufferPointer(rebasing: bytes.buffer[..<32]))
      ^ modelChecksum(UnsafeRawBufferPointer(rebasing: bytes.buffer[40...]))
    guard Self.number(bytes, at: 32, as: UInt64.self) == checksum else { throw .damaged(path) }
    var offset = Self.prologueLength
    guard sectionCount <= 64, headerLength <= count,
      offset + sectionCount * Self.entryLength + headerLength <= count
    else { throw .damaged(path) }
    for _ in 0..<sectionCount {
      let name = unsafe bytes.buffer[offset..<offset + 16].prefix { $0 != 0 }
      let start = Int(clamping: Self.number(bytes, at: offset + 16, as: UInt64.self))
      let size = Int(clamping: Self.number(bytes, at: offset + 24, as: UInt64.self))
      guard start % 64 == 0, size <= count, start <= count - size else { throw .damaged(path) }
      unsafe places[String(decoding: name, as: UTF8.self)] = start..<start + size
      offset += Self.entryLength
    }
    header = unsafe String(
      decoding: bytes.buffer[offset..<offset + headerLength], as: UTF8.self)
  }

  /// The section of a name.
  func array<Element: BitwiseCopyable & Sendable>(
    _ name: String
  ) throws(LanguageDataError) -> ModelArray<Element> {
    guard let place = places[name], place.count % MemoryLayout<Element>.stride == 0 else {
      throw .damaged(path)
    }
    return ModelArray(
      bytes, offset: place.lowerBound, count: place.count / MemoryLayout<Element>.stride)
  }

  /// The section of a name that is a hash table, so has slots.
  func table<Element: BitwiseCopyable & Sendable>(
    _ name: String
  ) throws(LanguageDataError) -> ModelArray<Element> {
    let table: ModelArray<Element> = try array(name)
    guard table.count > 0 else { throw .damaged(path) }
    return table
  }

  /// The section of a name that is made of buckets, with one word after them.
  func buckets(_ name: String) throws(LanguageDataError) -> ModelArray<UInt64> {
    let words: ModelArray<UInt64> = try array(name)
    guard words.count > FeatureBuckets.wordCount, words.count % FeatureBuckets.wordCount == 1 else {
      throw .damaged(path)
    }
    return words
  }

  private static func number<Number: FixedWidthInteger>(
    _ bytes: ModelBytes, at offset: Int, as type: Number.Type
  ) -> Number {
    unsafe bytes.buffer.loadUnaligned(fromByteOffset: offset, as: type)
  }
}

/// A fast checksum against damage in copying, not against intent: every 8 bytes are mixed in, in four
/// strands.
package func modelChecksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var strands = SIMD4<UInt64>(1, 2, 3, 4)
  let words = bytes.count / 32
  for word in 0..<words {
    let next = unsafe bytes.loadUnaligned(fromByteOffset: word &* 32, as: SIMD4<UInt64>.self)
    strands = (strands &+ next) &* 0x9E37_79B9_7F4A_7C15
    strands ^= strands &>> 29
  }
  var result = UInt64(bytes.count)
  for strand in strands.indices { result = scrambled(result ^ strands[strand]) }
  for index in words * 32..<bytes.count {
    result = unsafe scrambled(result ^ UInt64(bytes[index]))
  }
  return result
}
