internal import ActorLinking
internal import LanguageAnalysis

/// Verbs joined to what somebody says that are what he does: "X affirme que la frontière est fermée et a
/// expulsé l'ambassadeur de Y" says that X, not the border, expelled him.
///
/// A parser joins a verb without a subject of its own to the verb before it. Here the verb before it has a
/// subject that does nothing, while whoever says so can.
struct SharedSubjects {
  let linked: LinkedText
  let cues: Cues

  private var text: AnalyzedText { linked.text }

  /// Such verbs, each with the verb of saying that it is joined to.
  func attachments() -> [Attachment] {
    (0..<text.tokens.count).compactMap { verb in
      governor(of: verb).map { Attachment(token: verb, head: $0) }
    }
  }

  private func governor(of verb: Int) -> Int? {
    guard text.tag(verb) == .verb, text.relation(verb) == .conj, isDeed(verb),
      text.child(verb, .nsubj, .nsubjPass, .mark) == nil,
      let said = text.head(verb), text.relation(said) == .ccomp,
      let saying = text.head(said), text.tag(saying) == .verb,
      cues.contains(text.lemma(saying), in: "report"),
      let subject = text.child(said, .nsubj, .nsubjPass), isInert(subject),
      let speaker = text.child(saying, .nsubj), !isInert(speaker)
    else { return nil }
    return saying
  }

  /// Whether a verb tells what somebody has done or says: "a expulsé", "appelle", not "est grave".
  private func isDeed(_ verb: Int) -> Bool {
    guard text.child(verb, .auxPass, .cop) == nil else { return false }
    if text.child(verb, .auxTense) != nil { return true }
    return text.features(verb).isFinite && cues.contains(text.lemma(verb), in: "inserted")
  }

  /// Whether a subject is a thing: no actor, no pronoun, nobody who acts.
  private func isInert(_ subject: Int) -> Bool {
    guard text.tag(subject) == .noun else { return false }
    let lemma = text.lemma(subject)
    return !cues.contains(lemma, in: "people noun") && !cues.contains(lemma, in: "voice noun")
      && !linked.mentions.contains { $0.tokens.contains(subject) }
  }
}
