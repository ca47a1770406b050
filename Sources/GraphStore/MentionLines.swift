package import SociogramModel

/// Mentions as JSON Lines: one mention a line, in the order of the text.
package enum MentionLines {
  /// Returns the lines of the mentions of one article, each ended by a line feed.
  ///
  /// Keys: `article`, `start` and `end` (UTF-8 offsets in its text), `words`, `form`, `actor` as in a
  /// claim line, `hops` (steps of coreference back to a name), `inside` (whether it is part of the
  /// phrase of another mention), `place` (whether it is a capital or seat that is only a place there) and
  /// `reasons`. A mention of several actors ("les deux hommes") has a
  /// line for each.
  ///
  /// - Parameter actors: The actors of the article and the states that they roll up to.
  package static func encode(
    _ mentions: [Mention], in article: Article, actors: [ActorID: Actor]
  ) -> [UInt8] {
    var writer = JSONWriter()
    for mention in mentions {
      guard let actor = actors[mention.actor] else { continue }
      writer.object { writer in
        writer.member("article", article.id.rawValue)
        writer.member("start", mention.span.start)
        writer.member("end", mention.span.end)
        writer.member("words", article.text.slice(mention.span) ?? "")
        writer.member("form", mention.form.rawValue)
        writer.key("actor")
        writer.reference(
          ActorReference(actor, stateName: actor.state.flatMap { actors[$0]?.name }))
        writer.member("hops", mention.hops)
        writer.key("inside")
        writer.bool(mention.isInside)
        writer.key("place")
        writer.bool(mention.isPlace)
        writer.member("reasons", mention.reasons)
      }
      writer.newline()
    }
    return writer.bytes
  }
}
