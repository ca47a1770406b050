internal import GraphStore
internal import MapRendering
internal import SociogramModel

// How the entries of a page's lists are written.

extension JSONWriter {
  mutating func version(_ sociogram: Sociogram) {
    object { writer in
      writer.optional("label", sociogram.label.map { PageText.clipped($0, limit: 200) })
      writer.member("program", sociogram.provenance.program)
      writer.member("articles", sociogram.articles.count)
      let dates = sociogram.articles.compactMap(\.date)
      writer.optional("since", dates.min()?.description)
      writer.optional("until", dates.max()?.description)
      guard sociogram.excerpt != nil else { return }
      writer.key("excerpt")
      writer.object { writer in
        for language in MapLanguage.allCases {
          writer.member(language.rawValue, MapVocabulary.filters(of: sociogram, language))
        }
      }
    }
  }

  mutating func pageArticle(_ article: ArticleRecord, _ sides: PageData.Sides) {
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

  mutating func pageActor(_ actor: Actor, _ sides: PageData.Sides) {
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

  mutating func pageClaim(_ entry: PageClaim, _ voices: PageVoices) {
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
