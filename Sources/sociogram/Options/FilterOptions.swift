internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// The options that choose claims, the same for every command that reads a graph.
struct FilterOptions: ParsableArguments {
  @Option(
    help: .init(
      "Keep what this publisher printed or this voice said (can be repeated)", valueName: "name"))
  var source: [String] = []

  @Option(help: .init("Keep what this outlet printed (can be repeated)", valueName: "name"))
  var publisher: [String] = []

  @Option(help: .init("Keep what rests on this cited voice (can be repeated)", valueName: "name"))
  var cited: [String] = []

  @Option(help: .init("Drop what rests on this voice (can be repeated)", valueName: "name"))
  var without: [String] = []

  @Option(help: .init("Keep what concerns this actor (can be repeated)", valueName: "name"))
  var actor: [String] = []

  @Option(help: .init("Keep the surroundings of this actor (can be repeated)", valueName: "name"))
  var focus: [String] = []

  @Option(
    parsing: .unconditional,
    help: .init("Go this many ties away from --focus (default: 1)", valueName: "number"))
  var depth: Int?

  @Option(
    help: .init(
      "Keep this relation (can be repeated): \(choices(Relation.self))", valueName: "relation"),
    transform: choice)
  var relation: [Relation] = []

  @Option(
    help: .init("Keep this stance (can be repeated): \(choices(Stance.self))", valueName: "stance"),
    transform: choice)
  var stance: [Stance] = []

  @Flag(help: "Keep ties that one voice affirms and another denies")
  var contested = false

  @Option(
    parsing: .unconditional,
    help: .init("Keep ties of this confidence or more, 0 to 1", valueName: "number"))
  var minConfidence: Double?

  @Option(
    help: .init("Keep events of this date or later (2016, 2016-10, 2016-10-03)", valueName: "date"),
    transform: date)
  var since: PartialDate?

  @Option(help: .init("Keep events of this date or earlier", valueName: "date"), transform: date)
  var until: PartialDate?

  @Flag(help: "Drop claims whose event has no date")
  var dated = false

  /// Checks what the options say together.
  func validate() throws {
    if let depth {
      if focus.isEmpty { throw ValidationError("--depth needs --focus: depth from where?") }
      guard depth >= 1 else { throw ValidationError("--depth is \(depth); it is 1 or more.") }
    }
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence is \(minConfidence); it lies between 0 and 1.")
    }
    if let since, let until, until.lastDayNumber < since.firstDayNumber {
      throw ValidationError("--since \(since) lies after --until \(until); swap them.")
    }
  }
}

/// Returns the date that a word spells in ISO 8601, in whole or in part.
@Sendable private func date(_ word: String) throws -> PartialDate {
  guard let date = PartialDate(iso: word) else {
    throw ValidationError("write a date such as 2016, 2016-10 or 2016-10-03")
  }
  return date
}
