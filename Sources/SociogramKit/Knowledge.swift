internal import ActorLinking
internal import ClaimExtraction
internal import GraphAnalysis
internal import LanguageAnalysis
internal import SociogramModel

/// What the program knows of a language and of the actors, read once and shared by all articles.
struct Knowledge: Sendable {
  /// From text to words, sentences and quotations.
  let analyzer: FrenchAnalyzer
  /// Tells which articles are in another language.
  let languages: LanguageGuess
  /// Whether articles are read that look like another language but do not say so.
  let readsAnyLanguage: Bool
  /// The tables of actors, as far as they can be used.
  let tables: [ActorRegistry.Table]
  /// The actors.
  let registry: ActorRegistry
  /// From words to actors.
  let linker: ActorLinker
  /// What was judged of claims.
  let judging: ClaimJudging
  /// The actors by their names, for judgements; nothing where there are none.
  let actorsByName: ActorsByName
  /// From words and actors to claims.
  let extractor: ClaimExtractor
  /// The voices that media are, by their folded names.
  let media: [String: VoiceID]
  /// The versions of all this.
  let provenance: Provenance
  /// Lines of the tables that could not be read.
  let diagnostics: [Diagnostic]

  /// Reads the data of a language and the actor registry, with further tables of actors and
  /// judgements.
  ///
  /// Throws where a file is missing or no text, or where the language is none that `data` knows.
  ///
  /// - Parameter language: the language to read; nil for French, unless an article is clearly in
  ///   another one.
  init(
    data: DataFolder, actorFiles: [String], judgementFile: String?, language: String?
  ) throws(SociogramError) {
    let folder = data.language(language ?? "fr")
    analyzer = try Knowledge.analyzer(in: folder)
    languages = try Knowledge.guess(by: data.frequentWords)
    readsAnyLanguage = language != nil
    let frames = try DataFile("\(folder)/frames.txt")
    let cues = try DataFile("\(folder)/cues.txt")
    let weights = try DataFile("\(folder)/reading.txt")
    let actors = try ActorKnowledge(
      data: data, actorFiles: actorFiles, judgementFile: judgementFile)
    tables = actors.tables
    registry = actors.registry
    judging = actors.judging
    actorsByName = ActorsByName(judging.isEmpty ? [] : actors.registry.actors)
    media = Knowledge.media(in: actors.registry)
    let frameTable = FrameTable(file: frames.path, text: frames.text)
    let cueTable = Cues(file: cues.path, text: cues.text)
    linker = actors.linker
    let model = ReadingModel(file: weights.path, text: weights.text)
    extractor = ClaimExtractor(frames: frameTable, cues: cueTable, model: model)
    diagnostics =
      actors.diagnostics + frameTable.diagnostics + cueTable.diagnostics + model.diagnostics
    provenance = Provenance(
      program: Program.version, registry: actors.digest,
      language: try Knowledge.digest(of: folder, words: data.frequentWords),
      model: String(analyzer.model.checksum, radix: 16),
      frames: ContentDigest(ofFields: [frames.text, cues.text]).short,
      judgements: actors.judgementDigest)
  }

  /// Opens what reads a language.
  static func analyzer(in folder: String) throws(SociogramError) -> FrenchAnalyzer {
    do throws(LanguageDataError) {
      return try FrenchAnalyzer(contentsOf: folder)
    } catch {
      throw SociogramError(error)
    }
  }

  /// The voices of all names of media; of two media with one name, the first of the registry.
  private static func media(in registry: ActorRegistry) -> [String: VoiceID] {
    var voices: [String: VoiceID] = [:]
    for actor in registry.actors where actor.kind == .medium {
      for name in [actor.name] + actor.names {
        let key = normalizedName(name)
        if voices[key] == nil { voices[key] = VoiceID(normalizedName(actor.name)) }
      }
    }
    return voices
  }

  private static func guess(by words: String) throws(SociogramError) -> LanguageGuess {
    do throws(LanguageDataError) {
      return try LanguageGuess(contentsOf: words)
    } catch {
      throw SociogramError(error)
    }
  }

  /// The digest of the files of a language beside model, frames and cues: of small files the content,
  /// of large ones, as the lexicon is, which would cost a noticeable time at each start, the size.
  private static func digest(of folder: String, words: String) throws(SociogramError) -> String {
    var fields = [try DataFile(words).text]
    let others = ["/model.bin", "/frames.txt", "/cues.txt"]
    for path in try DataFolder.files(in: folder, ending: "") {
      if others.contains(String(path.dropFirst(folder.count))) { continue }
      let size = FileKind.size(of: path)
      fields.append(String(path.dropFirst(folder.count)))
      fields.append(size < 1 << 18 ? try DataFile(path).text : String(size))
    }
    return ContentDigest(ofFields: fields).short
  }
}

extension SociogramError {
  /// The failure to open the data of a language.
  fileprivate init(_ error: LanguageDataError) {
    self.init(code: .data, message: error.message, hint: error.hint, file: error.location)
  }
}
