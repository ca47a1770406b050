internal import LanguageAnalysis
internal import SociogramModel

/// What language an article is in, as far as that matters to reading it.
enum ArticleLanguage: Hashable, Sendable {
  /// It says, looks or is said to be in the language that is read.
  case expected
  /// Its file says that it is in another language.
  case says(String)
  /// Its text is clearly in another language.
  case looksLike(LanguageGuess.Language)
  /// Its text looks foreign, but not clearly.
  case unclear

  /// Whether the article is read for claims.
  var isRead: Bool { self == .expected || self == .unclear }
}

extension Knowledge {
  /// The language of an article: the one that its file states, else the one that its text is
  /// clearly in, unless the user named the language.
  func language(of article: Article) -> ArticleLanguage {
    let stated = article.record.language
    if article.statesLanguage { return isFrench(stated) ? .expected : .says(stated) }
    if readsAnyLanguage { return .expected }
    let other = languages.otherLanguage(
      of: article.text, excluding: article.furniture, than: "fr")
    if let other { return .looksLike(other) }
    return isFrench(stated) ? .expected : .unclear
  }

  /// Says what happened to an article in another language than the one that is read.
  func languageWarning(for reading: Reading, in file: String) -> Diagnostic? {
    let article = reading.record.id
    let message: String
    var hint = "Only French is read; where that is its language, write `language: fr`"
    switch reading.language {
    case .expected: return nil
    case .says(let tag):
      message = "The article “\(article)” is in “\(tag)” and was not read for claims."
    case .looksLike(let other):
      message =
        "The article “\(article)” looks like \(other.name) and was not read for claims."
      hint += " at its head, or give --language fr"
    case .unclear:
      message =
        "The article “\(article)” does not look French; little in it will be read rightly."
    }
    return Diagnostic(
      code: "foreign-language", severity: .warning, message: message, hint: hint + ".",
      file: file)
  }

  /// Whether a BCP 47 tag names French, of whatever region.
  private func isFrench(_ tag: String) -> Bool {
    tag.split(separator: "-").first.map { $0.lowercased() == "fr" } ?? false
  }
}
