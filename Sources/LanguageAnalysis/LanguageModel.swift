/// A trained model of a language: word classes, morphology, trees, lemmas, names.
///
/// The file is mapped, so opening it costs little and memory is shared between processes. Layout,
/// little-endian: 8 bytes "sgmodel" and a line feed; version, byte-order mark, length of the header,
/// number of sections (4 bytes each); length of the file and checksum of all the rest (8 bytes each);
/// the table of sections (a name of 16 bytes, offset and length in bytes of 8 bytes each); the header,
/// a JSON text that names data, licences, seed and scores; the sections at multiples of 64.
package struct LanguageModel: Sendable {
  /// The version of the file's layout and of the features in it.
  package static let version: UInt32 = 1

  /// What the model was made from and how well it does, as JSON.
  package let header: String
  /// The checksum of the file.
  package let checksum: UInt64
  let classes: RowWeights
  let morphs: RowWeights
  let moves: MoveWeights
  let relations: RowWeights
  let possibleRelations: PossibleRelations
  let names: RowWeights
  package let known: KnownForms
  package let morphologies: Morphologies
  package let lemmas: LemmaRules
  package let gazetteer: Gazetteer

  /// Maps the model at a path.
  package init(contentsOf path: String) throws(LanguageDataError) {
    guard let bytes = ModelBytes(contentsOf: path) else {
      throw .unreadable(path, because: "it is missing, empty or may not be opened")
    }
    try self.init(bytes, path: path)
  }

  /// Reads a model from bytes, as ``LanguageModelFile`` writes them.
  package init(_ bytes: [UInt8], name: String) throws(LanguageDataError) {
    guard !bytes.isEmpty else { throw .unreadable(name, because: "it is empty") }
    try self.init(ModelBytes(bytes), path: name)
  }

  private init(_ bytes: ModelBytes, path: String) throws(LanguageDataError) {
    let sections = try ModelSections(bytes, path: path)
    header = sections.header
    checksum = sections.checksum
    classes = RowWeights(
      words: try sections.buckets("class.buckets"), rows: try sections.array("class.rows"),
      codes: try sections.array("class.codes"))
    for name in ["class", "morph", "relation", "name"] {
      let codes: ModelArray<Int32> = try sections.array("\(name).codes")
      guard codes.count == 256 else { throw .damaged(path) }
    }
    morphs = RowWeights(
      words: try sections.buckets("morph.buckets"), rows: try sections.array("morph.rows"),
      codes: try sections.array("morph.codes"))
    moves = MoveWeights(words: try sections.buckets("move.buckets"))
    relations = RowWeights(
      words: try sections.buckets("relation.buckets"), rows: try sections.array("relation.rows"),
      codes: try sections.array("relation.codes"))
    let possible: ModelArray<UInt64> = try sections.array("relation.sets")
    guard possible.count == PossibleRelations.count else { throw .damaged(path) }
    possibleRelations = PossibleRelations(sets: (0..<possible.count).map { possible[$0] })
    names = RowWeights(
      words: try sections.buckets("name.buckets"), rows: try sections.array("name.rows"),
      codes: try sections.array("name.codes"))
    known = KnownForms(slots: try sections.table("forms"))
    guard
      let morphologies = Morphologies(
        sets: try sections.array("morph.sets"), allowed: try sections.array("morph.allowed"))
    else { throw .damaged(path) }
    self.morphologies = morphologies
    lemmas = LemmaRules(
      slots: try sections.table("lemma.slots"), text: try sections.array("lemma.text"))
    gazetteer = Gazetteer(slots: try sections.table("gazetteer"))
  }
}
