internal import SociogramModel

/// What a tie says in words: the label on its line, and the sentence behind it.
struct TieSentence {
  private let words: MapWording
  private let actors: [ActorID: Actor]
  private let claims: [ClaimID: Claim]

  /// Prepares the sentences of a sociogram's ties.
  init(_ sociogram: Sociogram, words: MapWording) {
    self.words = words
    actors = Dictionary(sociogram.actors.map { ($0.id, $0) }) { first, _ in first }
    claims = Dictionary(sociogram.claims.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Returns an actor's name, fit for a line of text.
  func name(_ id: ActorID) -> String {
    let name = DOTText.cleaned(actors[id]?.name ?? id.rawValue, limit: 60)
    return name.isEmpty ? words.unnamed : name
  }

  /// Returns the rows of a tie's label: the verb with "?" unless stated as fact, the number of
  /// independent origins if there are several, and the mark of a denial.
  func label(_ tie: Tie) -> [String] {
    let style = TieStyle(tie)
    var text = verb(tie)
    if style.dash == .negated { text = "✕ " + text }
    var rows = LineLabel.rows(of: text)
    var marks = ""
    if style.dash != .asserted && style.dash != .negated { marks += " ?" }
    if let number = TieSentence.shownOrigins(tie) { marks += " · \(number)" }
    rows[rows.count - 1] += marks
    return style.isDenied ? rows + ["✕ " + words.denied] : rows
  }

  /// Returns the rows of a way's label, each in the hue of its tie: what every tie says, the most
  /// confident first; of more than three, two and the number of the others.
  func label(of route: MapRoute) -> [MapText.Row] {
    var texts: [[MapText.Row]] = []
    let ties = route.ties.sorted { a, b in
      a.confidence != b.confidence ? a.confidence > b.confidence : a.id < b.id
    }
    for tie in ties {
      let color = TieStyle.Kind(tie.relation).color
      let rows = label(tie).map { MapText.Row(text: $0, color: color) }
      if !texts.contains(rows) { texts.append(rows) }
    }
    guard texts.count > 3 else { return texts.flatMap { $0 } }
    let rest = MapText.Row(text: words.furtherTies(texts.count - 2), color: .muted)
    return texts.prefix(2).flatMap { $0 } + [rest]
  }

  /// The number of a tie's independent origins where its label shows it; one is the rule and goes
  /// without saying.
  static func shownOrigins(_ tie: Tie) -> Int? {
    tie.origins.count > 1 ? tie.origins.count : nil
  }

  /// Returns the sentence that a reader hears or sees when pointing at the line.
  func sentence(_ tie: Tie) -> String {
    let phrase = words.verbs[tie.relation]?.phrase ?? tie.relation.rawValue
    var text = "\(name(tie.subject)) \(phrase) \(name(tie.object)) — "
    text += words.stances[tie.stance] ?? tie.stance.rawValue
    text += ", " + words.counted(tie.origins.count, words.origin)
    text += ", \(words.confidence) \(words.figure(tie.confidence))"
    let own = tie.claims.compactMap { claims[$0] }
    let affirming = voices(of: own.filter { $0.stance <= .hypothetical })
    if !affirming.isEmpty { text += "\(words.semicolon)\(words.accordingTo) \(affirming)" }
    let denying = voices(of: own.filter { $0.stance > .hypothetical })
    if !denying.isEmpty { text += "\(words.semicolon)\(words.deniedBy) \(denying)" }
    return text
  }

  /// The verb; for an affiliation the position where the registry knows it.
  private func verb(_ tie: Tie) -> String {
    let verb = words.verbs[tie.relation]?.label ?? tie.relation.rawValue
    guard tie.relation == .affiliation, let actor = actors[tie.subject],
      let held = actor.affiliations.first(where: {
        $0.target == tie.object && $0.holds(on: tie.dates?.start)
      })
    else { return verb }
    let role = LineLabel.shortened(held.role)
    return role.isEmpty ? verb : role
  }

  /// The last voices of some claims, each once, in the order of the claims' ids; at most four.
  private func voices(of claims: [Claim]) -> String {
    var names: [String] = []
    for claim in claims {
      guard let voice = claim.sources.last else { continue }
      let name = DOTText.cleaned(voice.shownName, limit: 60)
      if !name.isEmpty && !names.contains(name) { names.append(name) }
    }
    return names.prefix(4).joined(separator: ", ") + (names.count > 4 ? ", …" : "")
  }
}
