import ActorLinking
import FoundationEssentials
import LanguageAnalysis
import SociogramModel

/// The French words and the actors of this repository, read once.
enum Known {
  /// The folder that holds everything the program knows.
  static let data =
    String(#filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()) + "/Data"

  /// The tables in Data/Actors, in the order of their names.
  static var tables: [ActorRegistry.Table] { get throws { try readTables.get() } }

  /// The words of French.
  static var analyzer: FrenchAnalyzer { get throws { try openedAnalyzer.get() } }

  /// The actors of all tables.
  static var registry: ActorRegistry { get throws { try readRegistry.get() } }

  /// Where the tables say what.
  static var places: RegistryPlaces { get throws { try indexedPlaces.get() } }

  private static let indexedPlaces = Result { RegistryPlaces(of: try tables) }
  private static let readTables = Result {
    let folder = data + "/Actors"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".tsv") }.sorted()
      .map { name in
        let bytes = try Data(contentsOf: URL(filePath: folder + "/" + name))
        return ActorRegistry.Table(
          file: "Data/Actors/" + name, text: String(decoding: bytes, as: UTF8.self))
      }
  }
  private static let openedAnalyzer = Result {
    try FrenchAnalyzer(contentsOf: data + "/Languages/fr")
  }
  /// Made once: it indexes all spellings.
  private static let linker = Result { ActorLinker(registry: try registry) }
  private static let readRegistry = Result { ActorRegistry(tables: try tables) }

  /// Links a text as an article of a day.
  static func link(
    _ text: String, date: String? = "2016-12-10", registry: ActorRegistry? = nil
  ) throws -> LinkedText {
    let analyzed = try analyzer.analyze(text)
    let record = ArticleRecord(
      id: "test", date: date.flatMap { PartialDate(iso: $0) }, digest: ContentDigest(of: text))
    let linker = try registry.map { ActorLinker(registry: $0) } ?? Known.linker.get()
    return linker.link(analyzed, article: record)
  }
}
