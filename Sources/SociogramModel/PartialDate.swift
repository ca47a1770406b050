/// A calendar date that may lack its day, or its day and month: `2016`, `2016-10`, `2016-10-03`.
public struct PartialDate: Hashable, Sendable {
  /// How much of a date is known.
  public enum Precision: String, Sendable, CaseIterable {
    /// Only the year.
    case year
    /// The year and the month.
    case month
    /// The whole date.
    case day
  }

  /// The year of the common era.
  public let year: Int
  /// The month, 1…12, where known.
  public let month: Int?
  /// The day of the month, 1…31, where known; nil where the month is nil.
  public let day: Int?

  /// Creates a date, or nil where the calendar has no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month != nil || day == nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...PartialDate.dayCount(year: year, month: month)).contains(day) else { return nil }
      }
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads an ISO 8601 date, month or year; a time after `T` or a space is ignored.
  ///
  /// Returns nil for anything else.
  public init?(iso text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var count = 0
    var number = 0
    var digits = 0
    func closed() -> PartialDate? {
      switch (count, digits) {
      case (0, 4): PartialDate(year: number)
      case (1, 2): PartialDate(year: numbers.0, month: number)
      case (2, 2): PartialDate(year: numbers.0, month: numbers.1, day: number)
      default: nil
      }
    }
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        number = number * 10 + Int(byte - 0x30)
        digits += 1
        guard digits <= 4 else { return nil }
      case UInt8(ascii: "-"):
        switch count {
        case 0 where digits == 4: numbers.0 = number
        case 1 where digits == 2: numbers.1 = number
        default: return nil
        }
        count += 1
        (number, digits) = (0, 0)
      case UInt8(ascii: "T"), UInt8(ascii: " "):
        guard let date = closed() else { return nil }
        self = date
        return
      default: return nil
      }
    }
    guard let date = closed() else { return nil }
    self = date
  }

  /// How much of the date is known.
  public var precision: Precision { day != nil ? .day : month != nil ? .month : .year }

  /// The first day that the date may mean, as days since 1970-01-01.
  public var firstDayNumber: Int {
    PartialDate.dayNumber(year: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that the date may mean, as days since 1970-01-01.
  public var lastDayNumber: Int {
    let lastMonth = month ?? 12
    return PartialDate.dayNumber(
      year: year, month: lastMonth,
      day: day ?? PartialDate.dayCount(year: year, month: lastMonth))
  }

  /// Creates the whole date that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) {
    // Howard Hinnant, chrono-compatible low-level date algorithms.
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.month = month
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension PartialDate: Comparable {
  /// Orders by the first day meant, the less precise date first.
  public static func < (a: PartialDate, b: PartialDate) -> Bool {
    (a.firstDayNumber, -a.lastDayNumber) < (b.firstDayNumber, -b.lastDayNumber)
  }
}

extension PartialDate: CustomStringConvertible {
  /// The date in ISO 8601.
  public var description: String {
    var text = padded(year, to: 4)
    if let month { text += "-" + padded(month, to: 2) }
    if let day { text += "-" + padded(day, to: 2) }
    return text
  }

  private func padded(_ number: Int, to count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }
}
