internal import LanguageAnalysis
internal import SociogramModel

// Dates that count from the day of publication.
extension DateFinder {
  /// The day of publication, where it is known to the day.
  private var today: Int? {
    published.flatMap { $0.precision == .day ? $0.firstDayNumber : nil }
  }

  /// "il y a deux mois", "dans trois jours", "depuis six semaines".
  func counted(_ token: Int) -> DateExpression? {
    var first: Int
    var sign = -1
    switch word(token) {
    case "il" where word(token + 1) == "y" && word(token + 2) == "a": first = token + 3
    case "depuis", "voici", "voilà": first = token + 1
    case "dans":
      first = token + 1
      sign = 1
    default: return nil
    }
    if ["environ", "près", "plus", "moins", "à", "peu", "tout", "juste"].contains(word(first)) {
      // "il y a plus de deux ans" leaves open how much more.
      guard ["environ", "tout", "juste"].contains(word(first)) else { return nil }
      first += 1
    }
    guard let number = DateWords.number(word(first)) else { return nil }
    return counted(number * sign, word(first + 1), token..<first + 2)
  }

  /// The date some units of time from the publication, as precise as the unit.
  private func counted(_ number: Int, _ unit: String, _ tokens: Range<Int>) -> DateExpression? {
    switch unit {
    case "jour", "jours":
      return today.flatMap { made(tokens, PartialDate(dayNumber: $0 + number)) }
    case "semaine", "semaines":
      return today.flatMap { week(tokens, of: $0 + 7 * number) }
    case "mois":
      return month(number).flatMap { made(tokens, $0) }
    case "an", "ans", "année", "années":
      return published.flatMap { made(tokens, PartialDate(year: $0.year + number)) }
    default: return nil
    }
  }

  /// The month some months from that of the publication.
  private func month(_ offset: Int) -> PartialDate? {
    guard let published, let month = published.month else { return nil }
    let months = published.year * 12 + month - 1 + offset
    return PartialDate(year: months / 12, month: months % 12 + 1)
  }

  private func week(_ tokens: Range<Int>, of day: Int) -> DateExpression? {
    let monday = day - weekday(day)
    return made(
      tokens, PartialDate(dayNumber: monday), PartialDate(dayNumber: monday + 6))
  }

  /// The day of the week, from Monday: 1970-01-01 was a Thursday.
  private func weekday(_ day: Int) -> Int { ((day + 3) % 7 + 7) % 7 }

  /// "cette semaine", "la semaine dernière", "le mois prochain", "l'an dernier", "ce week-end".
  func unit(_ token: Int) -> DateExpression? {
    let unit = word(token)
    var offset: Int?
    var end = token + 1
    if DateWords.last.contains(word(end)) {
      offset = -1
      end += 1
    } else if DateWords.next.contains(word(end)) {
      offset = 1
      end += 1
    } else if DateWords.this.contains(word(token - 1)) {
      offset = 0
    }
    guard let offset else { return nil }
    let tokens = token..<end
    switch unit {
    case "semaine": return today.flatMap { week(tokens, of: $0 + 7 * offset) }
    case "week-end", "weekend":
      guard let today else { return nil }
      // On a Monday "ce week-end" is the one before; on a Wednesday the one to come or before.
      let saturday = today - weekday(today) + 5 + 7 * (offset == 0 && weekday(today) < 5 ? -1 : 0)
      let start = offset == 0 ? saturday : saturday + 7 * (offset == -1 ? -1 : 0)
      let moved = offset == 1 && weekday(today) >= 5 ? start + 7 : start
      let next = moved + 7
      var found = made(
        tokens, PartialDate(dayNumber: moved), PartialDate(dayNumber: moved + 1))
      if offset == 0, weekday(today) < 5 {
        found?.ahead = EventDate(
          start: PartialDate(dayNumber: next), end: PartialDate(dayNumber: next + 1))
      }
      return found
    case "mois": return month(offset).flatMap { made(tokens, $0) }
    case "an", "année", "l'an", "l'année":
      return published.flatMap { made(tokens, PartialDate(year: $0.year + offset)) }
    default: return nil
    }
  }

  /// "dimanche", "lundi prochain", "hier soir", "ce matin".
  func day(_ token: Int) -> DateExpression? {
    guard let today else { return nil }
    let lower = word(token)
    if let offset = DateWords.days[lower] {
      return made(token..<token + 1, PartialDate(dayNumber: today + offset))
    }
    if DateWords.hours.contains(lower), DateWords.this.contains(word(token - 1)) {
      return made(token..<token + 1, PartialDate(dayNumber: today))
    }
    guard let weekday = DateWords.weekdays[lower] else { return nil }
    // "le lundi", "chaque lundi", "les lundis" come again and again.
    if ["chaque", "tous", "les"].contains(word(token - 1)) { return nil }
    let back = (self.weekday(today) - weekday + 7) % 7
    let next = PartialDate(dayNumber: today - back + 7)
    if DateWords.next.contains(word(token + 1)) { return made(token..<token + 2, next) }
    if DateWords.last.contains(word(token + 1)) {
      return made(
        token..<token + 2, PartialDate(dayNumber: today - (back == 0 ? 7 : back)))
    }
    // On a Monday, "lundi" is today for what was and for what will be.
    return made(
      token..<token + 1, PartialDate(dayNumber: today - back), ahead: back == 0 ? nil : next)
  }
}
