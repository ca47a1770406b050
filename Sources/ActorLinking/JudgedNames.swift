internal import SociogramModel

/// What the names in judgements stand for: actors of the registry, or words.
struct JudgedNames {
  /// Why a judgement cannot be applied.
  struct Fault: Error {
    var message: String
    var hint: String
  }

  private let registry: ActorRegistry
  /// The actors that bear each name.
  private var bearers: [Judgements.Key: [Int]] = [:]
  /// The words of names that the registry lacks, as first written.
  private var written: [Judgements.Key: String] = [:]

  /// Indexes the names of a registry.
  init(registry: ActorRegistry) {
    self.registry = registry
    for (position, actor) in registry.actors.enumerated() {
      for key in Set(([actor.name] + actor.names).map { Judgements.words($0) }) {
        bearers[key, default: []].append(position)
      }
    }
  }

  /// What the two names of a judgement stand for.
  mutating func keys(of judgement: Judgement) -> Result<[Judgements.Key], Fault> {
    var keys: [Judgements.Key] = []
    for name in judgement.names {
      switch key(of: name) {
      case .success(let key): keys.append(key)
      case .failure(let fault): return .failure(fault)
      }
    }
    if keys[0] == keys[1], judgement.verdict != .same {
      // "ANL" is not "armee-nationale-libyenne": the words, though they are a name of it.
      for (position, name) in judgement.names.enumerated()
      where registry[ActorID(name)] == nil && keys[0] == keys[1] {
        keys[position] = words(name)
      }
    }
    guard keys[0] != keys[1] else {
      return .failure(
        Fault(
          message: "“\(judgement.names[0])” and “\(judgement.names[1])” name one actor already.",
          hint: "Take the line out."))
    }
    return .success(keys)
  }

  /// The names that a key has, the first one that of the actor.
  func spellings(of key: Judgements.Key) -> [String] {
    switch key {
    case .actor(let id): registry[id].map { [$0.name] + $0.names } ?? []
    case .words: written[key].map { [$0] } ?? []
    }
  }

  private mutating func key(of name: String) -> Result<Judgements.Key, Fault> {
    if registry[ActorID(name)] != nil { return .success(.actor(ActorID(name))) }
    let found = bearers[Judgements.words(name)] ?? []
    guard found.count < 2 else {
      let ids = found.prefix(8).map { "“\(registry.actors[$0].id)”" }.joined(separator: ", ")
      return .failure(
        Fault(message: "“\(name)” may be \(ids).", hint: "Write the id of the one you mean."))
    }
    return .success(found.first.map { .actor(registry.actors[$0].id) } ?? words(name))
  }

  private mutating func words(_ name: String) -> Judgements.Key {
    let key = Judgements.words(name)
    if written[key] == nil { written[key] = name }
    return key
  }
}
