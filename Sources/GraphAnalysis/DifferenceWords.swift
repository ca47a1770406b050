internal import SociogramModel

// The words that all written forms of a difference share.

extension TieOperation.Kind {
  /// The sign before what happened: the same in every form, so that none relies on colour.
  package var sign: String {
    switch self {
    case .added: "+"
    case .removed: "-"
    case .changed: "~"
    case .merged: "&"
    case .renamed: "="
    }
  }
}

extension SociogramDifference {
  /// What was counted of one kind of thing.
  package struct Count: Hashable, Sendable {
    /// "articles", "actors" or "ties".
    package var thing: String
    /// Each operation with its number, those that cannot happen to the thing left out.
    package var numbers: [(word: String, number: Int)]

    package static func == (a: Count, b: Count) -> Bool {
      a.thing == b.thing && a.numbers.elementsEqual(b.numbers) { $0 == $1 }
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(thing) }

    /// The numbers in words; mergers and renamings only where there are some.
    package var words: String {
      numbers.filter { $0.number > 0 || !["merged", "renamed"].contains($0.word) }
        .map { "\($0.number) \($0.word)" }.joined(separator: ", ")
    }
  }

  /// How many articles, actors and ties each operation met.
  package var counts: [Count] {
    let changed = changedActors.filter { !$0.isRenaming }.count
    let renamed =
      changedActors.count - changed + replacedActors.filter { !$0.isMerger }.count
    return [
      Count(
        thing: "articles",
        numbers: [
          ("added", addedArticles.count), ("removed", removedArticles.count),
          ("edited", editedArticles.count),
        ]),
      Count(
        thing: "actors",
        numbers: [
          ("added", addedActors.count), ("removed", removedActors.count), ("changed", changed),
          ("merged", replacedActors.filter(\.isMerger).count), ("renamed", renamed),
        ]),
      Count(
        thing: "ties",
        numbers: TieOperation.Kind.allCases.map { kind in
          (kind.rawValue, operations.count { $0.kind == kind })
        }),
    ]
  }

  /// A version with its size: "2016-12 (12 articles, 34 actors, 56 ties)".
  func heading(_ sociogram: Sociogram, _ size: Size) -> String {
    let label = sociogram.label.map { printable($0) + " " } ?? ""
    return label + "(\(counted(size.articles, "article")), \(counted(size.actors, "actor")), "
      + "\(counted(size.ties, "tie")))"
  }

  /// What differs in the tool, a line each.
  var versionLines: [String] {
    versionChanges.map { change in
      // Without a digest there were no judgements; of all else something is there, known or not.
      let nothing = change.part == "judgements" ? "none" : "unknown"
      return "read otherwise: \(change.part) \(shortened(change.old) ?? nothing) → "
        + "\(shortened(change.new) ?? nothing)"
    }
  }

  private func shortened(_ version: String) -> String? {
    version.isEmpty ? nil : printable(String(version.prefix(20)))
  }

  /// An article with its headline and imprint.
  func described(_ article: ArticleRecord) -> String {
    let imprint = [article.publisher, article.date?.description].compactMap { $0 }
    return printable(
      article.id.rawValue + (article.title.map { " “\($0)”" } ?? "")
        + (imprint.isEmpty ? "" : " (\(imprint.joined(separator: ", ")))"))
  }

  /// An actor with kind and state.
  func described(_ actor: Actor) -> String {
    printable("\(actor.name) (\(actor.kind.rawValue)\(actor.state.map { ", \($0)" } ?? ""))")
  }

  /// A cause in words: "article-edited: 02 “Headline”".
  func described(_ cause: TieCause) -> String {
    var text = cause.kind.rawValue
    if cause.kind == .readingChanged, !versionChanges.isEmpty {
      text += " (\(versionChanges.map(\.part).joined(separator: ", ")))"
    }
    if let article = cause.article {
      text += ": \(article)" + (cause.title.map { " “\($0)”" } ?? "")
    } else if let id = cause.actor,
      let replacement = replacedActor(id)
    {
      text += ": \(named(replacement.old)) → \(named(replacement.new))"
    }
    return printable(text)
  }

  /// An actor by name and id, since a renaming may keep the name.
  func named(_ actor: Actor) -> String { printable("\(actor.name) (\(actor.id))") }

  /// The figures of a tie in one line.
  func figures(of tie: Tie) -> String {
    "\(tie.stance.rawValue)\(tie.isContested ? ", contested" : ""), "
      + "\(counted(tie.origins.count, "origin")), credibility \(tie.credibility.rawValue), "
      + "confidence \(figure(tie.confidence))"
  }

  /// The ties that an operation made one, or that goes by another name, as they were called.
  func formerTies(_ operation: TieOperation) -> [String] {
    guard operation.kind == .merged || operation.kind == .renamed else { return [] }
    return ([operation.old].compactMap { $0 } + operation.others).map { tie in
      printable("\(oldName(tie.subject)) \(tie.relation.sign) \(oldName(tie.object))")
    }
  }

  private func oldName(_ id: ActorID) -> String {
    guard let replacement = replacedActor(id) else {
      return old.actors.first { $0.id == id }?.name ?? id.rawValue
    }
    let old = replacement.old
    return old.name == replacement.new.name ? "\(old.name) (\(old.id))" : old.name
  }

  private func replacedActor(_ id: ActorID) -> ActorReplacement? {
    allReplacements.first { $0.old.id == id }
  }
}

extension SociogramDifference.Change<Actor> {
  /// Whether only the name is another.
  package var isRenaming: Bool { old.kind == new.kind && old.state == new.state }
}

/// Returns a number with its noun.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
