internal import LanguageAnalysis
internal import SociogramModel

/// A date that words give.
struct DateExpression {
  /// The words.
  var tokens: Range<Int>
  /// The date, of what has happened.
  var date: EventDate
  /// The date, of what is still to come; nil where it makes no difference.
  var ahead: EventDate?
}

/// Finds dates in a sentence: absolute ones, and those that count from the day of publication.
///
/// What cannot be resolved gives none: "récemment", "la veille", "il y a quelques jours", a weekday in an
/// article without a date.
struct DateFinder {
  let text: AnalyzedText
  let sentence: Range<Int>
  /// The date of publication; never itself the date of an event.
  let published: PartialDate?

  /// The dates in the order of the sentence, none within another.
  func expressions() -> [DateExpression] {
    var found: [DateExpression] = []
    var token = sentence.lowerBound
    while token < sentence.upperBound {
      if DateWords.mayBegin(word(token)), let expression = expression(at: token) {
        found.append(expression)
        token = expression.tokens.upperBound
      } else {
        token += 1
      }
    }
    return found
  }

  private func expression(at token: Int) -> DateExpression? {
    period(token) ?? calendar(token) ?? month(token) ?? year(token) ?? season(token)
      ?? counted(token) ?? unit(token) ?? day(token)
  }

  func word(_ token: Int) -> String {
    sentence.contains(token) ? text.lower(token) : ""
  }

  func made(
    _ tokens: Range<Int>, _ start: PartialDate?, _ end: PartialDate? = nil,
    ahead: PartialDate? = nil
  ) -> DateExpression? {
    guard let start else { return nil }
    return DateExpression(
      tokens: tokens, date: EventDate(start: start, end: end),
      ahead: ahead.map { EventDate(start: $0) })
  }

  // MARK: - Calendar dates

  /// "2016-11-27", "27/11/2016".
  private func calendar(_ token: Int) -> DateExpression? {
    let parts = word(token).split(separator: "/").compactMap { Int($0) }
    if parts.count == 3 {
      return made(
        token..<token + 1, PartialDate(year: parts[2], month: parts[1], day: parts[0]))
    }
    guard word(token).utf8.count == 10 else { return nil }
    return made(token..<token + 1, PartialDate(iso: word(token)))
  }

  /// "27 novembre 2016", "novembre 2016", "fin novembre", "octobre dernier", "les 12 et 13 mai".
  private func month(_ token: Int) -> DateExpression? {
    var first = token
    if DateWords.weekdays[word(first)] != nil { first += 1 }
    if DateWords.parts.contains(word(first)), first == token { first += 1 }
    if word(first) == "-" { first += 1 }
    var days: [Int] = []
    while let day = DateWords.day(word(first)), days.count < 3 {
      days.append(day)
      first += 1
      if ["et", "au", "à", "-", ","].contains(word(first)),
        DateWords.day(word(first + 1)) != nil
          || word(first + 1) == "le" && DateWords.day(word(first + 2)) != nil
      {
        first += word(first + 1) == "le" ? 2 : 1
      }
    }
    let name = word(first).hasPrefix("mi-") ? String(word(first).dropFirst(3)) : word(first)
    guard let month = DateWords.months[name], isMonth(first, days) else { return nil }
    let (year, ahead, end) = yearOf(month, days.first, after: first + 1)
    guard let year else { return nil }
    let last = days.count > 1 ? PartialDate(year: year, month: month, day: days.last) : nil
    return made(
      token..<end, PartialDate(year: year, month: month, day: days.first), last,
      ahead: ahead.flatMap { PartialDate(year: $0, month: month, day: days.first) })
  }

  /// "mars" is a planet too, and a "mai" may be a name.
  private func isMonth(_ token: Int, _ days: [Int]) -> Bool {
    if !days.isEmpty { return true }
    if DateWords.year(word(token + 1)) != nil { return true }
    return !text.word(token).isCapitalized
      && (word(token).hasPrefix("mi-") || [.noun, .properNoun].contains(text.tag(token)))
  }

  /// The year of a month: said, or the last one before the publication, the next one for what is still
  /// to come.
  private func yearOf(
    _ month: Int, _ day: Int?, after token: Int
  ) -> (past: Int?, ahead: Int?, end: Int) {
    if let year = DateWords.year(word(token)) { return (year, nil, token + 1) }
    if word(token) == "de", word(token + 1) == "l'année", let year = DateWords.year(word(token + 2))
    {
      return (year, nil, token + 3)
    }
    guard let published else { return (nil, nil, token) }
    guard let current = published.month else { return (published.year, nil, token) }
    let isSame = month == current
    if DateWords.last.contains(word(token)) {
      return (month < current ? published.year : published.year - 1, nil, token + 1)
    }
    if DateWords.next.contains(word(token)) {
      let year = month > current ? published.year : published.year + 1
      return (year, nil, token + 1)
    }
    let isLater = month > current || isSame && day ?? 0 > published.day ?? 31
    let past = isLater ? published.year - 1 : published.year
    let ahead = isLater || isSame && day == nil ? published.year : published.year + 1
    return (past, past == ahead ? nil : ahead, token)
  }

  /// "en 2014", "fin 2014", "de 2011 à 2013", "années 1990".
  private func year(_ token: Int) -> DateExpression? {
    guard let year = DateWords.year(word(token)), DateWords.beforeYear.contains(word(token - 1))
    else { return nil }
    if word(token - 1) == "années", year % 10 == 0 {
      return made(
        token..<token + 1, PartialDate(year: year), PartialDate(year: year + 9))
    }
    let isOpen = ["de", "entre", "depuis"].contains(word(token - 1))
    if isOpen, ["à", "et", "-"].contains(word(token + 1)),
      let end = DateWords.year(word(token + 2)), end > year
    {
      return made(token..<token + 3, PartialDate(year: year), PartialDate(year: end))
    }
    guard !["avant", "après", "jusqu'en"].contains(word(token - 1)) else { return nil }
    // "en 1 000 …" and numbers of things are no years.
    if text.tag(token + 1 < sentence.upperBound ? token + 1 : token) == .noun,
      word(token - 1) != "en"
    {
      return nil
    }
    return made(token..<token + 1, PartialDate(year: year))
  }

  /// "l'été 2014", "l'été dernier", "cet automne".
  private func season(_ token: Int) -> DateExpression? {
    guard let months = DateWords.seasons[word(token)] else { return nil }
    func season(_ year: Int, _ end: Int) -> DateExpression? {
      made(
        token..<end, PartialDate(year: year, month: months.lowerBound),
        PartialDate(year: year, month: months.upperBound))
    }
    if let year = DateWords.year(word(token + 1)) { return season(year, token + 2) }
    guard let published, let current = published.month, text.tag(token) == .noun else { return nil }
    if DateWords.last.contains(word(token + 1)) {
      return season(published.year - (months.lowerBound < current ? 0 : 1), token + 2)
    }
    if DateWords.next.contains(word(token + 1)) {
      return season(published.year + (months.lowerBound > current ? 0 : 1), token + 2)
    }
    return DateWords.this.contains(word(token - 1)) ? season(published.year, token + 1) : nil
  }

  // MARK: - Periods

  /// "du 3 au 5 mai", "entre le 3 et le 5 mai 2016", "du 28 avril au 2 mai".
  private func period(_ token: Int) -> DateExpression? {
    guard ["du", "entre", "de"].contains(word(token)) else { return nil }
    var first = token + 1
    if word(first) == "le" { first += 1 }
    guard let start = dayAndMonth(first) else { return nil }
    var second = start.end
    guard ["au", "et", "à"].contains(word(second)) else { return nil }
    second += word(second + 1) == "le" ? 2 : 1
    guard let end = dayAndMonth(second), let month = end.month else { return nil }
    let (year, ahead, after) = yearOf(month, end.day, after: end.end)
    guard let year else { return nil }
    let last = PartialDate(year: year, month: month, day: end.day)
    let from = start.month ?? month
    let startYear = from > month ? year - 1 : year
    var result = made(
      token..<after, PartialDate(year: startYear, month: from, day: start.day), last)
    if let ahead, let next = PartialDate(year: ahead, month: from, day: start.day) {
      result?.ahead = EventDate(
        start: next, end: PartialDate(year: ahead, month: month, day: end.day))
    }
    return result
  }

  private func dayAndMonth(_ token: Int) -> (day: Int, month: Int?, end: Int)? {
    var first = token
    if DateWords.weekdays[word(first)] != nil { first += 1 }
    guard let day = DateWords.day(word(first)) else { return nil }
    let month = DateWords.months[word(first + 1)]
    return (day, month, first + (month == nil ? 1 : 2))
  }
}
