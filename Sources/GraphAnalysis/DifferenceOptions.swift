/// What a comparison of two sociograms counts and tells.
package struct DifferenceOptions: Hashable, Sendable {
  /// A part of a sociogram in which changes may be left out.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// A figure of ties; see ``TieField``.
    case stance, contested, origins, credibility, reliability, confidence, dates, label
    /// Articles that came, went or were edited.
    case articles
    /// Actors that came, went or changed.
    case actors
  }

  /// How far the confidence of a tie may move without counting as a change; chosen by hand, less
  /// than what one more origin or another stance moves it.
  package static let confidenceTolerance = 0.05

  /// In which parts a change does not count.
  package var ignored: Set<Part>
  /// How far a figure may move without counting: confidence in its own unit (0.05 unless set),
  /// credibility in steps, origins in their number, dates in days (each 0 unless set). A field that
  /// is no quantity has no threshold.
  package var thresholds: [TieField: Double]
  /// The kinds of operations to tell; all where empty.
  package var kinds: Set<TieOperation.Kind>
  /// Causes of which a tie must have one; all where empty. Articles and actors, which have none,
  /// are left out where some are asked for.
  package var causes: Set<TieCause.Kind>

  /// Creates options; without arguments everything counts and is told.
  package init(
    ignoring ignored: Set<Part> = [], thresholds: [TieField: Double] = [:],
    only kinds: Set<TieOperation.Kind> = [], causes: Set<TieCause.Kind> = []
  ) {
    self.ignored = ignored
    self.thresholds = thresholds
    self.kinds = kinds
    self.causes = causes
  }

  /// Whether a field counts at all.
  func counts(_ field: TieField) -> Bool {
    Part(rawValue: field.rawValue).map { !ignored.contains($0) } ?? true
  }

  /// Whether operations of a kind are told.
  package func tells(_ kind: TieOperation.Kind) -> Bool { kinds.isEmpty || kinds.contains(kind) }

  /// How far a field may move.
  package func threshold(of field: TieField) -> Double {
    thresholds[field] ?? (field == .confidence ? DifferenceOptions.confidenceTolerance : 0)
  }

  /// The options in the words of the command line, in the order of its help; empty where all counts.
  package var commandLine: [String] {
    Part.allCases.filter(ignored.contains).map { "--ignore \($0.rawValue)" }
      + TieField.allCases.compactMap { field in
        thresholds[field].map { "--threshold \(field.rawValue)=\($0)" }
      } + TieOperation.Kind.allCases.filter(kinds.contains).map { "--only \($0.rawValue)" }
      + TieCause.Kind.allCases.filter(causes.contains).map { "--cause \($0.rawValue)" }
  }
}
