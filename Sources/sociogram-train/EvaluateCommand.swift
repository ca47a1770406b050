import ArgumentParser
import Glibc
import LanguageAnalysis
import LanguageTraining

/// Measures a model.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure a model on the test sets",
    discussion: """
      Example: sociogram-train evaluate resources

      For each of sequoia-test, gsd-test and pud: a line on given tokens ("gold"), a line from raw
      text ("raw", with tokens and sentences found), and a line of names by class ("names", on given
      tokens). All figures are percent: F1, which on given tokens is the share of right ones. LAS is
      of universal relations over surface tokens, punctuation included. Then size, time to load,
      tokens per second of one core from raw text, and the most memory in use.
      """)

  @Argument(help: "The folder of resources.")
  var folder: String

  @Option(help: "The folder “Data” of the project.")
  var data: String = "Data"

  @Option(help: "How often the texts are read to measure the speed.")
  var rounds: Int = 5

  func run() throws {
    let clock = ContinuousClock()
    let language = "\(data)/Languages/fr"
    let start = clock.now
    let model = try LanguageModel(contentsOf: "\(language)/model.bin")
    let loading = clock.now - start
    let analyzer = FrenchAnalyzer(lexicon: try Lexicon(contentsOf: language), model: model)
    let evaluation = Evaluation(analyzer: analyzer)
    let treebanks = try Treebanks(
      folder: folder, names: NameAnnotations(contentsOf: "\(data)/Training/fr/names.tsv"))
    var texts: [RawText] = []
    for (name, sentences) in try treebanks.split(isHeldOut: false).tests {
      let raw = RawText(sentences)
      texts.append(raw)
      let given = evaluation.scoresOnGivenTokens(sentences)
      print("\(name) gold \(given.line)")
      print("\(name) raw \(evaluation.scores(on: raw).rawLine)")
      print("\(name) names \(given.nameLine)")
    }
    let tokenCount = texts.reduce(0) { $0 + $1.tokenCount }
    var best = Double.infinity
    for _ in 0..<max(rounds, 1) {
      let before = processSeconds()
      for text in texts { _ = analyzer.analyze(text.text) }
      best = min(best, processSeconds() - before)
    }
    let milliseconds = Double(loading.components.attoseconds / 1_000_000_000_000) / 1000
    print(
      "speed \(Int(Double(tokenCount) / best)) tokens/s of one core, from raw text, best of",
      "\(max(rounds, 1)) rounds over \(tokenCount) tokens; load \(milliseconds) ms;",
      "peak memory \(peakMemory() / 1024) MB, test data included")
  }

  private func processSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory in use so far, in KiB.
  private func peakMemory() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss
  }
}
