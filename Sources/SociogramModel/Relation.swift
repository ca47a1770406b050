/// What a claim says that the subject does to, or is to, the object: the sixteen event types of
/// PLOVER 2.0 and AFFILIATION.
///
/// Definitions follow the PLOVER manual (Open Event Data Alliance, draft 2.0), in our own words.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// Agrees, offers or promises to cooperate later.
  case agree = "AGREE"
  /// Meets, visits, hosts, calls or mediates.
  case consult = "CONSULT"
  /// Endorses, backs, praises or recognises.
  case support = "SUPPORT"
  /// Yields in words: concedes, apologises, announces a withdrawal.
  case concede = "CONCEDE"
  /// Works jointly: trade, exercises, diplomacy, intelligence.
  case cooperate = "COOPERATE"
  /// Gives material help: arms, money, training, shelter.
  case aid = "AID"
  /// Withdraws, releases, resigns or keeps a cease-fire.
  case retreat = "RETREAT"
  /// Asks for or demands something.
  case request = "REQUEST"
  /// Criticises, condemns, suspects, sues or investigates.
  case accuse = "ACCUSE"
  /// Refuses, opposes or denies recognition.
  case reject = "REJECT"
  /// Threatens or warns.
  case threaten = "THREATEN"
  /// Dissents collectively as civilians.
  case protest = "PROTEST"
  /// Moves forces short of using them.
  case mobilize = "MOBILIZE"
  /// Reduces relations: embargo, expulsion, rupture.
  case sanction = "SANCTION"
  /// Represses short of violence: arrest, seizure, spying, interference.
  case coerce = "COERCE"
  /// Attacks, kills or fights.
  case assault = "ASSAULT"
  /// Leads, serves, belongs to or is attached to.
  case affiliation = "AFFILIATION"

  /// Whether the order of the two actors carries no meaning.
  public var isSymmetric: Bool {
    switch self {
    case .consult, .cooperate, .agree: true
    default: false
    }
  }

  /// PLOVER's quad class that the relation belongs to, affiliation standing alone.
  public var family: Family {
    switch self {
    case .agree, .consult, .support, .concede: .verbalCooperation
    case .cooperate, .aid, .retreat: .materialCooperation
    case .request, .accuse, .reject, .threaten: .verbalConflict
    case .protest, .mobilize, .sanction, .coerce, .assault: .materialConflict
    case .affiliation: .affiliation
    }
  }

  /// A group of relations of one tenor.
  public enum Family: String, Hashable, Sendable, CaseIterable {
    /// AGREE, CONSULT, SUPPORT, CONCEDE.
    case verbalCooperation = "verbal-cooperation"
    /// COOPERATE, AID, RETREAT.
    case materialCooperation = "material-cooperation"
    /// REQUEST, ACCUSE, REJECT, THREATEN.
    case verbalConflict = "verbal-conflict"
    /// PROTEST, MOBILIZE, SANCTION, COERCE, ASSAULT.
    case materialConflict = "material-conflict"
    /// AFFILIATION.
    case affiliation
  }
}

extension Relation: Comparable {
  /// Orders relations by their name.
  public static func < (a: Relation, b: Relation) -> Bool { a.rawValue < b.rawValue }
}
