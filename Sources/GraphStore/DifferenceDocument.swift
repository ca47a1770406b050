package import GraphAnalysis
internal import SociogramModel

/// The difference of two sociograms as a JSON document, one article, actor or tie a line.
package enum DifferenceDocument {
  /// The version of the format that is written.
  package static let version = 1

  /// Returns the document of a difference, with a line feed at its end; the same difference gives
  /// the same bytes. Nothing different gives empty lists.
  package static func encode(_ difference: SociogramDifference) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", "sociogram-difference")
      writer.member("version", version)
      for (key, side) in [("old", difference.old), ("new", difference.new)] {
        writer.key(key)
        writer.object { writer in
          writer.nullable("label", side.label)
          writer.key("provenance")
          writer.provenance(side.provenance)
        }
      }
      writer.section("articles", articles(difference)) { writer, change in
        writer.object { writer in
          writer.member("op", change.word)
          writer.member("id", change.value.id.rawValue)
          writer.nullable("publisher", change.value.publisher)
          writer.nullable("date", change.value.date?.description)
          writer.nullable("title", change.value.title)
        }
      }
      writer.section("actors", actors(difference)) { writer, change in
        writer.object { writer in
          writer.member("op", change.word)
          writer.member("id", change.value.id.rawValue)
          writer.member("name", change.value.name)
          writer.member("kind", change.value.kind.rawValue)
          writer.optional("stateID", change.value.state?.rawValue)
        }
      }
      writer.section("ties", difference.operations) { $0.operation($1) }
    }
    writer.newline()
    return writer.bytes
  }

  private static func articles(
    _ difference: SociogramDifference
  ) -> [(word: String, value: ArticleRecord)] {
    difference.addedArticles.map { ("added", $0) }
      + difference.removedArticles.map { ("removed", $0) }
      + difference.editedArticles.map { ("edited", $0.new) }
  }

  private static func actors(
    _ difference: SociogramDifference
  ) -> [(word: String, value: Actor)] {
    difference.addedActors.map { ("added", $0) } + difference.removedActors.map { ("removed", $0) }
      + difference.changedActors.map { ("changed", $0.new) }
  }
}

extension JSONWriter {
  fileprivate mutating func operation(_ operation: TieOperation) {
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
      writer.array(operation.causes) { writer, cause in
        writer.object { writer in
          writer.member("cause", cause.kind.rawValue)
          writer.member("article", cause.article.rawValue)
          writer.nullable("title", cause.title)
        }
      }
      for (key, tie) in [("old", operation.old), ("new", operation.new)] {
        writer.key(key)
        if let tie { writer.tie(tie) } else { writer.null() }
      }
      for (key, claims) in [("gained", operation.gained), ("lost", operation.lost)] {
        writer.key(key)
        writer.array(claims) { $0.claim($1) }
      }
    }
  }

  private mutating func named(_ actor: Actor) {
    object { writer in
      writer.member("id", actor.id.rawValue)
      writer.member("name", actor.name)
    }
  }
}
