internal import SociogramModel

extension Affiliation {
  /// The affiliations of a cell, `role@id[from..to]` with `;` between; those without a role are left
  /// out.
  static func all(in cell: String) -> [Affiliation] {
    guard !cell.isEmpty else { return [] }
    var result: [Affiliation] = []
    let bytes = Array(cell.utf8)
    var start = 0
    while start <= bytes.count {
      let end = place(of: UInt8(ascii: ";"), in: bytes[start...]) ?? bytes.count
      if let affiliation = Affiliation(bytes[start..<end]) { result.append(affiliation) }
      start = end + 1
    }
    return result
  }

  /// Reads `role@id[from..to]`, where all but the role may be missing.
  private init?(_ bytes: ArraySlice<UInt8>) {
    let at = place(of: UInt8(ascii: "@"), in: bytes) ?? bytes.endIndex
    let role = trimmed(bytes[..<at])
    guard !role.isEmpty else { return nil }
    self.init(role: role, target: nil)
    guard at < bytes.endIndex else { return }
    let rest = bytes[(at + 1)...]
    let bracket = place(of: UInt8(ascii: "["), in: rest) ?? rest.endIndex
    let target = trimmed(rest[..<bracket])
    if !target.isEmpty { self.target = ActorID(target) }
    guard bracket < rest.endIndex else { return }
    var period = rest[(bracket + 1)...]
    if period.last == UInt8(ascii: "]") { period.removeLast() }
    let dot = place(of: UInt8(ascii: "."), in: period) ?? period.endIndex
    from = PartialDate(iso: trimmed(period[..<dot]))
    guard let last = period.lastIndex(of: UInt8(ascii: ".")), last > dot else { return }
    to = PartialDate(iso: trimmed(period[(last + 1)...]))
  }
}

/// The first place of a byte, by a plain loop: a table has tens of thousands of these.
private func place(of byte: UInt8, in bytes: ArraySlice<UInt8>) -> Int? {
  var i = bytes.startIndex
  while i < bytes.endIndex {
    if bytes[i] == byte { return i }
    i += 1
  }
  return nil
}
