import ActorLinking
import ArgumentParser
import ClaimExtraction
import FoundationEssentials
import Glibc
import LanguageAnalysis
import SociogramModel

/// Measures what the actor registry costs: to load, to hold, and to look for in texts.
struct LinkSpeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link-speed",
    abstract: "Measure how fast actors are loaded and found",
    discussion: """
      Example: sociogram-train link-speed articles/*.txt --actors mine.tsv

      Loads the actors of the data folder and of further tables and reads each file as one article
      with one core, several times. Prints the time of the fastest load and the memory that the
      registry takes, the names' trie apart, and of the fastest round the share of each stage.
      """)

  @Argument(help: "Text files in UTF-8.")
  var files: [String]

  @Option(help: "The folder “Data” of the project.")
  var data: String = "Data"

  @Option(help: "A further table of actors; may be repeated.")
  var actors: [String] = []

  @Option(help: "How often the actors are loaded and the texts read.")
  var rounds: Int = 5

  func run() throws {
    let (registry, loading) = try LoadingSpeed.measure(data, actors, rounds: rounds)
    print(loading)
    let language = "\(data)/Languages/fr"
    let texts = try files.map { try text(of: $0) }
    print(
      StageSpeed(
        of: texts, rounds: rounds, analyzer: try FrenchAnalyzer(contentsOf: language),
        linker: ActorLinker(registry: registry),
        extractor: ClaimExtractor(
          frames: FrameTable(file: "frames.txt", text: try text(of: "\(language)/frames.txt")),
          cues: Cues(file: "cues.txt", text: try text(of: "\(language)/cues.txt")),
          model: ReadingModel(
            file: "reading.txt", text: try text(of: "\(language)/reading.txt"))),
        registry: registry))
  }
}

private func text(of file: String) throws -> String {
  try String(contentsOf: URL(filePath: file), encoding: .utf8)
}

/// How fast the registry is loaded, and how much memory it takes.
struct LoadingSpeed: CustomStringConvertible {
  private var actorCount = 0
  private var problemCount = 0
  private var seconds = Double.infinity
  private var byteCount = 0
  private var nameByteCount = 0

  /// Reads the tables once and builds the registry of them several times.
  static func measure(
    _ data: String, _ files: [String], rounds: Int
  ) throws -> (ActorRegistry, LoadingSpeed) {
    let folder = "\(data)/Actors"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tsv") }.sorted().map { "\(folder)/\($0)" }
    let tables = try (names + files).map {
      ActorRegistry.Table(file: $0, text: try text(of: $0))
    }
    var speed = LoadingSpeed()
    let memory = try residentByteCount()
    let registry = speed.load(tables)
    speed.byteCount = try residentByteCount() - memory
    speed.nameByteCount = registry.nameByteCount
    speed.actorCount = registry.actors.count
    speed.problemCount = registry.diagnostics.count
    for _ in 1..<max(rounds, 1) { _ = speed.load(tables) }
    return (registry, speed)
  }

  private mutating func load(_ tables: [ActorRegistry.Table]) -> ActorRegistry {
    let before = Speed.processSeconds()
    let registry = ActorRegistry(tables: tables)
    seconds = min(seconds, Speed.processSeconds() - before)
    return registry
  }

  var description: String {
    "load \(fixed(seconds * 1000, 1)) ms for \(actorCount) actors (\(problemCount) problems),"
      + " memory \(fixed(Double(byteCount) / 1e6, 1)) MB,"
      + " of which the names’ trie \(fixed(Double(nameByteCount) / 1e6, 2)) MB,"
      + " peak memory \(Speed.peakMemory() / 1024) MB"
  }

  /// The bytes of memory in use now.
  private static func residentByteCount() throws -> Int {
    let pages = try text(of: "/proc/self/statm").split(separator: " ")
    return (pages.count > 1 ? Int(pages[1]) ?? 0 : 0) * sysconf(Int32(_SC_PAGESIZE))
  }
}

/// How long each stage takes over some articles.
struct StageSpeed: CustomStringConvertible {
  private static let stages = ["analysis", "linking", "claims"]
  private var seconds = [Double](repeating: .infinity, count: 3)
  private var tokenCount = 0
  private let rounds: Int

  init(
    of texts: [String], rounds: Int, analyzer: FrenchAnalyzer, linker: ActorLinker,
    extractor: ClaimExtractor, registry: ActorRegistry
  ) {
    self.rounds = max(rounds, 1)
    let articles = texts.enumerated().map { number, text in
      Article(
        record: ArticleRecord(id: ArticleID("\(number)"), digest: ContentDigest(of: text)),
        text: text)
    }
    for _ in 0..<self.rounds {
      tokenCount = 0
      var round = [0.0, 0.0, 0.0]
      for article in articles {
        let start = Speed.processSeconds()
        let analyzed = analyzer.analyze(article.text)
        let isAnalyzed = Speed.processSeconds()
        let linked = linker.link(analyzed, article: article.record)
        let isLinked = Speed.processSeconds()
        _ = extractor.claims(in: linked, of: article, registry: registry)
        round[0] += isAnalyzed - start
        round[1] += isLinked - isAnalyzed
        round[2] += Speed.processSeconds() - isLinked
        tokenCount += analyzed.tokens.count
      }
      if round.reduce(0, +) < seconds.reduce(0, +) { seconds = round }
    }
  }

  var description: String {
    let sum = seconds.reduce(0, +)
    let parts = zip(Self.stages, seconds).map { stage, part in
      "\(stage) \(fixed(part / sum * 100, 1)) %"
    }
    return parts.joined(separator: ", ")
      + " of \(fixed(sum * 1000, 0)) ms (best of \(rounds) rounds over \(tokenCount) tokens)"
  }
}

/// A number with some digits behind the point.
private func fixed(_ number: Double, _ digits: Int) -> String {
  let power = pow(10, Double(digits))
  let rounded = (number * power).rounded() / power
  return digits == 0 ? String(Int(rounded)) : String(rounded)
}
