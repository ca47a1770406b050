internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Links "je", "nous", "notre" in a quotation to its speaker, and "vous", "votre" to the one whom
  /// its reporting clause names as spoken to.
  mutating func resolveSpeech(_ referring: [[ReferenceWord]?]) {
    var last: (speaker: [Int], group: [Int], paragraph: Int32)?
    for quotation in text.quotations where !quotation.isScare {
      let tokens = Int(quotation.tokens.lowerBound)..<Int(quotation.tokens.upperBound)
      guard let first = tokens.first else { continue }
      let paragraph = text.sentences[text.sentence(of: first)].paragraph
      var speaking: [Int] = []
      var group: [Int] = []
      if let speaker = (quotation.reporting?.speaker).map({ Int($0) }) ?? reporter(beside: tokens) {
        speaking = actors(at: speaker)
        group = speaking.isEmpty ? body(of: ordinary[speaker] ?? speaker) : speaking
      }
      if !group.isEmpty {
        last = (speaking, group, paragraph)
      } else if quotation.reporting != nil {
        last = nil
      } else if let last, paragraph == last.paragraph {
        // A quotation that goes on in the next sentence.
        (speaking, group) = (last.speaker, last.group)
      }
      var addressed = quotation.reporting.map { addressee(of: Int($0.verb)) } ?? []
      if addressed.isEmpty { addressed = called(at: first) }
      for token in tokens where owner[token] < 0 {
        let words = referring[Int(text.tokens.word[token])]
        guard let word = words?.first(where: { $0.form == .speaker || $0.form == .addressee })
        else { continue }
        let isGroup = word.isPlural && word.form == .speaker
        let meant = isGroup ? group : word.form == .speaker ? speaking : addressed
        guard !meant.isEmpty else { continue }
        current = text.sentence(of: token)
        // "notre pays": the speaker's, who need not be its state.
        if isGroup, token + 1 < tokens.upperBound, text.lemma(token + 1) == "pays",
          owner[token + 1] < 0, let country = country(ofSpeaker: meant)
        {
          _ = link(
            token + 1..<token + 2, [country], .described, "the country of the speaker:")
        }
        _ = link(
          token..<token + 1, meant, .pronoun,
          word.form == .speaker ? "the speaker of the quotation:" : "spoken to in the quotation:")
      }
    }
  }

  /// The country of whoever speaks, else that of the article.
  private mutating func country(ofSpeaker speaker: [Int]) -> Int? {
    guard let first = speaker.first else { return nil }
    if actors[first].kind == .state { return first }
    let own = registry.country(of: actors[first]) ?? actors[first].state
    return own.flatMap { registry.position(of: $0) }.map { position(ofRegistered: $0) } ?? homeState
  }

  /// The body for which an unnamed voice speaks, as the text says it where it brings the voice in: "un
  /// conseiller turc … insiste le conseiller".
  private func body(of speaker: Int) -> [Int] {
    let own = body(under: speaker)
    guard own.isEmpty, text.tag(speaker) == .noun else { return own }
    let lemma = text.lemma(speaker)
    let before = antecedents.candidates.last {
      $0.actors.isEmpty && $0.head < speaker && text.lemma($0.head) == lemma
        && !body(under: $0.head).isEmpty
    }
    return before.map { body(under: $0.head) } ?? []
  }

  /// The body for which an unnamed voice speaks: "nous" of "un officier de l'ANL".
  private func body(under speaker: Int) -> [Int] {
    for token in text.subtree(speaker) where token > speaker && owner[token] >= 0 {
      let mention = mentions[Int(owner[token])]
      guard let actor = mention.actors.first, actors[actor].kind != .person,
        actors[actor].kind != .medium
      else { continue }
      return [actor]
    }
    return []
  }

  /// The subject of a verb of saying outside a quotation, in the sentences that it touches.
  private func reporter(beside tokens: Range<Int>) -> Int? {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    let from = Int(text.sentences[text.sentence(of: first)].tokens.lowerBound)
    let to = Int(text.sentences[text.sentence(of: last)].tokens.upperBound)
    for token in from..<to where !tokens.contains(token) && text.tag(token) == .verb {
      // "déplore X": a subject behind its verb passes for an object.
      let behind = text.child(token, .obj).flatMap { $0 > token ? $0 : nil }
      guard ReferenceWords.humanVerbs.contains(text.lemma(token)),
        let subject = text.child(token, .nsubj) ?? behind, !tokens.contains(subject),
        !actors(at: subject).isEmpty || !body(under: subject).isEmpty
      else { continue }
      return subject
    }
    return nil
  }

  /// Whom a quotation calls by name as it opens: "« Monsieur X, vous mentez »".
  private func called(at first: Int) -> [Int] {
    guard owner[first] >= 0 else { return [] }
    let mention = mentions[Int(owner[first])]
    let end = max(mention.tokens.upperBound, mention.phrase.upperBound)
    guard mention.form == .named, end < text.tokens.count, text.lower(end) == "," else { return [] }
    return mention.actors
  }

  /// Whom a verb of saying names with "à".
  private func addressee(of verb: Int) -> [Int] {
    for child in text.children(verb) {
      switch text.relation(Int(child)) {
      case .iobj, .oblArg:
        let meant = actors(at: Int(child))
        if !meant.isEmpty { return meant }
      default: continue
      }
    }
    return []
  }
}
