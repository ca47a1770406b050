internal import GraphAnalysis
internal import GraphStore
internal import MapRendering
internal import SociogramModel

extension PageData {
  /// Returns the data as JSON; the same data gives the same bytes.
  ///
  /// - Parameters:
  ///   - style: The style sheet of the map, for a copy of the map that a reader takes.
  ///   - view: What the page shows at first: the map, the table or the matrix.
  func json(style: String, view: String = "map") -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("ui", language.rawValue)
      writer.member("title", title)
      writer.key("versions")
      writer.array(versions) { $0.version($1) }
      writer.member("style", style)
      writer.member("view", view)
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
      writeRelays(to: &writer)
      writeGrading(to: &writer)
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

  /// What the comparison counts and tells, so that the page counts and tells the same.
  private func writeOptions(_ options: DifferenceOptions, to writer: inout JSONWriter) {
    writer.key("counting")
    writer.object { writer in
      writer.member("options", options.commandLine)
      writer.member(
        "ignored", DifferenceOptions.Part.allCases.filter(options.ignored.contains).map(\.rawValue))
      writer.key("thresholds")
      writer.object { writer in
        for field in TieField.allCases {
          writer.key(field.rawValue)
          writer.number(options.threshold(of: field))
        }
      }
      writer.member(
        "kinds", TieOperation.Kind.allCases.filter(options.tells).map(\.rawValue))
      writer.key("isByCause")
      writer.bool(!options.causes.isEmpty)
    }
  }

  private func writeOperations(of difference: SociogramDifference, to writer: inout JSONWriter) {
    writeOptions(difference.options, to: &writer)
    writer.key("successors")
    let successors = difference.tieSuccessors.sorted { $0.key < $1.key }
    writer.array(successors) { writer, pair in
      writer.array([pair.key, pair.value]) { $0.string($1.rawValue) }
    }
    writer.key("versionChanges")
    writer.array(difference.versionChanges) { $0.string($1.part) }
    writer.key("operations")
    writer.array(difference.operations) { writer, operation in
      writer.object { writer in
        writer.member("op", operation.kind.rawValue)
        writer.optional("id", operation.tie?.id.rawValue)
        writer.member("fields", operation.changes.map(\.field.rawValue))
        writer.key("causes")
        writer.array(operation.causes) { writer, cause in
          writer.object { writer in
            writer.member("cause", cause.kind.rawValue)
            writer.optional("article", cause.article?.rawValue)
            writer.optional("actor", cause.actor?.rawValue)
          }
        }
      }
    }
  }
}
