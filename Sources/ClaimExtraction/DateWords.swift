/// The closed classes of French that dates are made of, in lower case with straight apostrophes.
enum DateWords {
  static let months: [String: Int] = [
    "janvier": 1, "février": 2, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
    "juillet": 7, "août": 8, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11,
    "décembre": 12, "decembre": 12,
  ]
  /// Days of the week, from Monday.
  static let weekdays: [String: Int] = [
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
  ]
  /// Days counted from the day of publication.
  static let days: [String: Int] = [
    "avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "après-demain": 2,
  ]
  /// Seasons with their first and last month; winter lies in two years.
  static let seasons: [String: ClosedRange<Int>] = [
    "printemps": 3...5, "été": 6...8, "automne": 9...11,
  ]
  static let numbers: [String: Int] = [
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14,
    "quinze": 15, "seize": 16, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50,
  ]
  static let last: WordSet = ["dernier", "dernière", "passé", "passée"]
  static let next: WordSet = ["prochain", "prochaine"]
  static let this: WordSet = ["ce", "cet", "cette"]
  private static let partWords = ["fin", "début", "mi", "mi-", "courant"]
  static let parts = WordSet(partWords)
  /// Parts of a day: "hier soir", "ce matin".
  static let hours = WordSet(hourWords)
  private static let hourWords = [
    "matin", "soir", "nuit", "après-midi", "midi", "matinée", "soirée", "journée",
  ]
  /// Words after which four digits are a year.
  static let beforeYear: WordSet = [
    "en", "depuis", "de", "d'", "dès", "fin", "début", "mi-", "courant", "et", "à", "l'an", "an",
    "année", "années", "avant", "après", "entre", "jusqu'en", "vers", "été", "printemps", "automne",
    "hiver", "en-", "(",
  ]

  /// The words that a date may begin with, those with digits aside.
  private static let openers = WordSet(
    Array(months.keys) + Array(weekdays.keys) + Array(days.keys) + Array(seasons.keys)
      + partWords + hourWords + [
        "-", "du", "entre", "de", "il", "depuis", "voici", "voilà", "dans",
      ]
      + ["semaine", "week-end", "weekend", "mois", "an", "année", "l'an", "l'année"])

  /// Whether a date may begin with a word.
  static func mayBegin(_ word: String) -> Bool {
    openers.contains(word) || word.utf8.contains { $0 &- 0x30 < 10 } || word.hasPrefix("mi-")
  }

  /// A day of a month.
  static func day(_ word: String) -> Int? {
    if word == "1er" { return 1 }
    guard word.utf8.count <= 2, let number = Int(word), (1...31).contains(number) else {
      return nil
    }
    return number
  }

  /// A year of our times.
  static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1900...2100).contains(number) else {
      return nil
    }
    return number
  }

  /// A number in words or digits, up to 99.
  static func number(_ word: String) -> Int? {
    if let number = numbers[word] { return number }
    guard word.utf8.count <= 2 else { return nil }
    return Int(word).flatMap { $0 > 0 ? $0 : nil }
  }
}
