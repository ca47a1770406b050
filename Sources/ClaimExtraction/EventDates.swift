internal import LanguageAnalysis
internal import SociogramModel

/// Dates of events that a sentence gives: absolute ones, and days relative to the publication.
///
/// The publication date itself is never given as the date of an event.
struct EventDates {
  private var found: [(token: Int, date: EventDate)] = []

  init(text: AnalyzedText, sentence: Range<Int>, published: PartialDate?) {
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      let lower = text.lower(token)
      if let month = EventDates.months[lower] {
        let day = token > sentence.lowerBound ? EventDates.day(text.lower(token - 1)) : nil
        var year: Int?
        if token + 1 < sentence.upperBound { year = EventDates.year(text.lower(token + 1)) }
        let isLast =
          token + 1 < sentence.upperBound && text.lower(token + 1) == "dernier"
        let guess = year ?? EventDates.nearestYear(month, day, published, isLast: isLast)
        if let guess, let date = PartialDate(year: guess, month: month, day: day) {
          found.append((token, EventDate(start: date)))
        }
      } else if let year = EventDates.year(lower), token > sentence.lowerBound,
        ["en", "depuis", "de", "d'", "fin", "début", "et"].contains(text.lower(token - 1)),
        let date = PartialDate(year: year)
      {
        found.append((token, EventDate(start: date)))
      } else if let published, published.precision == .day {
        if let weekday = EventDates.weekdays[lower] {
          let isNext =
            token + 1 < sentence.upperBound && text.lower(token + 1) == "prochain"
          // 1970-01-01 was a Thursday.
          let today = published.firstDayNumber
          let current = ((today + 3) % 7 + 7) % 7
          var back = (current - weekday + 7) % 7
          if isNext { back -= 7 }
          let isDated =
            token + 1 < sentence.upperBound && EventDates.day(text.lower(token + 1)) != nil
          if !isDated {
            found.append((token, EventDate(start: PartialDate(dayNumber: today - back))))
          }
        } else if lower == "hier" {
          found.append(
            (token, EventDate(start: PartialDate(dayNumber: published.firstDayNumber - 1))))
        } else if lower == "avant-hier" {
          found.append(
            (token, EventDate(start: PartialDate(dayNumber: published.firstDayNumber - 2))))
        } else if lower == "demain" {
          found.append(
            (token, EventDate(start: PartialDate(dayNumber: published.firstDayNumber + 1))))
        } else if lower == "aujourd'hui" || lower == "aujourd’hui" {
          found.append((token, EventDate(start: PartialDate(dayNumber: published.firstDayNumber))))
        }
      }
      token += 1
    }
  }

  /// The date that stands nearest to a token, at most twelve tokens away.
  func date(near token: Int) -> EventDate? {
    found.min { (abs($0.token - token), $0.token) < (abs($1.token - token), $1.token) }
      .flatMap { abs($0.token - token) <= 12 ? $0.date : nil }
  }

  private static func nearestYear(
    _ month: Int, _ day: Int?, _ published: PartialDate?, isLast: Bool
  ) -> Int? {
    guard let published else { return nil }
    guard let publishedMonth = published.month else { return published.year }
    if month > publishedMonth + (isLast ? -1 : 2) { return published.year - 1 }
    return published.year
  }

  private static func day(_ word: String) -> Int? {
    if word == "1er" { return 1 }
    guard word.utf8.count <= 2, let number = Int(word), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1900...2100).contains(number) else {
      return nil
    }
    return number
  }

  private static let months: [String: Int] = [
    "janvier": 1, "février": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6, "juillet": 7, "août": 8,
    "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12,
  ]
  private static let weekdays: [String: Int] = [
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
  ]
}
