internal import SociogramModel

// How articles, actors, origins and ties are written in a sociogram.

extension JSONWriter {
  /// Writes a list under a key, both on lines of their own.
  mutating func section<Element>(
    _ name: String, _ elements: [Element], _ body: (inout JSONWriter, Element) -> Void
  ) {
    separate()
    newline()
    key(name)
    lines(elements, body)
  }

  mutating func provenance(_ provenance: Provenance) {
    object { writer in
      writer.member("program", provenance.program)
      writer.member("model", provenance.model)
      writer.member("frames", provenance.frames)
      writer.member("language", provenance.language)
      writer.member("registry", provenance.registry)
      writer.member("judgements", provenance.judgements)
    }
  }

  mutating func article(_ article: ArticleRecord) {
    object { writer in
      writer.member("id", article.id.rawValue)
      writer.nullable("publisher", article.publisher)
      writer.optional("voice", article.publisherVoice?.rawValue)
      writer.nullable("date", article.date?.description)
      writer.nullable("title", article.title)
      writer.optional("author", article.author)
      writer.optional("url", article.url)
      writer.optional("archive", article.archiveURL)
      writer.member("language", article.language)
      writer.key("credits")
      writer.array(article.credits) { $0.source($1) }
      writer.member("digest", article.digest.hexadecimal)
      // As text, since a number of 64 bits loses digits in most readers of JSON.
      writer.member("fingerprints", article.fingerprints.map { String($0, radix: 16) })
    }
  }

  mutating func actor(_ actor: Actor) {
    object { writer in
      writer.member("id", actor.id.rawValue)
      writer.member("name", actor.name)
      writer.member("kind", actor.kind.rawValue)
      writer.member("names", actor.names)
      writer.optional("stateID", actor.state?.rawValue)
      if actor.affiliations.isEmpty { return }
      writer.key("affiliations")
      writer.array(actor.affiliations) { writer, affiliation in
        writer.object { writer in
          writer.member("role", affiliation.role)
          writer.optional("target", affiliation.target?.rawValue)
          writer.optional("from", affiliation.from?.description)
          writer.optional("to", affiliation.to?.description)
        }
      }
    }
  }

  mutating func origin(_ origin: Origin) {
    object { writer in
      writer.member("id", origin.id.rawValue)
      writer.member("name", origin.name)
    }
  }

  mutating func tie(_ tie: Tie) {
    self.tie(tie) { writer in writer.array(tie.claims) { $0.string($1.rawValue) } }
  }

  /// Writes a tie of whose claims only the numbers are at hand.
  mutating func tie(_ tie: Tie, claims: [SplitID]) {
    self.tie(tie) { writer in writer.array(claims) { $0.id($1, "c") } }
  }

  private mutating func tie(_ tie: Tie, writingClaims: (inout JSONWriter) -> Void) {
    object { writer in
      writer.member("id", tie.id.rawValue)
      writer.member("subject", tie.subject.rawValue)
      writer.member("object", tie.object.rawValue)
      writer.member("relation", tie.relation.rawValue)
      writer.member("stance", tie.stance.rawValue)
      writer.key("contested")
      writer.bool(tie.isContested)
      writer.key("confidence")
      writer.number(tie.confidence)
      writer.member("credibility", tie.credibility.rawValue)
      writer.member("reliability", tie.reliability.rawValue)
      writer.key("reading")
      writer.number(tie.reading)
      writer.key("date")
      writer.date(tie.dates)
      writer.key("origins")
      writer.array(tie.origins) { $0.string($1.rawValue) }
      if !tie.relays.isEmpty {
        writer.key("relays")
        writer.array(tie.relays) { $0.relay($1) }
      }
      writer.key("articles")
      writer.array(tie.articles) { $0.string($1.rawValue) }
      writer.key("claims")
      writingClaims(&writer)
      writer.member("reasons", tie.reasons)
    }
  }
}

extension JSONWriter {
  private mutating func relay(_ relay: Relay) {
    object { writer in
      writer.member("voice", relay.voice.rawValue)
      writer.key("origin")
      writer.origin(relay.origin)
      if !relay.circle.isEmpty { writer.member("circle", relay.circle) }
    }
  }

  mutating func grading(_ grading: Grading) {
    separate()
    newline()
    key("grading")
    object { writer in
      writer.key("weighed")
      writer.bool(grading.isWeighed)
      writer.key("grades")
      writer.lines(grading.grades) { writer, grade in
        writer.object { writer in
          writer.member("voice", grade.voice.rawValue)
          writer.member("name", grade.name)
          writer.member("reliability", grade.reliability.rawValue)
          writer.member("reason", grade.reason)
        }
      }
    }
  }

  mutating func place(_ place: ActorPlace) {
    object { writer in
      writer.member("actor", place.actor.rawValue)
      writer.key("x")
      writer.number(place.x)
      writer.key("y")
      writer.number(place.y)
    }
  }

  mutating func excerpt(_ excerpt: Excerpt) {
    separate()
    newline()
    key("excerpt")
    object { $0.member("filters", excerpt.filters) }
  }
}

extension JSONValue {
  func grading() throws(WireError) -> Grading {
    guard case .bool(let isWeighed) = try object("weighed") else {
      throw WireError(.invalidValue, "The value “weighed” should be true or false.")
    }
    var grades: [Grade] = []
    for value in try list("grades") {
      grades.append(
        Grade(
          voice: VoiceID(try value.text("voice")), name: try value.text("name"),
          reliability: try value.choice("reliability"), reason: try value.text("reason")))
    }
    return Grading(grades: grades, isWeighed: isWeighed)
  }

  func place() throws(WireError) -> ActorPlace {
    ActorPlace(
      actor: ActorID(try text("actor")), x: try coordinate("x"), y: try coordinate("y"))
  }

  /// Reads a tie that the same version of the program wrote; elsewhere ties are built afresh.
  func tie() throws(WireError) -> Tie {
    let subject = ActorID(try text("subject"))
    let object = ActorID(try text("object"))
    let relation: Relation = try choice("relation")
    guard case .bool(let isContested) = try self.object("contested"),
      let credibility = Credibility(rawValue: try integer("credibility"))
    else { throw WireError(.invalidValue, "A tie is not told as one.") }
    // The id is not worked out again for a hundred thousand ties.
    let proposition = PropositionID("p-" + (try text("id").dropFirst(2)))
    return Tie(
      proposition, subject: subject, object: object, relation: relation,
      claims: try texts("claims").map { ClaimID($0) }, stance: try choice("stance"),
      isContested: isContested, origins: try texts("origins").map { OriginID($0) },
      relays: try relays(of: proposition), articles: try texts("articles").map { ArticleID($0) },
      dates: try member("date").eventDate(), reading: try figure("reading"),
      credibility: credibility, reliability: try choice("reliability"),
      confidence: try figure("confidence"), reasons: try texts("reasons"))
  }

  /// The relays of a tie on a proposition.
  func relays(of proposition: PropositionID) throws(WireError) -> [Relay] {
    var relays: [Relay] = []
    for value in try list("relays") {
      let origin = try value.object("origin")
      relays.append(
        Relay(
          proposition: proposition, voice: OriginID(try value.text("voice")),
          origin: Origin(id: OriginID(try origin.text("id")), name: try origin.text("name")),
          circle: try value.texts("circle")))
    }
    return relays
  }

  func article() throws(WireError) -> ArticleRecord {
    var credits: [Source] = []
    for credit in try list("credits") { credits.append(try credit.source()) }
    var fingerprints: [UInt64] = []
    for text in try texts("fingerprints") {
      guard let fingerprint = UInt64(text, radix: 16) else {
        throw WireError(.invalidValue, "“\(text)” is no fingerprint of a paragraph.")
      }
      fingerprints.append(fingerprint)
    }
    return ArticleRecord(
      id: ArticleID(try text("id")), publisher: try optionalText("publisher"),
      publisherVoice: try optionalText("voice").map { VoiceID($0) }, credits: credits,
      date: try date("date"), title: try optionalText("title"),
      author: try optionalText("author"), url: try optionalText("url"),
      archiveURL: try optionalText("archive"), language: try text("language"),
      digest: ContentDigest(hexadecimal: try text("digest")), fingerprints: fingerprints)
  }

  func actor() throws(WireError) -> Actor {
    var affiliations: [Affiliation] = []
    for value in try list("affiliations") {
      affiliations.append(
        Affiliation(
          role: try value.text("role"),
          target: try value.optionalText("target").map { ActorID($0) },
          from: try value.date("from"), to: try value.date("to")))
    }
    return Actor(
      id: ActorID(try text("id")), name: try text("name"), kind: try choice("kind"),
      names: try texts("names"), state: try optionalText("stateID").map { ActorID($0) },
      affiliations: affiliations)
  }

  func provenance() throws(WireError) -> Provenance {
    Provenance(
      program: try text("program"), registry: try text("registry"), language: try text("language"),
      model: try optionalText("model") ?? "", frames: try optionalText("frames") ?? "",
      judgements: try optionalText("judgements") ?? "")
  }
}
