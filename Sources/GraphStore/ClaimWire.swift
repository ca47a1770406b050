internal import SociogramModel

// How a claim is written, in a claim line and in a sociogram alike: the keys of the contract first,
// then those that a round trip without loss needs ("voice", "stateID", "trigger", "cue").

extension JSONWriter {
  mutating func claim(_ claim: Claim) {
    object { writer in
      writer.member("id", claim.id.rawValue)
      writer.member("article", claim.article.rawValue)
      writer.member("sentence", claim.sentence)
      writer.member("quote", claim.quote)
      writer.member("start", claim.span.start)
      writer.member("end", claim.span.end)
      writer.member("proposition", claim.proposition.rawValue)
      writer.key("subject")
      writer.reference(claim.subject, at: claim.subjectSpan)
      writer.key("object")
      writer.reference(claim.object, at: claim.objectSpan)
      writer.member("relation", claim.relation.rawValue)
      writer.nullable("mode", claim.mode)
      writer.member("predicate", claim.predicate)
      writer.member("stance", claim.stance.rawValue)
      writer.key("sources")
      writer.array(claim.sources) { $0.source($1) }
      writer.key("date")
      writer.date(claim.date)
      writer.key("reading")
      writer.number(claim.reading)
      writer.member("reasons", claim.reasons)
      writer.optional("trigger", claim.trigger)
      guard let judgement = claim.judgement else { return }
      writer.key("judgement")
      writer.judgement(judgement)
    }
  }

  mutating func judgement(_ judgement: ClaimJudgement) {
    object { writer in
      writer.member("verdict", judgement.verdict.rawValue)
      writer.member("reason", judgement.reason)
      writer.member("author", judgement.author)
      writer.nullable("date", judgement.date?.description)
      writer.key("original")
      writer.object { writer in
        let original = judgement.original
        writer.key("subject")
        writer.reference(original.subject)
        writer.key("object")
        writer.reference(original.object)
        writer.member("relation", original.relation.rawValue)
        writer.nullable("mode", original.mode)
        writer.member("stance", original.stance.rawValue)
        writer.key("reading")
        writer.number(original.reading)
      }
    }
  }

  mutating func source(_ source: Source) {
    object { writer in
      writer.member("name", source.name)
      writer.member("role", source.role.rawValue)
      writer.optional("described", source.described)
      writer.member("voice", source.voice.rawValue)
      writer.optional("cue", source.cue)
      writer.optional("value", source.value?.rawValue)
    }
  }

  mutating func date(_ date: EventDate?) {
    guard let date else { return null() }
    object { writer in
      writer.member("start", date.start.description)
      writer.member("precision", date.start.precision.rawValue)
      writer.optional("end", date.end?.description)
    }
  }

  mutating func reference(_ actor: ActorReference, at span: TextSpan? = nil) {
    object { writer in
      writer.member("id", actor.id.rawValue)
      writer.member("name", actor.name)
      writer.member("kind", actor.kind.rawValue)
      writer.nullable("state", actor.stateName)
      writer.optional("stateID", actor.state?.rawValue)
      writer.optional("span", span)
    }
  }

  /// Writes a member whose value is a text.
  package mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a member whose value is a whole number.
  package mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    self.number(number)
  }

  /// Writes a member whose value is a list of texts.
  package mutating func member(_ key: String, _ texts: [String]) {
    self.key(key)
    array(texts) { $0.string($1) }
  }

  /// Writes `null` for what is not there.
  mutating func nullable(_ key: String, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// Writes a member whose value is a text; leaves out what is not there.
  package mutating func optional(_ key: String, _ text: String?) {
    if let text { member(key, text) }
  }

  mutating func optional(_ key: String, _ span: TextSpan?) {
    guard let span else { return }
    self.key(key)
    array([span.start, span.end]) { $0.number($1) }
  }
}

extension JSONValue {
  /// Reads a claim and checks that its ids follow from its values.
  func claim() throws(WireError) -> Claim {
    let subject = try object("subject").reference()
    let object = try object("object").reference()
    guard subject.id != object.id else {
      throw WireError(.invalidValue, "A claim has “\(subject.id)” as subject and as object.")
    }
    var sources: [Source] = []
    for source in try list("sources") { sources.append(try source.source()) }
    guard !sources.isEmpty else { throw WireError(.invalidValue, "A claim has no sources.") }
    let id = try text("id")
    let claim = Claim(
      article: ArticleID(try text("article")), sentence: try integer("sentence"),
      quote: try text("quote"), span: try JSONValue.span(try integer("start"), try integer("end")),
      subject: subject, object: object, relation: try choice("relation"),
      mode: try optionalText("mode"), predicate: try text("predicate"),
      trigger: try span("trigger"), stance: try choice("stance"), sources: sources,
      date: try member("date").eventDate(), reading: try figure("reading"),
      reasons: try texts("reasons"), subjectSpan: try self.object("subject").span("span"),
      objectSpan: try self.object("object").span("span"),
      judgement: try member("judgement")?.judgement())
    try check("id", id, follows: claim.id.rawValue)
    if let proposition = try optionalText("proposition") {
      try check("proposition", proposition, follows: claim.proposition.rawValue)
    }
    return claim
  }

  func judgement() throws(WireError) -> ClaimJudgement {
    let original = try object("original")
    let acting = try original.object("subject").reference()
    let actedUpon = try original.object("object").reference()
    guard acting.id != actedUpon.id else {
      throw WireError(
        .invalidValue, "A corrected claim had “\(acting.id)” as subject and as object.")
    }
    return ClaimJudgement(
      verdict: try choice("verdict"), reason: try text("reason"), author: try text("author"),
      date: try date("date"),
      original: ClaimWording(
        subject: acting, object: actedUpon, relation: try original.choice("relation"),
        mode: try original.optionalText("mode"), stance: try original.choice("stance"),
        reading: try original.figure("reading")))
  }

  private func check(
    _ key: String, _ id: String, follows computed: String
  ) throws(WireError) {
    if id == computed { return }
    throw WireError(
      .wrongID,
      "The \(key) “\(id)” does not follow from the claim's article, actors, relation, last voice "
        + "and quote: they give “\(computed)”.",
      hint: "The claim was changed after it was written; extract it again from the article.")
  }

  func source() throws(WireError) -> Source {
    let name = try text("name")
    let voice = try optionalText("voice")
    return Source(
      voice: VoiceID(voice ?? normalizedName(name)), name: name, role: try choice("role"),
      described: try optionalText("described"), cue: try span("cue"),
      value: try optionalChoice("value"))
  }

  func reference() throws(WireError) -> ActorReference {
    ActorReference(
      id: ActorID(try text("id")), name: try text("name"), kind: try choice("kind"),
      state: try optionalText("stateID").map { ActorID($0) }, stateName: try optionalText("state"))
  }
}

extension JSONValue? {
  /// Reads when an event took place; nothing where nothing stands.
  func eventDate() throws(WireError) -> EventDate? {
    guard let self else { return nil }
    guard let start = try self.date("start") else {
      throw WireError(.invalidValue, "The value “start” of a date is missing.")
    }
    if let precision = try self.optionalText("precision"), precision != start.precision.rawValue {
      throw WireError(
        .invalidValue,
        "The date “\(start)” has the precision “\(start.precision.rawValue)”, not “\(precision)”.")
    }
    return EventDate(start: start, end: try self.date("end"))
  }
}
