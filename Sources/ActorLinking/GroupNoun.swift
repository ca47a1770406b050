internal import SociogramModel

/// A noun for a group of people or of states that grammar names by what it is for, against, of or
/// like: "opposants", "milices", "pays".
struct GroupNoun: Sendable {
  /// What may follow the noun and make a group of it.
  struct Complements: OptionSet, Sendable {
    var rawValue: UInt8

    /// What the group is for or against: "opposants au traité".
    static let cause = Complements(rawValue: 1)
    /// What it stands up against: "manifestants contre la réforme".
    static let against = Complements(rawValue: 2)
    /// Whom it belongs to: "proches de X", "ses proches".
    static let owner = Complements(rawValue: 4)
    /// What it is like: "milices chiites".
    static let stance = Complements(rawValue: 8)
    /// What makes a group of states: "pays arabes".
    static let bloc = Complements(rawValue: 16)

    private static let words: [String: Complements] = [
      "cause": cause, "against": against, "owner": owner, "stance": stance, "bloc": bloc,
    ]

    /// Reads the values of a cell; nil where one is unknown.
    init?(_ values: [String]) {
      rawValue = 0
      for value in values {
        guard let one = Complements.words[value] else { return nil }
        rawValue |= one.rawValue
      }
    }

    init(rawValue: UInt8) { self.rawValue = rawValue }
  }

  /// The noun as read and written: "milices".
  var noun: String
  /// The kind of actor.
  var kind: ActorKind
  /// Gender and number.
  var agreement: Agreement
  /// What may follow.
  var takes: Complements
  /// The noun and preposition under which groups of one cause are one: "opposants à".
  var family: String

  /// Whether what it is like makes the group alone: "groupes rebelles" are "rebelles".
  var isLight: Bool { family == "light" }
  /// Whether it is people who are called by what they are like: "communauté copte" are "coptes".
  var isPeople: Bool { family == "people" }

  /// Reads a row whose form is "group".
  init?(_ row: RegistryTable.Row) {
    guard !row.cell(0).isEmpty, row.cell(1) == "group", let kind = ActorKind(rawValue: row.cell(2)),
      let takes = Complements(row.values(4)), !takes.isEmpty
    else { return nil }
    noun = row.cell(0)
    self.kind = kind
    agreement = Agreement(code: row.cell(3))
    self.takes = takes
    family = row.cell(5)
  }
}

/// An adjective or complement that makes a group of a noun: "chiite", "de gauche", "du Golfe".
struct GroupStance: Sendable {
  /// The words, folded.
  var words: [String]
  /// The stance as written in the table.
  var text: String
  /// Whether it makes a group of states.
  var isBloc: Bool
  /// Whether a state joins the name with "de" ("Kurdes de Syrie") and not by its adjective.
  var takesGenitive: Bool
  /// Whether no state joins the name unless the text has it there: "ONG internationales".
  var standsAlone: Bool

  /// The plural of a masculine adjective; other stances as they are.
  var plural: String {
    if words.count > 1 || text.hasSuffix("s") || text.hasSuffix("x") || text == "LGBT" {
      return text
    }
    return text.hasSuffix("al") ? text.dropLast(2) + "aux" : text + "s"
  }

  /// Reads a row whose form is "stance" or "bloc".
  init?(_ row: RegistryTable.Row) {
    let atoms = nameAtoms(of: row.cell(0))
    guard !atoms.isEmpty, ["stance", "bloc"].contains(row.cell(1)),
      ["", "adjective", "de", "alone"].contains(row.cell(4))
    else { return nil }
    words = atoms.map(\.folded)
    text = row.cell(0)
    isBloc = row.cell(1) == "bloc"
    takesGenitive = row.cell(4) == "de"
    standsAlone = row.cell(4) == "alone"
  }
}
