/// Writes the file that ``LanguageModel`` maps.
package struct LanguageModelFile {
  private var sections: [(name: String, bytes: [UInt8])] = []

  /// Creates a file without sections.
  package init() {}

  /// Adds a section of numbers.
  package mutating func add<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
    precondition(name.utf8.count <= 16, "The name of a section has 16 bytes at most.")
    sections.append((name, unsafe elements.withUnsafeBytes { unsafe Array($0) }))
  }

  /// Returns the file with a header.
  package func bytes(header: String) -> [UInt8] {
    let header = Array(header.utf8)
    var offset =
      ModelSections.prologueLength + sections.count * ModelSections.entryLength + header.count
    var table: [UInt8] = []
    var places: [Int] = []
    for section in sections {
      offset = (offset + 63) / 64 * 64
      places.append(offset)
      table += Array(section.name.utf8)
      table += Array(repeating: 0, count: 16 - section.name.utf8.count)
      append(UInt64(offset), to: &table)
      append(UInt64(section.bytes.count), to: &table)
      offset += section.bytes.count
    }
    var rest = table + header
    for (section, place) in zip(sections, places) {
      let gap = place - ModelSections.prologueLength - rest.count
      rest += Array(repeating: 0, count: gap)
      rest += section.bytes
    }
    var result = ModelSections.magic
    append(LanguageModel.version, to: &result)
    append(ModelSections.byteOrderMark, to: &result)
    append(UInt32(header.count), to: &result)
    append(UInt32(sections.count), to: &result)
    append(UInt64(ModelSections.prologueLength + rest.count), to: &result)
    let checksum =
      unsafe result.withUnsafeBytes { unsafe modelChecksum($0) }
      ^ rest.withUnsafeBytes { unsafe modelChecksum($0) }
    append(checksum, to: &result)
    return result + rest
  }

  private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
    unsafe withUnsafeBytes(of: number.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }
}
