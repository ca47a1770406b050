internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Reads mentions as somebody judged them, whatever the rules say; what is judged already stays.
  mutating func applyJudgements() {
    guard !judgements.isEmpty else { return }
    for number in mentions.indices where !mentions[number].actors.isEmpty {
      var judged: [Int] = []
      for actor in mentions[number].actors {
        guard let meant = applyJudgements(to: actor, in: number) else { continue }
        if !judged.contains(meant) { judged.append(meant) }
      }
      mentions[number].actors = judged
    }
    for position in actors.indices {
      for key in keys(of: position) {
        guard let group = judgements.group(of: key)?.group, isHead(position, of: group) else {
          continue
        }
        for name in group.names where !actors[position].names.contains(name) {
          actors[position].names.append(name)
        }
      }
    }
  }

  /// Of the actors of the registry that a name may mean, those that it was judged not to mean; none
  /// where no other would be left.
  func excluded(from registered: [Int32], for tokens: Range<Int>) -> Set<Int32> {
    let words = Judgements.words(text.string(of: tokens))
    let banned = registered.filter {
      let actor = Judgements.Key.actor(registry.actors[Int($0)].id)
      return judgements.ban(on: words, against: [actor]) != nil
    }
    return Set(banned).count < Set(registered).count ? Set(banned) : []
  }

  /// The actor that a mention means by judgement in place of one that the rules found; nil where it
  /// means none.
  private mutating func applyJudgements(to actor: Int, in number: Int) -> Int? {
    let mention = mentions[number]
    var meant = actor
    var words: Judgements.Key?
    if mention.form != .pronoun, mention.actors.count == 1 {
      words = Judgements.words(text.string(of: mention.tokens))
    }
    if let words, let because = judgements.ban(on: words, against: Set(keys(of: actor))) {
      // What "russe" stands for has no name of its own.
      guard mention.form != .adjective else { return nil }
      meant = position(
        of: actors[actor].ofItsOwn(name: text.string(of: mention.tokens)), agreements[actor])
      mentions[number].isSeat = false
      give(because, to: number)
    }
    let keys = (words.map { [$0] } ?? []) + keys(of: meant)
    for (order, key) in keys.enumerated() {
      guard let (group, because) = judgements.group(of: key) else { continue }
      let head = position(standingFor: group, like: meant)
      if head != meant || (order == 0 && words != nil) { give(because, to: number) }
      guard head != meant else { break }
      calledBy[head].formUnion(calledBy[meant])
      meant = head
      break
    }
    return meant
  }

  private mutating func give(_ reason: String, to number: Int) {
    if !mentions[number].reasons.contains(reason) { mentions[number].reasons.append(reason) }
  }

  /// What judgements may call an actor: its id of the registry, else its name or the id made of it.
  private func keys(of actor: Int) -> [Judgements.Key] {
    let id = actors[actor].id
    return registry[id] != nil
      ? [.actor(id)]
      : [Judgements.words(actors[actor].name), Judgements.words(id.rawValue)]
  }

  private func isHead(_ actor: Int, of group: Judgements.Group) -> Bool {
    if let id = group.actor { return actors[actor].id == id }
    return keys(of: actor).contains(Judgements.words(group.name))
  }

  private mutating func position(standingFor group: Judgements.Group, like actor: Int) -> Int {
    if isHead(actor, of: group) { return actor }
    if let id = group.actor, let registered = registry.position(of: id) {
      return position(ofRegistered: registered)
    }
    return position(of: actors[actor].ofItsOwn(name: group.name), agreements[actor])
  }
}

extension Actor {
  /// An actor of the same kind under another name, known from the text alone; what stood for a state
  /// is then one of its bodies, of no state's roll-up.
  fileprivate func ofItsOwn(name: String) -> Actor {
    let kind = kind == .state ? ActorKind.body : kind
    return Actor(
      id: ActorID("\(kind.rawValue)/\(normalizedName(name))"), name: name, kind: kind, state: state)
  }
}

extension Judgements {
  /// The tables with the names that judgements give to actors of theirs.
  ///
  /// Words without a capital ("le maréchal") are no names; they are judged where a rule reads them.
  package func adding(to tables: [ActorRegistry.Table]) -> [ActorRegistry.Table] {
    let added = addedNames.filter { !$0.value.isEmpty }
    if added.isEmpty { return tables }
    let rows = StandingRows(of: tables)
    var lines: [[Int: String]] = tables.map { _ in [:] }
    for (id, names) in added {
      guard let place = rows.row(of: id.rawValue),
        let column = rows.columns(of: place).furtherNames
      else { continue }
      var cells = place.row.cells
      while cells.count <= column { cells.append("") }
      for name in names.compactMap({ Judgements.nameInTable($0) }) {
        cells[column] += cells[column].isEmpty ? name : "|" + name
      }
      lines[place.table][place.row.line] = cells.joined(separator: "\t")
    }
    return tables.indices.map { tables[$0].replacing(lines[$0]) }
  }

  /// A name as a cell can hold it, without its article; nil for words without a capital.
  private static func nameInTable(_ name: String) -> String? {
    guard nameAtoms(of: name).contains(where: \.isCapitalized) else { return nil }
    var text = name
    for article in ["le ", "la ", "les ", "l'", "l’"] where text.hasPrefix(article) {
      text = String(text.dropFirst(article.count))
      break
    }
    let plain = text.unicodeScalars.filter { $0 != "|" && $0 != "@" }
    return String(String.UnicodeScalarView(plain))
  }
}
