internal import SociogramModel

/// An organ of a state as grammar builds it: a noun and the state's adjective or name.
///
/// A class, since every noun that might begin one looks at several; it does not change.
final class Organ: Sendable {
  /// What the phrase means.
  enum Form: String, Sendable {
    /// The state itself: "le gouvernement algérien".
    case state
    /// A body with a name of its own that rolls up to the state: "l'armée turque".
    case organ
    /// An office; its holder where he is known: "le ministre russe de la Défense".
    case person
    /// An actor of its own that never rolls up: "les rebelles syriens".
    case other
  }

  /// The words of the noun, folded: ["ministere", "de", "la", "defense"].
  let words: [String]
  /// The noun as written in the table.
  let noun: String
  /// What the phrase means.
  let form: Form
  /// The kind of actor.
  let kind: ActorKind
  /// The displayed name with the places `{adj.m}`, `{adj.f}`, `{adj.mp}`, `{adj.fp}`, `{de}`.
  let pattern: String
  /// Gender and number.
  let agreement: Agreement
  /// Whether the noun alone may mean the organ of the state spoken of.
  let isBare: Bool
  /// The office, folded, that the displayed name gives without the state: that of "chef de la
  /// diplomatie" is "ministre des affaires etrangeres".
  let office: String
  /// ``pattern`` in pieces.
  private let pieces: [(words: String, form: Int?)]

  /// Reads a row: noun, form, kind, name, gender.
  init?(_ row: RegistryTable.Row) {
    noun = row.cell(0)
    let atoms = nameAtoms(of: noun)
    guard !atoms.isEmpty, let form = Form(rawValue: row.cell(1)),
      let kind = ActorKind(rawValue: row.cell(2))
    else { return nil }
    words = atoms.map(\.folded)
    self.form = form
    self.kind = kind
    pattern = row.isEmpty(3) ? noun + " {adj.m}" : row.cell(3)
    agreement = Agreement(code: row.cell(4))
    isBare = row.cell(5) == "yes"
    pieces = Organ.pieces(of: pattern)
    office = nameKey(of: pieces.map(\.words).joined(separator: " "))
  }

  /// The name of the organ of one state.
  ///
  /// - Parameters:
  ///   - adjectives: The four forms of the state's adjective; none where there is no state.
  ///   - genitive: The state behind "de": "de Syrie".
  func name(adjectives: [String], genitive: String) -> String {
    var name = ""
    for piece in pieces {
      switch piece.form {
      case 4: name += genitive
      case let form?: name += form < adjectives.count ? adjectives[form] : ""
      case nil: name += piece.words
      }
    }
    while name.utf8.last == UInt8(ascii: " ") { name.removeLast() }
    return name
  }

  /// The words of a displayed name and, between them, the forms of the adjective that it takes.
  private static func pieces(of pattern: String) -> [(words: String, form: Int?)] {
    var pieces: [(words: String, form: Int?)] = []
    var rest = Substring(pattern).utf8
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
      let form = forms.firstIndex(of: String(Substring(rest[rest.index(after: open)..<close])))
      pieces.append((String(Substring(rest[..<open])), nil))
      pieces.append(("", form))
      rest = close < rest.endIndex ? rest[rest.index(after: close)...] : rest[close...]
    }
    pieces.append((String(Substring(rest)), nil))
    return pieces
  }

  private static let forms = ["adj.m", "adj.f", "adj.mp", "adj.fp", "de"]
}

/// A noun that a person is called by: "président", "maréchal", "chef".
struct Title: Sendable {
  /// How far the noun goes towards naming one person.
  enum Rank: String, Sendable {
    /// It never stands alone for somebody: "M.", "Mme".
    case address
    /// It may stand for the last one so called: "le maréchal".
    case office
    /// It heads an affiliation: "chef de X", "membre de X".
    case role
  }

  /// The lemma.
  var noun: String
  /// What the noun does.
  var rank: Rank
  /// Gender and number.
  var agreement: Agreement

  /// Reads a row: noun, rank, gender.
  init?(_ row: RegistryTable.Row) {
    guard !row.cell(0).isEmpty, let rank = Rank(rawValue: row.cell(1)) else { return nil }
    noun = row.cell(0)
    self.rank = rank
    agreement = Agreement(code: row.cell(2))
  }
}
