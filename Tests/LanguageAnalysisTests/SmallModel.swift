import LanguageAnalysis

/// A model without weights: whole and valid, but it has learnt nothing.
enum SmallModel {
  /// The classifiers whose weights are rows in buckets.
  static let tables = ["class", "morph", "relation", "name"]

  /// The bytes of the model's file, with some sections replaced or, where nil, left out.
  static func bytes(replacing changes: [String: [UInt8]?] = [:]) -> [UInt8] {
    var file = LanguageModelFile()
    func add<Element: BitwiseCopyable>(_ name: String, _ elements: [Element]) {
      guard let change = changes[name] else { return file.add(name, elements) }
      if let change { file.add(name, change) }
    }
    for name in tables {
      add("\(name).buckets", [UInt64](repeating: 0, count: 17))
      add("\(name).rows", [UInt8(0)])
      add("\(name).codes", [Int32](repeating: 0, count: 256))
    }
    add("move.buckets", [UInt64](repeating: 0, count: 17))
    add("relation.sets", [UInt64](repeating: 0, count: PossibleRelations.count))
    add("forms", KnownForms.slots([(WordTraits.atom(ofForm: "char"), 0b101, 2)]))
    add("morph.sets", morphologies.sets.map(\.rawValue))
    add("morph.allowed", morphologies.packedAllowed)
    add("lemma.slots", [UInt64](repeating: 0, count: 16))
    add("lemma.text", [UInt8(0)])
    add("gazetteer", Gazetteer.slots([(WordTraits.atom(ofForm: "alger"), [.city, .state])]))
    return file.bytes(header: #"{"name":"small"}"#)
  }

  /// Two sets of features; nouns, of raw value 0, can have both.
  static let morphologies = Morphologies(
    sets: [[], [.masculine, .plural]],
    allowed: [[0, 1]] + Array(repeating: [0], count: 15))
}
