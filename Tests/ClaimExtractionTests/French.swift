import ActorLinking
import ClaimExtraction
import FoundationEssentials
import LanguageAnalysis
import SociogramModel

/// The French data and the actors of this repository, read once for all tests.
struct French: Sendable {
  let analyzer: FrenchAnalyzer
  let registry: ActorRegistry
  let linker: ActorLinker
  let frames: FrameTable
  let cues: Cues
  let model: ReadingModel
  let extractor: ClaimExtractor

  private static let opened = Result { try French() }

  /// The shared data; throws what reading it threw.
  static var shared: French { get throws { try opened.get() } }

  /// The folder that holds the data.
  static let data =
    String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()) + "/Data"

  private init() throws {
    let language = French.data + "/Languages/fr"
    let actors = French.data + "/Actors"
    let tables = try FileManager.default.contentsOfDirectory(atPath: actors)
      .filter { $0.hasSuffix(".tsv") }.sorted()
      .map { ActorRegistry.Table(file: $0, text: try French.text("\(actors)/\($0)")) }
    analyzer = try FrenchAnalyzer(contentsOf: language)
    registry = ActorRegistry(tables: tables)
    linker = ActorLinker(registry: registry)
    frames = FrameTable(file: "frames.txt", text: try French.text(language + "/frames.txt"))
    cues = Cues(file: "cues.txt", text: try French.text(language + "/cues.txt"))
    model = ReadingModel(file: "reading.txt", text: try French.text(language + "/reading.txt"))
    extractor = ClaimExtractor(frames: frames, cues: cues, model: model)
  }

  private static func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  /// The claims of a text.
  func claims(
    in text: String, publisher: String? = nil, credits: [Source] = [], date: PartialDate? = nil,
    title: String? = nil
  ) -> [Claim] {
    let record = ArticleRecord(
      id: "test", publisher: publisher, credits: credits, date: date, title: title,
      digest: ContentDigest(ofFields: [text]))
    let linked = linker.link(analyzer.analyze(text), article: record)
    let article = Article(record: record, text: text)
    return extractor.claims(in: linked, of: article, registry: registry).claims
  }

  /// The claims of a text, one short line each:
  /// `Russie ACCUSE Turquie, reported by inconnu, anonymous`.
  func lines(
    in text: String, publisher: String? = nil, credits: [Source] = [], title: String? = nil
  ) -> [String] {
    claims(in: text, publisher: publisher, credits: credits, title: title).map { claim in
      let voices = claim.sources.map(\.name).joined(separator: ", ")
      let tie = "\(claim.subject.name) \(claim.relation.rawValue) \(claim.object.name)"
      return "\(tie), \(claim.stance.rawValue) by \(voices)"
    }
  }
}
