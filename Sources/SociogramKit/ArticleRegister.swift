internal import SociogramModel

/// The articles that were read so far; watches that every article of a corpus has an id of its own.
struct ArticleRegister {
  private var known: [ArticleID: (digest: ContentDigest, file: String)] = [:]

  /// Returns why an article must not be read, or nil where nothing speaks against it.
  ///
  /// The same article given twice is read once, with a warning; another article under a known id is
  /// an error, since claims could no longer be followed back.
  mutating func objection(to article: ArticleRecord, from file: String) -> Diagnostic? {
    guard let first = known[article.id] else {
      known[article.id] = (article.digest, file)
      return nil
    }
    if first.digest == article.digest {
      return Diagnostic(
        code: "repeated-article", severity: .warning,
        message:
          "The article “\(article.id)” was given before, in “\(first.file)”; it is read once.",
        file: file)
    }
    return Diagnostic(
      code: "conflicting-article", severity: .error,
      message:
        "Another article “\(article.id)” was read from “\(first.file)”; this one is skipped.",
      hint: "Rename the file, or give the folder above both as one input.", file: file)
  }
}
