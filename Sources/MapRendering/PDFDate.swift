/// The date inside a PDF, which would make two drawings of one map differ.
enum PDFDate {
  /// Returns the file with every creation date replaced by a constant of the same length, so that
  /// the offsets that the file keeps stay right.
  static func fixed(in pdf: [UInt8]) -> [UInt8] {
    var result = pdf
    let key = Array("/CreationDate (D:".utf8)
    var at = 0
    while at + key.count < result.count {
      guard result[at] == key[0], result[at..<at + key.count].elementsEqual(key) else {
        at += 1
        continue
      }
      at += key.count
      guard let end = result[at...].prefix(40).firstIndex(of: UInt8(ascii: ")")) else { continue }
      let constant = Array("20000101000000Z)".utf8)
      guard end + 1 - at >= constant.count else { continue }
      // The space after the parenthesis is white space between two keys.
      let spaces = [UInt8](repeating: UInt8(ascii: " "), count: end + 1 - at - constant.count)
      result.replaceSubrange(at...end, with: constant + spaces)
    }
    return result
  }
}
