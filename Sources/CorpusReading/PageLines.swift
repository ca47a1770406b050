internal import SociogramModel

/// A line that states when an article was published, and nothing else: "Publié le 12/01/2017 à
/// 10h", "mardi 29 novembre 2016".
struct DatedLine: Sendable {
  let date: PartialDate
  /// Whether it is the date of the last change.
  let isUpdate: Bool
  /// Whether words such as "Publié le" say what the date is; a bare date may also be a heading.
  let isAnnounced: Bool

  /// Reads a line; nil where it says something else too.
  init?(_ line: TextLine) {
    guard line.wordCount <= 14, line.text.utf8.contains(where: { (0x30...0x39).contains($0) }),
      let found = DateReading.first(in: String(line.text))
    else { return nil }
    let phrase = line.phrase
    isUpdate = DatedLine.updates.contains { phrase.hasPrefix($0) }
    isAnnounced = isUpdate || DatedLine.openings.contains { phrase.hasPrefix($0) }
    let others = phrase.split { " ,:|/-–—()à".contains($0) }.filter { word in
      word.contains(where: \.isLetter) && !DatedLine.weekdays.contains(String(word))
        && DateReading.month(String(word.prefix { $0 != "." })) == nil
        && !word.contains(where: \.isNumber)
    }
    guard isAnnounced || others.isEmpty, !line.endsSentence || isAnnounced else { return nil }
    date = found.date
  }

  private static let updates = ["mis à jour", "mise à jour", "modifié", "dernière mise", "updated"]
  private static let openings = [
    "publié le", "publiée le", "publié", "posté le", "posté par", "posted", "published", "date",
    "créé le", "paru le", "mis en ligne le", "article publié le", "rédigé le",
  ]
  private static let weekdays: Set<String> = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "le", "a", "h", "gmt",
    "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "utc", "min",
  ]
}

/// The start of a first paragraph that says where and when a report was written and who sent it:
/// "ALGER (AFP) -", "5 décembre 2016 . –", "MOSCOU, 29 novembre (Tass) —".
struct Dateline: Sendable {
  let date: PartialDate?
  let sources: [Source]
  /// How much of the line it takes, the dash and blanks after it included.
  let utf8Count: Int

  /// Reads the start of a line; nil where there is no dateline.
  init?(_ line: TextLine) {
    let head = line.text.prefix(utf8Count: 100)
    guard let dash = Dateline.dash(in: head) else { return nil }
    let before = head[..<dash]
    let words = before.split { " ,./()\u{A0}".contains($0) }
    guard !words.isEmpty, words.count <= 10 else { return nil }
    var agencies: [Source] = []
    if let open = before.firstIndex(of: "("), let close = before[open...].firstIndex(of: ")") {
      let inner = before[before.index(after: open)..<close]
      agencies = CreditPhrase(inner, isInParentheses: true)?.sources ?? []
    }
    let found = DateReading.first(in: String(before))
    let places = words.filter { word in
      word.contains(where: \.isLetter) && DateReading.month(word.lowercased()) == nil
        && NewsAgencies.name(of: word) == nil
    }
    let isCapitalized = places.allSatisfy { $0.first?.isUppercase == true }
    let isAllCapitals = places.allSatisfy { !$0.contains(where: \.isLowercase) }
    let isLong = line.wordCount - words.count >= 10
    let isDate = found.map { $0.wordCount >= words.count - 3 } ?? false
    guard isCapitalized || (isDate && places.count <= 2),
      !agencies.isEmpty || isDate
        || (isAllCapitals && isLong && !places.isEmpty && places.count <= 4)
    else { return nil }
    date = found?.date
    sources = agencies
    let end = head[head.index(after: dash)...].drop { " \u{A0}–—-".contains($0) }.startIndex
    utf8Count = line.text[..<end].utf8.count
  }

  /// The first dash with a blank or closing parenthesis before it.
  private static func dash(in text: Substring) -> Substring.Index? {
    text.indices.first { index in
      guard "–—-".contains(text[index]), index != text.startIndex else { return false }
      return " )\u{A0}".contains(text[text.index(before: index)])
    }
  }
}

/// Sentences in which an outlet speaks of itself below an article.
enum PublisherPhrase {
  /// The outlet that a line names as the article's; nil where it names none.
  static func publisher(in line: TextLine) -> String? {
    if let end = line.text.prefix(utf8Count: 100).place(of: " propose une couverture") {
      return capitalizedName(line.text[..<end.lowerBound], isWhole: true)
    }
    guard line.wordCount <= 25 else { return nil }
    for cue in cues {
      if let found = line.text.prefix(utf8Count: 160).place(of: cue) {
        return capitalizedName(line.text[found.upperBound...], isWhole: false)
      }
    }
    return nil
  }

  private static let cues = [
    "rticle a été publié par ", "rticle a été publié sur ", "rticle a été publié dans ",
    "rticle publié par ", "rticle publié sur ", "rticle publié dans ", "nitialement publié par ",
    "nitialement publié sur ", "nitialement publié dans ", "rticle paru dans ", "rticle paru sur ",
    "ire l'article sur ", "ire l’article sur ", "ire la suite sur ", "ire l'original sur ",
    "Lire sur ",
  ]

  /// The capitalised words that a text begins with, small words between them included.
  private static func capitalizedName(_ text: Substring, isWhole: Bool) -> String? {
    let words = text.split(separator: " ")
    var count = 0
    for (index, word) in words.enumerated() {
      if word.first?.isUppercase == true || word.first?.isNumber == true {
        count = index + 1
      } else if index == 0 || !["de", "du", "la", "des", "d", "et"].contains(String(word)) {
        break
      }
      if word.last.map({ ".,;:".contains($0) }) == true { break }
    }
    guard (1...6).contains(count), !isWhole || count == words.count else { return nil }
    var name = words[..<count].joined(separator: " ")
    while let last = name.last, ".,;:)".contains(last) { name.removeLast() }
    return name.isEmpty ? nil : name
  }
}
