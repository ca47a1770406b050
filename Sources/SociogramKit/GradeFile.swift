internal import ActorLinking
internal import GraphAnalysis
public import SociogramModel

/// An analyst's file of how reliable voices are.
///
/// A line holds voice, grade from A to F, reason, author and date, between tabs; only the first two
/// are needed. Of several lines about one voice the last holds.
public struct GradeFile: Sendable {
  /// One line of the file.
  struct Line: Sendable {
    var name: String
    var reliability: Reliability
    var reason: String
    var number: Int
  }

  /// Lines that cannot be read.
  public let diagnostics: [Diagnostic]

  let lines: [Line]
  private let path: String

  /// Reads a file.
  ///
  /// Throws where it is missing or no text; bad lines are diagnostics.
  public init(_ path: String) throws(SociogramError) {
    let file = try DataFile(path)
    var lines: [Line] = []
    var diagnostics: [Diagnostic] = []
    for row in RegistryTable(file.text).rows {
      let fault: String
      if normalizedName(row.cell(0)).isEmpty {
        fault = "it names no voice"
      } else if let grade = Reliability(rawValue: row.cell(1).uppercased()) {
        let told = [row.cell(3), row.cell(5).isEmpty ? row.cell(4) : row.cell(5)]
        let who = told.filter { !$0.isEmpty }.joined(separator: ", ")
        let reason = [row.cell(2), who].filter { !$0.isEmpty }.joined(separator: " – ")
        lines.append(
          Line(name: row.cell(0), reliability: grade, reason: reason, number: row.line))
        continue
      } else {
        fault = "“\(row.cell(1))” is no grade from A to F"
      }
      diagnostics.append(
        Diagnostic(
          code: "grade", severity: .error, message: "This line was skipped: \(fault).",
          hint: "The columns are voice, grade, reason, author, date, with tabs between.",
          file: path, line: row.line))
    }
    self.lines = lines
    self.diagnostics = diagnostics
    self.path = path
  }

  /// Returns a sociogram under these grades in place of those that it has, and warns of names that
  /// none of its voices has, but one nearly.
  public func applied(
    to sociogram: Sociogram, isWeighed: Bool
  ) -> (sociogram: Sociogram, diagnostics: [Diagnostic]) {
    let names = VoiceNames(of: sociogram)
    let grading = grading(isWeighed: isWeighed) { names[$0] }
    return (sociogram.graded(grading), diagnostics + misspelt(names))
  }

  /// The grades, each for all voices that its name may mean.
  func grading(isWeighed: Bool, voices: (String) -> Set<VoiceID>) -> Grading {
    var grades: [VoiceID: Grade] = [:]
    for line in lines {
      let key = normalizedName(line.name)
      let direct: Set<VoiceID> = [VoiceID(key), VoiceID("anonymous:" + key)]
      for voice in voices(line.name).union(direct) {
        grades[voice] = Grade(
          voice: voice, name: line.name, reliability: line.reliability, reason: line.reason)
      }
    }
    return Grading(grades: grades.values.sorted(), isWeighed: isWeighed)
  }

  /// Warnings of names that no voice has, but one nearly; a file may well grade voices that a corpus
  /// lacks.
  func misspelt(_ names: VoiceNames) -> [Diagnostic] {
    lines.compactMap { line in
      guard names[line.name].isEmpty, let hint = names.hint(for: line.name) else { return nil }
      return Diagnostic(
        code: "grade", severity: .warning, message: "No voice is called “\(line.name)”.",
        hint: hint, file: path, line: line.number)
    }
  }
}

extension Sociogram {
  /// The sociogram with the reliability of its voices in the confidence of its ties.
  public func weighingReliability() -> Sociogram {
    graded(Grading(grades: grading.grades, isWeighed: true))
  }
}
