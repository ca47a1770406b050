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
      writer.member("registry", provenance.registry)
      writer.member("language", provenance.language)
    }
  }

  mutating func article(_ article: ArticleRecord) {
    object { writer in
      writer.member("id", article.id.rawValue)
      writer.nullable("publisher", article.publisher)
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
      writer.key("reading")
      writer.number(tie.reading)
      writer.key("date")
      writer.date(tie.dates)
      writer.member("origins", tie.origins.map(\.rawValue))
      writer.member("articles", tie.articles.map(\.rawValue))
      writer.member("claims", tie.claims.map(\.rawValue))
      writer.member("reasons", tie.reasons)
    }
  }
}

extension JSONValue {
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
      id: ArticleID(try text("id")), publisher: try optionalText("publisher"), credits: credits,
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
      program: try text("program"), registry: try text("registry"), language: try text("language"))
  }
}
