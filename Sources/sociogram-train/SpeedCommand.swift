import ArgumentParser
import FoundationEssentials
import Glibc
import LanguageAnalysis

/// Measures how fast texts are read.
struct SpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speed",
    abstract: "Measure how fast texts are read",
    discussion: """
      Example: sociogram-train speed articles.txt

      Reads each file from raw text to tags, lemmas, trees and names with one core, several times,
      and prints the tokens per second of the fastest round, the time to open the model, and the
      most memory in use.
      """)

  @Argument(help: "Text files in UTF-8.")
  var files: [String]

  @Option(help: "The folder “Data” of the project.")
  var data: String = "Data"

  @Option(help: "How often the texts are read.")
  var rounds: Int = 5

  func run() throws {
    let (analyzer, loading) = try Speed.open(data)
    let texts = try files.map { try String(contentsOf: URL(filePath: $0), encoding: .utf8) }
    print(Speed(of: analyzer, on: texts, rounds: rounds, loading: loading))
  }
}

/// How fast an analyzer reads.
struct Speed: CustomStringConvertible {
  private var tokenCount = 0
  private var seconds = Double.infinity
  private let rounds: Int
  private let loading: Duration

  /// Opens the analyzer of a data folder; also gives the time that the model alone takes to open.
  static func open(_ data: String) throws -> (FrenchAnalyzer, loading: Duration) {
    let language = "\(data)/Languages/fr"
    let start = ContinuousClock.now
    _ = try LanguageModel(contentsOf: "\(language)/model.bin")
    let loading = ContinuousClock.now - start
    return (try FrenchAnalyzer(contentsOf: language), loading)
  }

  /// Reads texts several times.
  init(of analyzer: FrenchAnalyzer, on texts: [String], rounds: Int, loading: Duration) {
    self.rounds = max(rounds, 1)
    self.loading = loading
    for _ in 0..<self.rounds {
      let before = Self.processSeconds()
      tokenCount = texts.reduce(0) { $0 + analyzer.analyze($1).tokens.count }
      seconds = min(seconds, Self.processSeconds() - before)
    }
  }

  var description: String {
    let parts = loading.components
    let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
    return "speed \(Int(Double(tokenCount) / seconds)) tokens/s of one core"
      + " (best of \(rounds) rounds over \(tokenCount) tokens),"
      + " load \(Double(microseconds) / 1000) ms, peak memory \(Self.peakMemory() / 1024) MB"
  }

  /// The time that the process has computed.
  static func processSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory in use so far, in KiB.
  static func peakMemory() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
