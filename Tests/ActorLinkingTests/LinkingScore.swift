import ActorLinking
import SociogramModel

/// How well mentions are linked, counted as `scripts/evaluate-actors` does.
struct LinkingScore {
  private var linked = 0
  private var right = 0
  private var annotated = 0
  private var recalled = 0
  /// The pronouns and possessives that are annotated.
  private(set) var anaphors = 0
  private var rightAnaphors = 0

  /// The share of linked mentions that mean an actor whom the annotation means there.
  var precision: Double { Double(right) / Double(max(1, linked)) }
  /// The share of annotated mentions, one for each actor meant, that are linked to him.
  var recall: Double { Double(recalled) / Double(max(1, annotated)) }
  /// The share of annotated pronouns and possessives that are linked to their actors and no other.
  var anaphorAccuracy: Double { Double(rightAnaphors) / Double(max(1, anaphors)) }

  /// Counts the mentions of a linked article.
  mutating func add(_ linkedText: LinkedText, to article: AnnotatedArticle) {
    let found = linkedText.mentions.flatMap { mention in
      mention.actors.map { actor in
        (
          mention: mention, actor: linkedText.actors[actor],
          span: linkedText.text.span(of: mention.tokens)
        )
      }
    }
    for one in found where one.span.start >= article.bodyStart {
      let over = article.marks.filter { $0.span.overlaps(one.span) }
      let isRight = over.contains { mark in
        mark.form != nil && mark.keys.contains { article.means($0, one.actor) }
      }
      // What stands inside a title need not be annotated, what is defensible either way is no fault.
      if !isRight, one.mention.isInside || over.contains(where: { $0.form == nil }) { continue }
      linked += 1
      if isRight { right += 1 }
    }
    for mark in article.marks {
      guard let form = mark.form else { continue }
      let over = found.filter { $0.span.overlaps(mark.span) }
      let meant = mark.keys.count { key in over.contains { article.means(key, $0.actor) } }
      annotated += mark.keys.count
      recalled += meant
      guard form == .pronoun else { continue }
      let isAlone = over.allSatisfy { one in
        one.mention.form != .pronoun || mark.keys.contains { article.means($0, one.actor) }
      }
      anaphors += 1
      if meant == mark.keys.count, isAlone { rightAnaphors += 1 }
    }
  }
}
