internal import SociogramModel

/// What a line or a parenthesis says about where an article comes from: "Source: Press TV",
/// "(avec AFP)", "© 2017 Le Quotidien".
struct CreditPhrase: Hashable, Sendable {
  /// Agencies and outlets that the article rests on, without their place in the text.
  var sources: [Source] = []
  /// The outlet that seems to have printed the article.
  var publisher: String?
  /// The person who wrote it.
  var author: String?

  /// Reads a whole line or what stands in a parenthesis; nil where it is no credit.
  ///
  /// - Parameter isInParentheses: Whether a named outlet is the source of an article that somebody
  ///   else printed, as in "(Source : Reuters)", rather than its publisher.
  init?(_ text: Substring, isInParentheses: Bool = false) {
    let inner = text.drop { "([ ".contains($0) }
    let isInParentheses = isInParentheses || text.first == "(" || text.first == "["
    let credit = CreditPhrase.withoutEnd(inner)
    guard !credit.isEmpty, credit.split(separator: " ").count <= 12 else { return nil }
    if let rest = CreditPhrase.rest(of: credit, after: ["sources", "source"], mark: true) {
      addNames(in: rest, mayBePublisher: !isInParentheses)
    } else if let rest = CreditPhrase.rest(of: credit, after: ["©", "copyright", "(c)"]) {
      let named = rest.drop { !$0.isLetter }
      if let agencies = CreditPhrase.agencies(in: named) {
        sources = agencies
      } else if named.split(separator: " ").count <= 5, named.first?.isUppercase == true {
        publisher = outletName(named)
      }
    } else if let rest = CreditPhrase.rest(of: credit, after: ["avec", "with"]) {
      sources = CreditPhrase.agencies(in: rest) ?? []
    } else if let rest = CreditPhrase.rest(of: credit, after: ["par", "by"]) {
      addByline(rest)
    } else if let agencies = CreditPhrase.agencies(in: credit) {
      sources = agencies
    } else if let (left, right) = CreditPhrase.halves(of: credit),
      let agencies = CreditPhrase.agencies(in: right), left.first?.isUppercase == true,
      left.split(separator: " ").count <= 5
    {
      sources = agencies
      publisher = outletName(left)
    }
    if sources.isEmpty && publisher == nil && author == nil { return nil }
  }

  /// Takes over "Reuters, Le Quotidien", each name an agency, an outlet or an address.
  private mutating func addNames(in text: Substring, mayBePublisher: Bool) {
    for part in CreditPhrase.parts(of: text) {
      if let agency = CreditPhrase.agency(part) {
        sources.append(agency)
        continue
      }
      guard let name = CreditPhrase.outlet(part) else { continue }
      if mayBePublisher && publisher == nil {
        publisher = name
      } else {
        sources.append(Source(voice: VoiceID(normalizedName(name)), name: name, role: .medium))
      }
    }
  }

  /// Takes over what follows "Par": an author, an agency, or both.
  private mutating func addByline(_ rest: Substring) {
    if let agencies = CreditPhrase.agencies(in: rest) {
      sources = agencies
      return
    }
    var name = rest
    if let (left, right) = CreditPhrase.halves(of: rest),
      let agencies = CreditPhrase.agencies(in: right)
    {
      sources = agencies
      name = left
    }
    let words = name.split(separator: " ")
    let isName = (2...5).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true }
    if isName && !["Le", "La", "Les"].contains(words[0]) {
      author = words.joined(separator: " ")
    }
  }

  /// The agencies that a list names; nil unless it names nothing else.
  private static func agencies(in text: Substring) -> [Source]? {
    let found = parts(of: text).map { agency($0) }
    let agencies = found.compactMap { $0 }
    return agencies.isEmpty || agencies.count < found.count ? nil : agencies
  }

  private static func agency(_ text: Substring) -> Source? {
    let phrase = phraseForm(text)
    if ["agence", "agences", "les agences", "agences de presse", "dépêches"].contains(phrase) {
      return Source(voice: .anonymous, name: "anonymous", role: .agency, described: phrase)
    }
    guard let name = NewsAgencies.name(of: text) else { return nil }
    // "map", "pa" or "aa" in lower case is a word, not an agency.
    if phrase.utf8.count <= 4, name.uppercased() == name, text.contains(where: \.isLowercase) {
      return nil
    }
    return Source(voice: VoiceID(normalizedName(name)), name: name, role: .agency)
  }

  /// The name of an outlet, or of the site that an address belongs to.
  private static func outlet(_ text: Substring) -> String? {
    let words = text.split(separator: " ")
    if words.count == 1, text.contains("."), !text.hasSuffix("."), text.first?.isLetter == true {
      return siteName(ofAddress: String(text))
    }
    guard (1...6).contains(words.count), let first = text.first,
      first.isUppercase || first.isNumber
    else { return nil }
    return outletName(text)
  }

  private static func parts(of text: Substring) -> [Substring] {
    var parts: [Substring] = []
    let isAddress = text.contains("://")
    for part in text.split(whereSeparator: { ",+&;".contains($0) || ($0 == "/" && !isAddress) }) {
      var words = part.split(separator: " ")[...]
      while let cut = words.firstIndex(where: { ["et", "avec", "and"].contains($0.lowercased()) }) {
        if let first = words[..<cut].first, let last = words[..<cut].last {
          parts.append(part[first.startIndex..<last.endIndex])
        }
        words = words[(cut + 1)...]
      }
      if let first = words.first, let last = words.last {
        parts.append(part[first.startIndex..<last.endIndex])
      }
    }
    return parts
  }

  /// Splits "Le Quotidien avec AFP" and "Le Quotidien, avec AFP" at the word in the middle.
  private static func halves(of text: Substring) -> (Substring, Substring)? {
    let words = text.split(separator: " ")
    guard let cut = words.firstIndex(where: { ["avec", "with"].contains($0.lowercased()) }),
      cut > 0, cut + 1 < words.count
    else { return nil }
    let left = text[words[0].startIndex..<words[cut - 1].endIndex]
    return (left.hasSuffix(",") ? left.dropLast() : left, text[words[cut + 1].startIndex...])
  }

  /// What follows one of the words at the start of a text, after a colon or dash where `mark`.
  private static func rest(
    of text: Substring, after words: [String], mark: Bool = false
  ) -> Substring? {
    let lower = text.prefix(12).lowercased()
    guard let word = words.first(where: { lower.hasPrefix($0) }) else { return nil }
    let after = text.dropFirst(word.count)
    guard after.first?.isLetter == false else { return nil }
    let trimmed = after.drop { " \u{A0}\u{202F}".contains($0) }
    guard mark else { return trimmed }
    guard let first = trimmed.first, ":–—-".contains(first) else { return nil }
    return trimmed.dropFirst().drop { " \u{A0}\u{202F}".contains($0) }
  }

  private static func withoutEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, ")] \u{A0}".contains(last) || (last == "." && !text.hasSuffix(".."))
    {
      text.removeLast()
    }
    return text
  }
}

/// The name of an outlet as it is usually written: "FRENCH PRESS TV" becomes "French Press TV".
func outletName(_ text: some StringProtocol) -> String {
  let words = singleLine(String(text)).split(separator: " ")
  guard words.count > 1, !words.contains(where: { $0.contains(where: \.isLowercase) }) else {
    return words.joined(separator: " ")
  }
  return words.map { $0.count <= 3 ? String($0) : $0.prefix(1) + $0.dropFirst().lowercased() }
    .joined(separator: " ")
}

/// The name of the site that an address belongs to, without "www."; nil where there is none.
func siteName(ofAddress address: String) -> String? {
  var host = address[...]
  if let scheme = host.firstRange(of: "://") { host = host[scheme.upperBound...] }
  host = host.prefix { !"/?#:".contains($0) }
  if host.lowercased().hasPrefix("www.") { host = host.dropFirst(4) }
  return host.contains(".") ? host.lowercased() : nil
}
