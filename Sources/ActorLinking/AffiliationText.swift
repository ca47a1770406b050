internal import SociogramModel

/// One `role@id[from..to]` of a table, and what is wrong with it.
struct AffiliationText {
  /// The text as it stands in the cell.
  var text: String
  /// The position held.
  var role = ""
  /// The id of the other actor; empty for a bare title.
  var target = ""
  /// Why it cannot be; nil where it can, as far as the text alone tells.
  var fault: String?

  /// The affiliations of a cell; empty parts are passed over.
  static func all(in cell: String) -> [AffiliationText] {
    cell.utf8.split(separator: UInt8(ascii: ";"))
      .map { trimmed(Array($0)[...]) }.filter { !$0.isEmpty }.map { AffiliationText($0) }
  }

  /// Reads one affiliation.
  init(_ text: String) {
    self.text = text
    let bytes = Array(text.utf8)
    let at = bytes.firstIndex(of: UInt8(ascii: "@")) ?? bytes.endIndex
    role = trimmed(bytes[..<at])
    let place = at < bytes.endIndex ? bytes[(at + 1)...] : []
    let bracket = place.firstIndex(of: UInt8(ascii: "[")) ?? place.endIndex
    target = trimmed(place[..<bracket])
    if role.isEmpty {
      fault = "it names no role before “@”"
    } else if bytes[..<at].contains(UInt8(ascii: "[")) {
      fault = "a period stands behind an “@”, as in “maréchal@[2015..]”"
    } else if bracket < place.endIndex {
      fault = AffiliationText.fault(ofPeriod: place[bracket...])
    }
  }

  /// What is wrong with `[from..to]`.
  private static func fault(ofPeriod bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.last == UInt8(ascii: "]") else { return "its period lacks the closing “]”" }
    let period = trimmed(bytes.dropFirst().dropLast())
    guard let dots = period.firstRange(of: "..") else {
      return "its period is written “[from..to]”, either side empty where it is open"
    }
    var dates: [PartialDate?] = []
    for end in [period[..<dots.lowerBound], period[dots.upperBound...]] {
      let word = trimmed(Array(end.utf8)[...])
      let date = PartialDate(iso: word)
      if !word.isEmpty, date == nil {
        return "“\(word)” is no date; write 2016, 2016-10 or 2016-10-03"
      }
      dates.append(date)
    }
    if let from = dates[0], let to = dates[1], to.lastDayNumber < from.firstDayNumber {
      return "it ends (\(to)) before it begins (\(from))"
    }
    return nil
  }
}
