internal import LanguageAnalysis

/// The treebanks of a folder, and what each is for.
package struct Treebanks: Sendable {
  /// A part of a treebank.
  package struct Part: Sendable {
    /// The name that scores go by: "sequoia-test".
    package var name: String
    /// The path below the folder.
    package var path: String
  }

  /// The parts that train.
  package static let training = [
    Part(name: "sequoia-train", path: "ud-french-sequoia/fr_sequoia-ud-train.conllu"),
    Part(name: "sequoia-dev", path: "ud-french-sequoia/fr_sequoia-ud-dev.conllu"),
    Part(name: "gsd-dev", path: "ud-french-gsd/fr_gsd-ud-dev.conllu"),
    Part(name: "fqb", path: "ud-french-fqb/fr_fqb-ud-test.conllu"),
  ]

  /// The parts that test; nothing is ever trained on them.
  package static let tests = [
    Part(name: "sequoia-test", path: "ud-french-sequoia/fr_sequoia-ud-test.conllu"),
    Part(name: "gsd-test", path: "ud-french-gsd/fr_gsd-ud-test.conllu"),
    Part(name: "pud", path: "ud-french-pud/fr_pud-ud-test.conllu"),
  ]

  private let folder: String
  private let names: NameAnnotations

  /// Looks into a folder of resources, with the names that are annotated in its sentences.
  package init(folder: String, names: NameAnnotations) {
    self.folder = folder
    self.names = names
  }

  /// Sentences to train and to test on.
  package struct Split: Sendable {
    /// The sentences to train on.
    package var training: [TreebankSentence] = []
    /// The sentences to test on, by the name of their part.
    package var tests: [(name: String, sentences: [TreebankSentence])] = []
    /// Sentences that could not be used, with the reason.
    package var problems: [String] = []
  }

  /// Reads all parts.
  ///
  /// - Parameter isHeldOut: whether the test sets stay untouched: sequoia-dev and the last 400
  ///   sentences of gsd-dev test then, and train no more.
  package func split(isHeldOut: Bool) throws(TrainingError) -> Split {
    var split = Split()
    for part in Self.training {
      let sentences = try sentences(of: part, &split.problems)
      switch (isHeldOut, part.name) {
      case (true, "sequoia-dev"): split.tests.append((part.name, sentences))
      case (true, "gsd-dev"):
        split.training += sentences.dropLast(400)
        split.tests.append(("gsd-held", Array(sentences.suffix(400))))
      default: split.training += sentences
      }
    }
    guard !isHeldOut else { return split }
    for part in Self.tests {
      split.tests.append((part.name, try sentences(of: part, &split.problems)))
    }
    return split
  }

  /// Reads a part, brought to the one scheme of annotation that the model learns.
  private func sentences(
    of part: Part, _ problems: inout [String]
  ) throws(TrainingError) -> [TreebankSentence] {
    var reader = TreebankReader()
    var sentences = try reader.sentences(contentsOf: "\(folder)/\(part.path)")
    problems += reader.problems
    names.mark(&sentences, part: part.name)
    return sentences.map { Self.normalized($0, part: part) }
  }

  /// Undoes the differences between the treebanks' schemes.
  ///
  /// FQB calls every reflexive pronoun `expl:comp`; PUD has one `obl` for three kinds, and its
  /// pronouns keep their own lemma where the others have the stressed form.
  private static func normalized(_ sentence: TreebankSentence, part: Part) -> TreebankSentence {
    var sentence = sentence
    for index in sentence.tokens.indices {
      let token = sentence.tokens[index]
      if token.relation == .explComp, token.features.contains(.reflexive) {
        sentence.tokens[index].relation = .explPv
      }
      if part.name == "pud" {
        if token.relation == .oblMod, token.head >= 0,
          sentence.tokens[token.head].features.contains(.pastParticiple),
          sentence.tokens.contains(where: {
            $0.head == index && $0.relation == .case && $0.lemma == "par"
          })
        {
          sentence.tokens[index].relation = .oblAgent
        }
      }
      if part.name == "pud" || part.name == "fqb" {
        if token.tag == .pronoun, let lemma = stressed[token.form.lowercased()] {
          sentence.tokens[index].lemma = lemma
        }
      }
    }
    return sentence
  }

  /// The lemmas that Sequoia and GSD give to subject pronouns.
  private static let stressed = [
    "il": "lui", "elle": "lui", "ils": "eux", "elles": "eux", "je": "moi", "j'": "moi", "j’": "moi",
    "-il": "lui", "-t-il": "lui", "-elle": "lui", "-t-elle": "lui", "-ils": "eux", "-elles": "eux",
    "-je": "moi", "tu": "toi", "-tu": "toi", "on": "on", "-on": "on", "-t-on": "on", "nous": "nous",
    "-nous": "nous", "vous": "vous", "-vous": "vous", "se": "soi", "s'": "soi", "s’": "soi",
    "le": "lui", "la": "lui", "l'": "lui", "l’": "lui", "les": "eux", "leur": "eux", "lui": "lui",
    "eux": "eux", "me": "moi", "m'": "moi", "m’": "moi", "moi": "moi", "te": "toi", "t'": "toi",
    "t’": "toi", "toi": "toi",
  ]
}
