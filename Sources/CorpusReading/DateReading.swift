internal import SociogramModel

/// Dates as French pages, front matter and feeds write them.
enum DateReading {
  /// Reads a value that should be nothing but a date: ISO 8601, `12/01/2017`, `29 novembre 2016`,
  /// `November 29, 2016`; a time after it is ignored.
  static func date(of value: String) -> PartialDate? {
    let value = singleLine(value)
    if let date = PartialDate(iso: value) { return date }
    return first(in: value)?.date
  }

  /// Finds the first date in a line, with the words it takes (`29`, `novembre`, `2016`).
  static func first(in line: String) -> (date: PartialDate, wordCount: Int, firstWord: Int)? {
    let words = line.split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}" }
      .map { trimmed($0.lowercased()) }
    for i in words.indices {
      if let date = numeric(words[i]) { return (date, 1, i) }
      if let month = month(words[i]) {
        if i > 0, i + 1 < words.count, let day = day(words[i - 1]), let year = year(words[i + 1]),
          let date = PartialDate(year: year, month: month, day: day)
        {
          return (date, 3, i - 1)
        }
        if i + 2 < words.count, let day = day(words[i + 1]), let year = year(words[i + 2]),
          let date = PartialDate(year: year, month: month, day: day)
        {
          return (date, 3, i)
        }
        if i + 1 < words.count, let year = year(words[i + 1]) {
          return PartialDate(year: year, month: month).map { ($0, 2, i) }
        }
      }
    }
    return nil
  }

  /// Reads `12/01/2017`, `12.01.2017`, `12-01-2017` with the day first, `2017-01-12`, `2017/01/12`,
  /// `20170112`.
  private static func numeric(_ word: String) -> PartialDate? {
    let word = word.prefix { $0 != "t" }
    let parts = word.split { $0 == "/" || $0 == "." || $0 == "-" }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    if numbers.count == 3 {
      if parts[0].utf8.count == 4 {
        return PartialDate(year: numbers[0], month: numbers[1], day: numbers[2])
      }
      if parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2 {
        return PartialDate(year: numbers[2], month: numbers[1], day: numbers[0])
      }
    }
    if numbers.count == 1, word.utf8.count == 8, (1900...2100).contains(numbers[0] / 10_000) {
      return PartialDate(
        year: numbers[0] / 10_000, month: numbers[0] / 100 % 100, day: numbers[0] % 100)
    }
    return nil
  }

  private static func day(_ word: String) -> Int? {
    if word == "1er" { return 1 }
    guard let number = Int(word), (1...31).contains(number) else { return nil }
    return number
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1900...2100).contains(number) else {
      return nil
    }
    return number
  }

  private static func trimmed(_ word: String) -> String {
    var word = word[...]
    while let last = word.last, ".:;)–—-".contains(last) { word.removeLast() }
    while let first = word.first, "(–—-".contains(first) { word.removeFirst() }
    return String(word)
  }

  /// The number of a month's French or English name or usual abbreviation.
  static func month(_ word: String) -> Int? { months[word] }

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["janvier", "janv", "jan", "january"],
      ["février", "fevrier", "févr", "fév", "february", "feb"],
      ["mars", "march", "mar"], ["avril", "avr", "april", "apr"], ["mai", "may"],
      ["juin", "june", "jun"], ["juillet", "juil", "july", "jul"],
      ["août", "aout", "august", "aug"], ["septembre", "sept", "september", "sep"],
      ["octobre", "oct", "october"], ["novembre", "nov", "november"],
      ["décembre", "decembre", "déc", "december", "dec"],
    ]
    var table: [String: Int] = [:]
    for (index, group) in names.enumerated() {
      for name in group { table[name] = index + 1 }
    }
    return table
  }()
}
