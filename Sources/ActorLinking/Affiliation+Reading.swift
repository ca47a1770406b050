internal import SociogramModel

extension RegistryReading {
  /// The affiliations of a cell, `role@id[from..to]` with `;` between; those without a role are left
  /// out.
  ///
  /// - Parameter position: of the actor who has them.
  mutating func affiliations(
    _ bytes: [UInt8], _ cell: Range<Int>, of position: Int
  ) -> [Affiliation] {
    var result: [Affiliation] = []
    var start = cell.lowerBound
    while start < cell.upperBound {
      let end = place(of: UInt8(ascii: ";"), in: bytes, start..<cell.upperBound)
      if let affiliation = affiliation(bytes, start..<end, of: position) {
        result.append(affiliation)
      }
      start = end + 1
    }
    return result
  }

  /// Reads `role@id[from..to]`, where all but the role may be missing.
  private mutating func affiliation(
    _ bytes: [UInt8], _ range: Range<Int>, of position: Int
  ) -> Affiliation? {
    let end = range.upperBound
    let at = place(of: UInt8(ascii: "@"), in: bytes, range)
    let role = trimmed(bytes, range.lowerBound..<at)
    guard !role.isEmpty else { return nil }
    var office = RegistryReading.HeldOffice(actor: position, role: roles.number(of: bytes, role))
    var affiliation = Affiliation(role: roles.texts[office.role], target: nil)
    defer { offices.append(office) }
    guard at < end else { return affiliation }
    let bracket = place(of: UInt8(ascii: "["), in: bytes, at + 1..<end)
    let target = trimmed(bytes, at + 1..<bracket)
    if !target.isEmpty {
      office.target = index.number(of: bytes, target)
      affiliation.target = index.id(office.target)
    }
    guard bracket < end else { return affiliation }
    let last = bytes[end - 1] == UInt8(ascii: "]") ? end - 1 : end
    let period = bracket + 1..<max(last, bracket + 1)
    let dot = place(of: UInt8(ascii: "."), in: bytes, period)
    affiliation.from = date(bytes, period.lowerBound..<dot)
    office.isDated = affiliation.from != nil
    guard let lastDot = period.last(where: { bytes[$0] == UInt8(ascii: ".") }), lastDot > dot
    else { return affiliation }
    affiliation.to = date(bytes, lastDot + 1..<period.upperBound)
    return affiliation
  }
}

/// The date of some bytes; most are a bare year, a month or a day, read without a text being made of them.
private func date(_ bytes: [UInt8], _ range: Range<Int>) -> PartialDate? {
  func number(_ first: Int, _ count: Int) -> Int? {
    var number = 0
    for i in range.lowerBound + first..<range.lowerBound + first + count {
      guard (0x30...0x39).contains(bytes[i]) else { return nil }
      number = number * 10 + Int(bytes[i] - 0x30)
    }
    return number
  }
  let hyphen = UInt8(ascii: "-")
  if range.isEmpty { return nil }
  if range.count == 4, let year = number(0, 4) { return PartialDate(year: year) }
  if range.count == 7, bytes[range.lowerBound + 4] == hyphen, let year = number(0, 4),
    let month = number(5, 2)
  {
    return PartialDate(year: year, month: month)
  }
  if range.count == 10, bytes[range.lowerBound + 4] == hyphen,
    bytes[range.lowerBound + 7] == hyphen, let year = number(0, 4), let month = number(5, 2),
    let day = number(8, 2)
  {
    return PartialDate(year: year, month: month, day: day)
  }
  return PartialDate(iso: text(bytes, trimmed(bytes, range)))
}

/// The first place of a byte in a range, its end where there is none; by a plain loop: a table has
/// tens of thousands of these.
private func place(of byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
  var i = range.lowerBound
  while i < range.upperBound, bytes[i] != byte { i += 1 }
  return i
}
