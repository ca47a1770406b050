package import SociogramModel

/// The judgements of a file against a registry: which names are one actor, and which never are.
///
/// They win over every rule of linking. Of several lines about one pair the last holds; nothing is
/// kept from one run to the next, so that a line taken out is undone.
package struct Judgements: Sendable {
  /// Names that are one actor.
  struct Group: Sendable {
    /// The actor of the registry; nil where no table knows any of the names.
    var actor: ActorID?
    /// The name that the actor has.
    var name: String
    /// The other names, those of further actors of the registry included.
    var names: [String]
  }

  /// What a name is not.
  struct Ban: Sendable {
    /// The other one.
    var other: Key
    /// Why, for the mention.
    var because: String
  }

  /// What a name of a judgement stands for.
  enum Key: Hashable, Sendable {
    /// An actor of the registry.
    case actor(ActorID)
    /// Words of a text, folded.
    case words(String)
  }

  /// Bad lines, and those left to the rules.
  package private(set) var diagnostics: [Diagnostic]
  /// Names that tables shall give to actors so that texts are searched for them.
  private(set) var addedNames: [ActorID: [String]] = [:]
  /// The groups.
  private(set) var groups: [Group] = []

  private var membership: [Key: (group: Int, because: String)] = [:]
  private var bans: [Key: [Ban]] = [:]

  /// No judgements.
  package init() { diagnostics = [] }

  /// Reads a file of judgements over the actors of a registry.
  package init(file: String, text: String, registry: ActorRegistry) {
    let (judgements, faults) = Judgement.read(file: file, text: text)
    diagnostics = faults
    var names = JudgedNames(registry: registry)
    var latest: [Set<Key>: (judgement: Judgement, keys: [Key])] = [:]
    for judgement in judgements {
      switch names.keys(of: judgement) {
      case .success(let keys): latest[Set(keys)] = (judgement, keys)
      case .failure(let fault): note(.error, fault.message, fault.hint, judgement, file)
      }
    }
    let held = latest.values.sorted { $0.judgement.line < $1.judgement.line }
    for (judgement, _) in held where judgement.verdict == .unsure {
      note(
        .warning, "“\(judgement.names[0])” and “\(judgement.names[1])” are left to the rules.",
        "Judge them same or different once somebody knows.", judgement, file)
    }
    let same = held.filter { $0.judgement.verdict == .same }
    let components = JudgedComponents(pairs: same.map(\.keys))
    gather(components, same, names)
    for (judgement, keys) in held where judgement.verdict == .different {
      if let way = components.way(from: keys[0], to: keys[1]) {
        let lines = way.map { same[$0].judgement.line }.sorted()
        note(
          .error,
          "“\(judgement.names[0])” and “\(judgement.names[1])” cannot be different: "
            + "\(lines.count == 1 ? "line" : "lines") \(lines.map(String.init).joined(separator: ", ")) "
            + "made them the same.",
          "This line was skipped; take it or one of the others out.", judgement, file)
      } else {
        ban(keys[0], from: keys[1], judgement, names)
        ban(keys[1], from: keys[0], judgement, names)
      }
    }
    diagnostics.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// Whether there is nothing to apply.
  var isEmpty: Bool { groups.isEmpty && bans.isEmpty }

  /// The group of a key and why the key belongs to it.
  func group(of key: Key) -> (group: Group, because: String)? {
    membership[key].map { (groups[$0.group], $0.because) }
  }

  /// Why some words, or the actor that they were read as, are never read as another one.
  func ban(on key: Key, against others: Set<Key>) -> String? {
    bans[key]?.first { others.contains($0.other) }?.because
  }

  /// The key of the words of a name: folded, without a leading article.
  static func words(_ name: String) -> Key {
    var atoms = nameAtoms(of: name).map(\.folded)
    if atoms.count > 1, ["le", "la", "les", "l"].contains(atoms[0]) { atoms.removeFirst() }
    return .words(atoms.joined(separator: " "))
  }

  private mutating func note(
    _ severity: Diagnostic.Severity, _ message: String, _ hint: String, _ judgement: Judgement,
    _ file: String
  ) {
    diagnostics.append(
      Diagnostic(
        code: "judgement", severity: severity, message: message, hint: hint, file: file,
        line: judgement.line))
  }

  /// Makes a group of each component: an actor of the registry, the first one named in the file,
  /// stands for it, else the first name.
  private mutating func gather(
    _ components: JudgedComponents, _ same: [(judgement: Judgement, keys: [Key])],
    _ names: JudgedNames
  ) {
    for members in components.members {
      let registered = members.compactMap { key in
        if case .actor(let id) = key { id } else { nil }
      }
      let head = registered.first.map { Key.actor($0) } ?? members[0]
      let spelt = members.filter { $0 != head }.flatMap { names.spellings(of: $0) }
      if let actor = registered.first {
        addedNames[actor] = members.flatMap { key in
          if case .words = key { names.spellings(of: key) } else { [String]() }
        }
      }
      groups.append(
        Group(actor: registered.first, name: names.spellings(of: head).first ?? "", names: spelt))
      for key in members {
        let judgement = components.pair(of: key).map { same[$0].judgement }
        membership[key] = (groups.count - 1, judgement?.because ?? "")
      }
    }
  }

  /// Keeps a key, and the names that it alone has, from being read as another one.
  private mutating func ban(
    _ key: Key, from other: Key, _ judgement: Judgement, _ names: JudgedNames
  ) {
    let ban = Ban(other: other, because: judgement.because)
    bans[key, default: []].append(ban)
    guard case .actor = key else { return }
    let theirs = Set(names.spellings(of: other).map { Judgements.words($0) })
    for word in Set(names.spellings(of: key).map { Judgements.words($0) }).subtracting(theirs) {
      bans[word, default: []].append(ban)
    }
  }
}
