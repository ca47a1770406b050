internal import ActorLinking
internal import SociogramModel

/// Puts an analyst's word on claims into effect.
struct ClaimJudging: Sendable {
  private let rulings: [ClaimID: ClaimRuling]
  private let file: String
  /// Lines that cannot be read.
  let diagnostics: [Diagnostic]

  /// Nothing was judged.
  init() {
    rulings = [:]
    file = ""
    diagnostics = []
  }

  /// Reads the lines about claims of a file of judgements.
  init(file: String, text: String) {
    let read = ClaimRulings(file: file, text: text)
    rulings = read.rulings
    diagnostics = read.diagnostics
    self.file = file
  }

  /// Whether there is nothing to put into effect.
  var isEmpty: Bool { rulings.isEmpty }

  /// What came of some claims.
  struct Outcome: Sendable {
    /// All claims, judged or not, in their order.
    var claims: [Claim]
    /// The actors that corrections brought in.
    var actors: [Actor] = []
    /// The lines that were put into effect.
    var lines: Set<Int> = []
    /// Lines that could not be.
    var diagnostics: [Diagnostic] = []
  }

  /// Returns the claims as judged; judgements that they carry from before are taken back first.
  ///
  /// - Parameter actor: Finds the actors that an id or name may mean.
  func judged(_ claims: [Claim], actor: (String) -> [Actor], state: (ActorID) -> Actor?) -> Outcome
  {
    var outcome = Outcome(claims: claims)
    for position in claims.indices {
      let claim = claims[position].unjudged
      outcome.claims[position] = claim
      guard let ruling = rulings[claim.id] ?? rulings[claims[position].id],
        let verdict = ruling.verdict
      else { continue }
      outcome.lines.insert(ruling.line)
      var wording = claim.wording
      do throws(Refusal) {
        if verdict != .reject { wording.reading = 1 }
        if let relation = ruling.relation, relation != wording.relation {
          wording.relation = relation
          wording.mode = nil
        }
        wording.stance = ruling.stance ?? wording.stance
        for (name, end) in [(ruling.subject, \ClaimWording.subject), (ruling.object, \.object)] {
          guard let name else { continue }
          let found = try ClaimJudging.one(of: actor(name), named: name)
          wording[keyPath: end] = ActorReference(
            found, stateName: found.state.flatMap(state)?.name)
          outcome.actors.append(found)
          if let found = found.state.flatMap(state) { outcome.actors.append(found) }
        }
        guard wording.subject.id != wording.object.id else {
          throw Refusal(
            message: "“\(wording.subject.name)” would be both ends of the claim.",
            hint: "Name the other end too.")
        }
        var judged = claim.worded(wording)
        if (wording.subject.id, wording.object.id) == (claim.object.id, claim.subject.id) {
          (judged.subjectSpan, judged.objectSpan) = (claim.objectSpan, claim.subjectSpan)
        }
        judged.judgement = ClaimJudgement(
          verdict: verdict, reason: ruling.reason, author: ruling.author, date: ruling.date,
          original: claim.wording)
        outcome.claims[position] = judged
      } catch {
        outcome.diagnostics.append(
          Diagnostic(
            code: "judgement", severity: .error,
            message: "The claim \(ruling.claim) was left as it is: \(error.message)",
            hint: error.hint, file: file, line: ruling.line))
      }
    }
    return outcome
  }

  /// The lines that were put into effect on claims before.
  func lines(behind claims: [Claim]) -> Set<Int> {
    Set(
      claims.compactMap { $0.judgement == nil ? nil : rulings[$0.readID] ?? rulings[$0.id] }
        .map(\.line))
  }

  /// Names the claims that were judged, but are not there.
  func missing(besides lines: Set<Int>) -> [Diagnostic] {
    rulings.values.filter { !lines.contains($0.line) }.sorted { $0.line < $1.line }.map { ruling in
      Diagnostic(
        code: "judgement", severity: .warning,
        message: "There is no claim \(ruling.claim) to \(ruling.verdict?.rawValue ?? "judge").",
        hint: "Its article is not among the inputs, or its text is read differently now.",
        file: file, line: ruling.line)
    }
  }

  /// Why a judgement cannot be put into effect.
  private struct Refusal: Error {
    var message: String
    var hint: String
  }

  private static func one(of actors: [Actor], named name: String) throws(Refusal) -> Actor {
    guard let first = actors.first else {
      throw Refusal(
        message: "nobody is known as “\(name)”.",
        hint: "Write an id or a name; `sociogram actors NAME` searches for them.")
    }
    guard actors.count == 1 else {
      let ids = actors.prefix(8).map { "“\($0.id)”" }.joined(separator: ", ")
      throw Refusal(
        message: "“\(name)” may be \(ids).", hint: "Write the id of the one you mean.")
    }
    return first
  }
}

/// Actors to be found by id or name.
struct ActorsByName: Sendable {
  private var byID: [ActorID: Actor] = [:]
  private var byName: [String: [ActorID]] = [:]

  /// Indexes actors under id, name and names in use.
  init(_ actors: some Sequence<Actor>) {
    for actor in actors where byID.updateValue(actor, forKey: actor.id) == nil {
      for key in Set(([actor.name] + actor.names).map { normalizedName($0) }) {
        byName[key, default: []].append(actor.id)
      }
    }
  }

  /// The actor of an id, else the actors of a name.
  func actors(named name: String) -> [Actor] {
    if let actor = byID[ActorID(name)] { return [actor] }
    return (byName[normalizedName(name)] ?? []).compactMap { byID[$0] }
  }

  /// The actor of an id.
  subscript(id: ActorID) -> Actor? { byID[id] }
}
