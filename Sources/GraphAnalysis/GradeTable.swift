package import SociogramModel

/// The grades of a sociogram, ready to be looked up.
struct GradeTable {
  /// Whether grades enter the confidence of ties.
  let isWeighed: Bool

  private let grades: [VoiceID: Reliability]

  /// Indexes the grades of voices.
  init(_ grading: Grading) {
    isWeighed = grading.isWeighed
    grades = Dictionary(grading.grades.map { ($0.voice, $0.reliability) }) { first, _ in first }
  }

  /// The grade of the innermost voice of a chain that has one; F and nobody where none has.
  ///
  /// The innermost, since a good outlet that relays a bad one answers for no more than the relay.
  func grade(of chain: [Source]) -> (Reliability, String?) {
    if grades.isEmpty { return (.f, nil) }
    for source in chain.reversed() {
      if let grade = grades[source.filterVoice] ?? grades[source.voice] {
        return (grade, source.shownName)
      }
    }
    return (.f, nil)
  }

  /// The best of some grades, and whose it is.
  static func best(of grades: some Sequence<(Reliability, String?)>) -> (Reliability, String?) {
    var best: (Reliability, String?) = (.f, nil)
    for graded in grades {
      guard let name = graded.1 else { continue }
      guard let known = best.1 else {
        best = graded
        continue
      }
      if (graded.0, name) < (best.0, known) { best = graded }
    }
    return best
  }

  /// Why a tie has its reliability; nothing where nobody graded any voice of it.
  func reasons(for reliability: Reliability, of name: String?) -> [String] {
    guard !grades.isEmpty else { return [] }
    var reason = "reliability \(reliability.rawValue), \(reliability.meaning)"
    if let name { reason += ": \(name)" }
    if isWeighed { reason += ": weight \(reliability.weight)" }
    return [reason]
  }
}

extension Reliability {
  /// What the confidence of a tie is multiplied with where the analyst asks to weigh reliability;
  /// chosen by hand. A voice that nobody can judge counts like one that is fairly reliable.
  package var weight: Double {
    switch self {
    case .a: 1.0
    case .b: 0.9
    case .c, .f: 0.75
    case .d: 0.5
    case .e: 0.25
    }
  }

  /// The meaning in a few words.
  package var meaning: String {
    switch self {
    case .a: "completely reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "cannot be judged"
    }
  }
}
