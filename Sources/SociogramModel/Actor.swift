/// What kind of actor somebody or something is.
public enum ActorKind: String, Hashable, Sendable, CaseIterable {
  /// A human being.
  case person
  /// A state, contested and former ones included.
  case state
  /// An international organisation, a bloc, a party, an association.
  case organisation
  /// A rebel group, a militia, a terrorist organisation.
  case armedGroup = "armed-group"
  /// A firm.
  case company
  /// An organ of a state or of an organisation: a ministry, an army, a commission.
  case body
  /// A newspaper, a broadcaster, an agency, where it acts instead of telling.
  case medium
}

/// A position that an actor holds in, or a bond that it has with, another actor.
public struct Affiliation: Hashable, Sendable {
  /// The position in French, lower case: "président", "ministre de la Défense".
  public var role: String
  /// The actor that the position is held in; nil for a bare title such as "maréchal".
  public var target: ActorID?
  /// The first day, month or year, where known.
  public var from: PartialDate?
  /// The last day, month or year; nil for one that lasts, or where unknown.
  public var to: PartialDate?

  /// Creates an affiliation.
  public init(role: String, target: ActorID?, from: PartialDate? = nil, to: PartialDate? = nil) {
    self.role = role
    self.target = target
    self.from = from
    self.to = to
  }

  /// Whether the affiliation may hold on a date; true where neither side has dates.
  public func holds(on date: PartialDate?) -> Bool {
    guard let date else { return true }
    if let from, date.lastDayNumber < from.firstDayNumber { return false }
    if let to, to.lastDayNumber < date.firstDayNumber { return false }
    return true
  }
}

/// Somebody or something that acts: person, state, organisation, armed group, company, body or
/// medium.
public struct Actor: Hashable, Sendable {
  /// The registry's id, or one made of kind and normalised name.
  public var id: ActorID
  /// The name as French media write it.
  public var name: String
  /// What kind of actor it is.
  public var kind: ActorKind
  /// Other names in use, in the order of the registry.
  public var names: [String]
  /// The state that the actor's acts are seen as, for officials and organs of a state; a state has
  /// none.
  public var state: ActorID?
  /// Positions and bonds.
  public var affiliations: [Affiliation]

  /// Creates an actor.
  public init(
    id: ActorID, name: String, kind: ActorKind, names: [String] = [], state: ActorID? = nil,
    affiliations: [Affiliation] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.names = names
    self.state = state
    self.affiliations = affiliations
  }
}

/// An actor as one end of a claim carries it, readable without the list of actors.
public struct ActorReference: Hashable, Sendable {
  /// The actor.
  public var id: ActorID
  /// The actor's name.
  public var name: String
  /// The actor's kind.
  public var kind: ActorKind
  /// The id of the state that the actor rolls up to.
  public var state: ActorID?
  /// The name of that state.
  public var stateName: String?

  /// Creates a reference.
  public init(
    id: ActorID, name: String, kind: ActorKind, state: ActorID? = nil, stateName: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.state = state
    self.stateName = stateName
  }

  /// Creates the reference to an actor.
  public init(_ actor: Actor, stateName: String?) {
    self.init(
      id: actor.id, name: actor.name, kind: actor.kind, state: actor.state, stateName: stateName)
  }
}
