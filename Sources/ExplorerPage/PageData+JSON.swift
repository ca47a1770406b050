internal import GraphAnalysis
internal import GraphStore
internal import MapRendering
internal import SociogramModel

extension PageData {
  /// Returns the data as JSON; the same data gives the same bytes.
  ///
  /// - Parameter style: The style sheet of the map, for a copy of the map that a reader takes.
  func json(style: String) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("ui", language.rawValue)
      writer.member("title", title)
      writer.key("versions")
      writer.array(versions) { $0.version($1) }
      writer.member("style", style)
      writeWords(to: &writer)
      PageData.writeStyles(to: &writer)
      writer.key("articles")
      writer.array(articles.entries) { writer, entry in
        writer.pageArticle(entry.value, entry.sides)
      }
      writer.key("actors")
      writer.array(actors) { writer, actor in writer.pageActor(actor, sides(of: actor)) }
      writer.key("voices")
      writer.array(voices.voices) { writer, voice in
        writer.object { writer in
          writer.member("id", voice.id.rawValue)
          writer.member("name", PageText.clipped(voice.name, limit: 200))
        }
      }
      writer.key("origins")
      writer.array(voices.origins) { writer, origin in
        writer.object { writer in
          writer.member("id", origin.id.rawValue)
          writer.member("name", PageText.clipped(origin.name, limit: 200))
        }
      }
      writer.key("claims")
      writer.array(claims) { writer, claim in writer.pageClaim(claim, voices) }
      if let difference { writeOperations(of: difference, to: &writer) }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func sides(of actor: Actor) -> Sides {
    if versions.count == 1 { return [.old, .new] }
    var sides: Sides = []
    if versions[0].actors.contains(where: { $0.id == actor.id }) { sides.insert(.old) }
    if versions[1].actors.contains(where: { $0.id == actor.id }) { sides.insert(.new) }
    return sides
  }

  private func writeWords(to writer: inout JSONWriter) {
    writer.key("words")
    writer.object { writer in
      for language in MapLanguage.allCases {
        writer.key(language.rawValue)
        writer.object { writer in
          for section in MapVocabulary.sections(language) {
            writer.key(section.name)
            writer.object { writer in
              for (key, word) in section.words { writer.member(key, word) }
            }
          }
        }
      }
    }
    writer.key("kinds")
    writer.object { writer in
      for (relation, kind) in MapVocabulary.relationKinds { writer.member(relation, kind) }
    }
    writer.key("shapes")
    writer.object { writer in
      for (kind, shape) in MapVocabulary.actorShapes { writer.member(kind, shape) }
    }
    writer.member("symmetric", Relation.allCases.filter(\.isSymmetric).map(\.rawValue))
    writer.key("credibility")
    writer.array(Credibility.allCases) { writer, level in
      writer.object { writer in
        writer.member("level", level.rawValue)
        writer.key("weight")
        writer.number(level.weight)
        writer.member("meaning", level.meaning)
      }
    }
  }

  private static func writeStyles(to writer: inout JSONWriter) {
    writer.key("widths")
    writer.array(MapVocabulary.widths) { writer, width in
      writer.object { writer in
        writer.member("name", width.name)
        writer.key("points")
        writer.number(width.points)
        writer.key("from")
        writer.number(width.from)
      }
    }
    writer.key("dashes")
    writer.array(MapVocabulary.dashes) { writer, dash in
      writer.object { writer in
        writer.member("dash", dash.dash)
        writer.member("width", dash.width)
        writer.optional("array", dash.array)
      }
    }
  }

  private func writeOperations(of difference: SociogramDifference, to writer: inout JSONWriter) {
    writer.key("edited")
    writer.array(difference.editedArticles) { $0.string($1.new.id.rawValue) }
    writer.key("operations")
    writer.array(difference.operations) { writer, operation in
      writer.object { writer in
        writer.member("op", operation.kind.rawValue)
        writer.optional("id", operation.tie?.id.rawValue)
        writer.key("causes")
        writer.array(operation.causes) { writer, cause in
          writer.object { writer in
            writer.member("cause", cause.kind.rawValue)
            writer.member("article", cause.article.rawValue)
          }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func version(_ sociogram: Sociogram) {
    object { writer in
      writer.optional("label", sociogram.label.map { PageText.clipped($0, limit: 200) })
      writer.member("program", sociogram.provenance.program)
      writer.member("articles", sociogram.articles.count)
      let dates = sociogram.articles.compactMap(\.date)
      writer.optional("since", dates.min()?.description)
      writer.optional("until", dates.max()?.description)
    }
  }

  fileprivate mutating func pageArticle(_ article: ArticleRecord, _ sides: PageData.Sides) {
    object { writer in
      writer.member("id", article.id.rawValue)
      writer.optional("publisher", article.publisher.map { PageText.clipped($0, limit: 200) })
      writer.optional("title", article.title.map { PageText.clipped($0, limit: 400) })
      writer.optional("author", article.author.map { PageText.clipped($0, limit: 200) })
      writer.optional("date", article.date?.description)
      writer.optional("url", PageText.link(article.url))
      writer.optional("archive", PageText.link(article.archiveURL))
      writer.member("sides", sides.rawValue)
    }
  }

  fileprivate mutating func pageActor(_ actor: Actor, _ sides: PageData.Sides) {
    object { writer in
      writer.member("id", actor.id.rawValue)
      writer.member("name", PageText.clipped(actor.name, limit: 200))
      writer.member("kind", actor.kind.rawValue)
      writer.member("names", actor.names.prefix(40).map { PageText.clipped($0, limit: 200) })
      writer.optional("state", actor.state?.rawValue)
      writer.key("affiliations")
      writer.array(actor.affiliations.prefix(40)) { writer, affiliation in
        writer.object { writer in
          writer.member("role", PageText.clipped(affiliation.role, limit: 200))
          writer.optional("target", affiliation.target?.rawValue)
          writer.optional("from", affiliation.from?.description)
          writer.optional("to", affiliation.to?.description)
        }
      }
      writer.member("sides", sides.rawValue)
    }
  }

  fileprivate mutating func pageClaim(_ entry: PageClaim, _ voices: PageVoices) {
    let claim = entry.claim
    object { writer in
      writer.member("id", claim.id.rawValue)
      writer.member("tie", "t-" + claim.proposition.rawValue.dropFirst(2))
      writer.member("article", entry.article)
      writer.member("subject", entry.subject)
      writer.member("object", entry.object)
      writer.member("relation", claim.relation.rawValue)
      writer.optional("mode", claim.mode)
      writer.member("predicate", PageText.clipped(claim.predicate, limit: 200))
      writer.member("stance", claim.stance.rawValue)
      writer.key("reading")
      writer.number(claim.reading)
      writer.member("reasons", claim.reasons.map { PageText.clipped($0, limit: 400) })
      writer.optional("start", claim.date?.start.description)
      writer.optional("end", claim.date?.end?.description)
      writer.key("chain")
      writer.array(zip(claim.sources, entry.chain)) { writer, link in
        writer.object { writer in
          writer.member("voice", link.1)
          writer.member("role", link.0.role.rawValue)
          let name = PageText.clipped(link.0.shownName, limit: 200)
          if name != voices.voices[link.1].name { writer.member("name", name) }
          if !link.0.isNamed { writer.member("anonymous", 1) }
        }
      }
      writer.member("printed", entry.publishers)
      writer.member("cited", entry.cited)
      writer.member("origin", entry.origin)
      writer.member("span", [claim.span.start, claim.span.end])
      writer.member("quote", entry.quote.text)
      if entry.quote.isCut { writer.member("cut", 1) }
      writer.key("marks")
      writer.array(entry.quote.marks) { writer, mark in
        writer.array([mark.start, mark.end, mark.kind.place]) { $0.number($1) }
      }
      writer.member("sides", entry.sides.rawValue)
    }
  }

  private mutating func member(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array(numbers) { $0.number($1) }
  }
}

extension PageQuote.Kind {
  /// Its place in the script's list of classes.
  fileprivate var place: Int {
    switch self {
    case .subject: 0
    case .object: 1
    case .trigger: 2
    case .cue: 3
    }
  }
}
