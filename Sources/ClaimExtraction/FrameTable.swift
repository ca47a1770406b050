package import SociogramModel

/// The frames of a language, by carrier and lemma.
///
/// The table is text, one frame a line, `#` comments:
///
///     verb recevoir : CONSULT/visit S > O
///     + Lavrov a reçu Haftar. = Sergueï Lavrov > Khalifa Haftar
///     - Haftar a reçu une balle.
///     noun visite : CONSULT/visit de adj poss S > à en
///     verb livrer : AID S > à ; needs arme munition
///     verb travailler : AFFILIATION S > pour ; by person ; kinds state company
///
/// Places: `S` subject, `O` object, `adj` adjective of a state, `poss` possessive, `inf` object of the
/// infinitive that the verb governs, `que` subject of the clause that it governs, any other word a
/// preposition; best first. `lemma/se` wants a reflexive verb, `lemma/ne` a negated or refused one,
/// `lemma/refus` a refused one ("refuse de rencontrer"), `lemma/faire` an infinitive under "faire".
/// `needs inf` wants an infinitive under the verb, `needs @fault` a word of that class of cues. `by` lists
/// the kinds of who acts, `kinds` those of the other side. Lines with `+` are examples, lines with `-`
/// counter-examples of the frame above them; the tests run them all.
///
/// A class, since every matcher holds it; it never changes.
package final class FrameTable: Sendable {
  /// The frames in the order of the table.
  package let frames: [Frame]
  /// Lines that could not be read.
  package let diagnostics: [Diagnostic]
  private let index: [WordTable<[Frame]>]
  /// The first words of lemmas that have several: "mise" of "mise en garde".
  private let openers: WordSet

  /// Reads a table.
  package init(file: String, text: String) {
    var found: [Frame] = []
    var examples: [[Frame.Example]] = []
    var diagnostics: [Diagnostic] = []
    var number = 0
    for line in tableLines(of: text) {
      number += 1
      let words = tableWords(of: line)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if first == "+" || first == "-" {
        guard !examples.isEmpty else { continue }
        examples[examples.count - 1].append(Frame.Example(line, line: number))
      } else if let frame = Self.frame(words, number) {
        found.append(frame)
        examples.append([])
      } else {
        diagnostics.append(
          Diagnostic(
            code: "frame-table", severity: .error,
            message: "This line is no frame: “\(line)”.",
            hint: "Write it as: verb recevoir : CONSULT/visit S > O ; kinds person. Kinds are "
              + ActorKind.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            file: file, line: number))
      }
    }
    frames = zip(found, examples).map { $1.isEmpty ? $0 : $0.copy(examples: $1) }
    self.diagnostics = diagnostics
    var index = Frame.Carrier.allCases.map { _ in WordTable<[Frame]>() }
    var openers: Set<String> = []
    for frame in frames {
      index[frame.carrier.number].update(frame.lemma, initial: []) { $0.append(frame) }
      if let space = frame.lemma.firstIndex(of: " ") {
        openers.insert(String(frame.lemma[..<space]))
      }
    }
    self.index = index
    self.openers = WordSet(openers.sorted())
  }

  /// The frames of a lemma.
  package func frames(_ carrier: Frame.Carrier, _ lemma: String) -> [Frame] {
    index[carrier.number][lemma] ?? []
  }

  /// Whether some lemma of several words begins with a word.
  func opensCompound(_ word: String) -> Bool { openers.contains(word) }

  private static func frame(_ words: [Substring], _ number: Int) -> Frame? {
    guard let carrier = Frame.Carrier(rawValue: String(words[0])),
      let colon = words.firstIndex(of: ":"), colon > 1, colon + 1 < words.count
    else { return nil }
    var lemma = words[1..<colon].joined(separator: " ")
    let isReflexive = lemma.hasSuffix("/se")
    if isReflexive { lemma.removeLast(3) }
    let isNegative = lemma.hasSuffix("/ne") || lemma.hasSuffix("/refus")
    let isCausative = lemma.hasSuffix("/faire")
    let type = words[colon + 1].split(separator: "/")
    guard let relation = Relation(rawValue: String(type[0])) else { return nil }
    var agent: [Frame.Slot] = []
    var recipient: [Frame.Slot] = []
    var agentKinds: Set<ActorKind> = []
    var kinds: Set<ActorKind> = []
    var needs: [String] = []
    var part = 0
    for word in words[(colon + 2)...] {
      switch word {
      case ">": part = 1
      case ";": part = 2
      case "needs": part = 3
      case "kinds": part = 4
      case "by": part = 5
      default:
        switch part {
        case 0: agent.append(slot(word))
        case 1: recipient.append(slot(word))
        case 3: needs.append(String(word))
        case 4, 5:
          guard let kind = ActorKind(rawValue: String(word)) else { return nil }
          if part == 4 { kinds.insert(kind) } else { agentKinds.insert(kind) }
        default: return nil
        }
      }
    }
    guard !agent.isEmpty, !recipient.isEmpty else { return nil }
    return Frame(
      carrier: carrier, lemma: lemma, isReflexive: isReflexive, isNegative: isNegative,
      isCausative: isCausative, relation: relation,
      mode: type.count > 1 ? String(type[1]) : nil, agent: agent, recipient: recipient,
      agentKinds: agentKinds, recipientKinds: kinds, needs: needs, examples: [], line: number)
  }

  private static func slot(_ word: Substring) -> Frame.Slot {
    switch word {
    case "S": .subject
    case "O": .object
    case "adj": .adjective
    case "poss": .possessor
    case "inf": .infinitive
    case "que": .clause
    default: .preposition(String(word))
    }
  }
}
