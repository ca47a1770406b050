package import GraphAnalysis
internal import SociogramModel

/// The difference of two sociograms as a JSON document, one article, actor or tie a line.
package enum DifferenceDocument {
  /// The version of the format that is written.
  package static let version = 2

  /// Returns the document of a difference, with a line feed at its end; the same difference gives
  /// the same bytes. Nothing different gives empty lists.
  package static func encode(_ difference: SociogramDifference) -> [UInt8] {
    var writer = JSONWriter()
    writer.difference(difference)
    writer.newline()
    return writer.bytes
  }

  /// Returns the document of the steps between several versions.
  package static func encode(_ steps: [SociogramDifference]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "sociogram-series")
      writer.member("version", version)
      writer.section("steps", steps) { $0.difference($1) }
    }
    writer.newline()
    return writer.bytes
  }

  fileprivate static func articles(
    _ difference: SociogramDifference
  ) -> [(word: String, value: ArticleRecord)] {
    difference.addedArticles.map { ("added", $0) }
      + difference.removedArticles.map { ("removed", $0) }
      + difference.editedArticles.map { ("edited", $0.new) }
  }

  fileprivate static func actors(
    _ difference: SociogramDifference
  ) -> [(word: String, old: Actor?, value: Actor)] {
    difference.addedActors.map { ("added", nil, $0) }
      + difference.removedActors.map { ("removed", nil, $0) }
      + difference.changedActors.map { ($0.isRenaming ? "renamed" : "changed", $0.old, $0.new) }
      + difference.replacedActors.map { ($0.isMerger ? "merged" : "renamed", $0.old, $0.new) }
  }
}

extension JSONWriter {
  fileprivate mutating func difference(_ difference: SociogramDifference) {
    object { writer in
      writer.member("format", "sociogram-difference")
      writer.member("version", DifferenceDocument.version)
      for (key, side, size) in [
        ("old", difference.old, difference.sizes.old),
        ("new", difference.new, difference.sizes.new),
      ] {
        writer.key(key)
        writer.object { writer in
          writer.nullable("label", side.label)
          writer.key("provenance")
          writer.provenance(side.provenance)
          writer.member("articles", size.articles)
          writer.member("actors", size.actors)
          writer.member("ties", size.ties)
        }
      }
      writer.key("versions")
      writer.array(difference.versionChanges) { writer, change in
        writer.object { writer in
          writer.member("part", change.part)
          writer.member("old", change.old)
          writer.member("new", change.new)
        }
      }
      writer.key("counts")
      writer.object { writer in
        for count in difference.counts {
          writer.key(count.thing)
          writer.object { writer in
            for (word, number) in count.numbers { writer.member(word, number) }
          }
        }
      }
      writer.section("articles", DifferenceDocument.articles(difference)) { writer, change in
        writer.object { writer in
          writer.member("op", change.word)
          writer.member("id", change.value.id.rawValue)
          writer.nullable("publisher", change.value.publisher)
          writer.nullable("date", change.value.date?.description)
          writer.nullable("title", change.value.title)
        }
      }
      writer.section("actors", DifferenceDocument.actors(difference)) { writer, change in
        writer.object { writer in
          writer.member("op", change.word)
          writer.described(change.value)
          guard let old = change.old else { return }
          writer.key("old")
          writer.object { $0.described(old) }
        }
      }
      writer.section("ties", difference.operations) { $0.operation($1) }
    }
  }

  private mutating func described(_ actor: Actor) {
    member("id", actor.id.rawValue)
    member("name", actor.name)
    member("kind", actor.kind.rawValue)
    optional("stateID", actor.state?.rawValue)
  }

  private mutating func operation(_ operation: TieOperation) {
    object { writer in
      writer.member("op", operation.kind.rawValue)
      writer.optional("id", operation.tie?.id.rawValue)
      writer.key("subject")
      writer.named(operation.subject)
      writer.optional("relation", operation.tie?.relation.rawValue)
      writer.key("object")
      writer.named(operation.object)
      writer.key("changes")
      writer.array(operation.changes) { writer, change in
        writer.object { writer in
          writer.member("field", change.field.rawValue)
          writer.member("old", change.old)
          writer.member("new", change.new)
        }
      }
      writer.key("causes")
      writer.array(operation.causes) { $0.cause($1) }
      for (key, tie) in [("old", operation.old), ("new", operation.new)] {
        writer.key(key)
        if let tie { writer.tie(tie) } else { writer.null() }
      }
      if !operation.others.isEmpty {
        writer.key("others")
        writer.array(operation.others) { $0.tie($1) }
      }
      for (key, claims) in [("gained", operation.gained), ("lost", operation.lost)] {
        writer.key(key)
        writer.array(claims) { $0.claim($1) }
      }
    }
  }

  private mutating func cause(_ cause: TieCause) {
    object { writer in
      writer.member("cause", cause.kind.rawValue)
      writer.member("of", cause.isOfCorpus ? "corpus" : "reading")
      writer.optional("actor", cause.actor?.rawValue)
      guard let article = cause.article else { return }
      writer.member("article", article.rawValue)
      writer.nullable("title", cause.title)
    }
  }

  private mutating func named(_ actor: Actor) {
    object { writer in
      writer.member("id", actor.id.rawValue)
      writer.member("name", actor.name)
    }
  }
}
