internal import ActorLinking
internal import LanguageAnalysis

/// Objects behind a date that are the verb's, though a parser hangs them on the date: "conclure en mars
/// 2016 des accords", "aurait conclu mardi un accord".
struct DatedObjects {
  let text: AnalyzedText

  /// Such objects, each with its verb.
  func attachments() -> [Attachment] {
    (0..<text.tokens.count).compactMap { object in
      verb(of: object).map { Attachment(token: object, head: $0, relation: .obj) }
    }
  }

  private func verb(of object: Int) -> Int? {
    guard text.relation(object) == .nmod, text.tag(object) == .noun,
      let article = text.child(object, .case) ?? text.child(object, .det),
      text.tag(article) == .determiner || text.lower(article) == "des",
      let day = text.head(object), day < object, text.relation(day) == .oblMod,
      [DateWords.months, DateWords.weekdays].contains(where: { $0[text.lower(day)] != nil }),
      let verb = text.head(day), verb < day, text.tag(verb) == .verb,
      text.child(verb, .obj, .auxPass) == nil,
      !text.children(verb).contains(where: {
        ["se", "s'", "s’"].contains(text.lower(Int($0)))
      })
    else { return nil }
    return verb
  }
}
