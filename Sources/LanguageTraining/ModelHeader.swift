internal import FoundationEssentials

/// What the header of a model's file says: what it was made from, how, and how well it does.
package struct ModelHeader: Codable, Sendable {
  /// A source of the model.
  package struct Source: Codable, Sendable {
    package var name: String
    package var version: String
    package var licence: String
    package var authors: String
    package var use: String
  }

  package var language = "fr"
  package var licence: String
  package var sources: [Source]
  package var settings: TrainingSettings
  package var tokens: Int
  package var sentences: Int
  /// Scores by test set and name, in percent.
  package var scores: [String: [String: Double]] = [:]

  package init(
    licence: String, sources: [Source], settings: TrainingSettings, tokens: Int, sentences: Int
  ) {
    self.licence = licence
    self.sources = sources
    self.settings = settings
    self.tokens = tokens
    self.sentences = sentences
  }

  /// The text in the header: JSON with sorted keys, the same for the same values.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension ModelHeader {
  /// The licence of the weights: the share-alike terms of the treebanks they were trained on.
  package static let weightsLicence =
    "CC BY-SA 4.0 for what derives from UD French GSD, LGPL-LR for what derives from UD French "
    + "Sequoia, UD French FQB, Prolex and LIMA; the program is under Apache-2.0"

  /// The sources of the French model, with the commits that stand beside the files in a folder of
  /// resources.
  package static func frenchSources(in folder: String) -> [Source] {
    func commit(_ name: String) -> String {
      let text = try? String(contentsOf: URL(filePath: "\(folder)/\(name)/COMMIT"), encoding: .utf8)
      return String((text ?? "unknown").prefix { !$0.isWhitespace })
    }
    return [
      Source(
        name: "UD French Sequoia", version: commit("ud-french-sequoia"), licence: "LGPL-LR",
        authors: "Marie Candito, Djamé Seddah, Guy Perrier, Bruno Guillaume",
        use: "train and dev sentences: tags, lemmas, trees"),
      Source(
        name: "UD French GSD", version: commit("ud-french-gsd"), licence: "CC BY-SA 4.0",
        authors: "Bruno Guillaume, Marie-Catherine de Marneffe, Guy Perrier and others",
        use: "dev sentences: tags, lemmas, trees"),
      Source(
        name: "UD French FQB", version: commit("ud-french-fqb"), licence: "LGPL-LR",
        authors: "Djamé Seddah, Marie Candito", use: "all sentences: tags, lemmas, trees"),
      Source(
        name: "Prolex-Unitex", version: commit("prolex-unitex"), licence: "LGPL-LR",
        authors: "Denis Maurel and others, Université de Tours",
        use: "words of place, person and organisation names, hashed"),
      Source(
        name: "LIMA, French lists of names", version: commit("lima-fre"),
        licence: "MIT, parts LGPL-LR", authors: "CEA LIST",
        use: "first names, titles, words of place and organisation names, hashed"),
      Source(
        name: "hunspell-fr, « toutes variantes »", version: "7.0", licence: "MPL-2.0",
        authors: "Olivier R. and the contributors of Dicollecte",
        use: "endings of dictionary forms, word classes as features (Languages/fr/lexicon.tsv)"),
      Source(
        name: "sociogram, names in treebank sentences", version: "1", licence: "Apache-2.0",
        authors: "the sociogram project", use: "Training/fr/names.tsv"),
      Source(
        name: "sociogram, registry of actors", version: "1", licence: "Apache-2.0",
        authors: "the sociogram project", use: "words of names in Actors, hashed"),
    ]
  }
}
