/// What an analyst holds of one voice.
public struct Grade: Hashable, Sendable {
  /// The voice.
  public var voice: VoiceID
  /// The voice's name, as the analyst wrote it.
  public var name: String
  /// How reliable it is.
  public var reliability: Reliability
  /// Why, and who says so when; empty where nobody wrote it.
  public var reason: String

  /// Creates a grade.
  public init(voice: VoiceID, name: String, reliability: Reliability, reason: String = "") {
    self.voice = voice
    self.name = name
    self.reliability = reliability
    self.reason = reason
  }
}

extension Grade: Comparable {
  /// Orders by voice, then grade, name and reason.
  public static func < (a: Grade, b: Grade) -> Bool {
    (a.voice, a.reliability, a.name, a.reason) < (b.voice, b.reliability, b.name, b.reason)
  }
}

/// How reliable an analyst holds the voices of a sociogram to be, and what follows from it.
public struct Grading: Hashable, Sendable {
  /// The grades, sorted by voice; a voice without one is of grade F.
  public var grades: [Grade]
  /// Whether grades enter the confidence of ties.
  public var isWeighed: Bool

  /// Creates a grading; without arguments, nothing is graded.
  public init(grades: [Grade] = [], isWeighed: Bool = false) {
    self.grades = grades
    self.isWeighed = isWeighed
  }
}
