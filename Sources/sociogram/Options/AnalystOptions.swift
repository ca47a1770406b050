internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// An analyst's own word on a graph: judgements on claims, and grades of voices.
struct AnalystOptions: ParsableArguments {
  @Option(
    help: .init("Let these judgements on claims win over what was read", valueName: "file"))
  var judgements: String?

  @OptionGroup var grading: GradingOptions

  /// The files that the options name.
  var files: [String] { [judgements, grading.grades].compactMap { $0 } }

  /// Returns a graph under judgements and grades, and what is wrong with them.
  func applied(
    to sociogram: Sociogram
  ) throws(SociogramError) -> (sociogram: Sociogram, diagnostics: [Diagnostic]) {
    var result = sociogram
    var diagnostics: [Diagnostic] = []
    if let judgements {
      (result, diagnostics) = try JudgementFile(judgements).applied(to: result)
    }
    let graded = try grading.applied(to: result)
    return (graded.sociogram, diagnostics + graded.diagnostics)
  }

  /// Whether the analyst has nothing to say.
  var isEmpty: Bool { files.isEmpty && !grading.weighReliability }

  /// Reads a graph, puts the analyst's word into effect and keeps what the filters choose; says what
  /// is wrong with the files.
  func read(_ graph: String, _ filters: FilterOptions) throws -> Sociogram {
    if isEmpty { return try GraphFile(graph).read(keeping: filters.filter) }
    let (sociogram, diagnostics) = try applied(to: GraphFile(graph).read())
    Terminal().report(diagnostics)
    return try filters.filter.applied(to: sociogram)
  }

  /// The same for who asks for actors, origins and ties only.
  func readTies(_ graph: String, _ filters: FilterOptions) throws -> Sociogram {
    isEmpty
      ? try GraphFile(graph).readTies(keeping: filters.filter) : try read(graph, filters)
  }
}

/// How reliable voices are, and whether that counts.
struct GradingOptions: ParsableArguments {
  @Option(
    help: .init("Hold voices to be as reliable as this file says, A to F", valueName: "file"))
  var grades: String?

  @Flag(help: "Let reliability enter the confidence of ties")
  var weighReliability = false

  /// Returns a graph under grades, and what is wrong with their file.
  func applied(
    to sociogram: Sociogram
  ) throws(SociogramError) -> (sociogram: Sociogram, diagnostics: [Diagnostic]) {
    if let grades {
      return try GradeFile(grades).applied(to: sociogram, isWeighed: weighReliability)
    }
    guard weighReliability, !sociogram.grading.isWeighed else { return (sociogram, []) }
    return (sociogram.weighingReliability(), [])
  }
}
