package import LanguageAnalysis

/// How well a model reads sentences whose tokens are given.
package struct TreeScores: Sendable {
  package var tags = Accuracy()
  package var features = Accuracy()
  package var lemmas = Accuracy()
  package var heads = Accuracy()
  package var labels = Accuracy()
  package var relations: [String: Finding] = [:]
  package var conditional = Finding()
  package var names: [NameClass: Finding] = [:]

  /// The relations with scores of their own.
  package static let reported = ["nsubj", "nsubj:pass", "obj", "iobj", "obl:agent", "obl"]

  /// The relation that a score goes by: the subtypes of subjects and agents are kept.
  static func reportedLabel(of relation: DependencyRelation) -> String {
    switch relation {
    case .nsubjPass, .oblAgent: relation.label
    default: String(relation.universal)
    }
  }
}

/// Reads sentences by their given tokens and compares.
package func evaluate(
  _ model: LanguageModel, on sentences: [TreebankSentence], reader: FormReader
) -> TreeScores {
  let corpus = TrainingCorpus(sentences, reader: reader)
  let table = corpus.traits(model.known, model.gazetteer)
  var sentenceReader = SentenceReader(model: model)
  var scores = TreeScores()
  let lemmatizer = Lemmatizer(rules: model.lemmas)
  for sentence in corpus.sentences {
    sentenceReader.begin(sentence.words.map { $0 + TraitTable.firstWord })
    sentenceReader.tag(table)
    sentenceReader.parse(table)
    let names = nameSpans(sentenceReader.findNames(table))
    let goldNames = nameSpans(sentence.gold.tokens.map(\.name))
    for name in names { scores.names[name.nameClass, default: Finding()].found += 1 }
    for name in goldNames { scores.names[name.nameClass, default: Finding()].there += 1 }
    for name in names where goldNames.contains(name) {
      scores.names[name.nameClass, default: Finding()].right += 1
    }
    for (index, token) in sentence.gold.tokens.enumerated() {
      let place = ModelSentence.first + index
      let tag = PartOfSpeech(rawValue: sentenceReader.sentence.tags[place]) ?? .other
      let features = model.morphologies.sets[Int(sentenceReader.sentence.morphs[place])]
      let head = Int(sentenceReader.state.heads[place])
      let word = corpus.words[Int(sentence.words[index])]
      let analysis = lemmatizer.analysis(of: word, tag, features)
      let lemma = contractedLemma(word.lower, tag) ?? analysis.lemma
      scores.lemmas.count(lemma == token.lemma)
      let relation =
        DependencyRelation(rawValue: sentenceReader.state.labels[place]) ?? .dep
      let goldHead =
        token.head < 0 ? sentenceReader.sentence.root : token.head + ModelSentence.first
      scores.tags.count(tag == token.tag)
      scores.features.count(features == token.features)
      scores.heads.count(head == goldHead)
      scores.labels.count(head == goldHead && relation.universal == token.relation.universal)
      let found = TreeScores.reportedLabel(of: relation)
      let there = TreeScores.reportedLabel(of: token.relation)
      scores.relations[found, default: Finding()].found += 1
      scores.relations[there, default: Finding()].there += 1
      if found == there, head == goldHead {
        scores.relations[found, default: Finding()].right += 1
      }
      let isFound = features.contains(.conditional)
      let isThere = token.features.contains(.conditional)
      if isFound { scores.conditional.found += 1 }
      if isThere { scores.conditional.there += 1 }
      if isFound && isThere { scores.conditional.right += 1 }
    }
  }
  return scores
}

/// A name as a range of tokens.
struct NameSpan: Hashable {
  var tokens: Range<Int>
  var nameClass: NameClass
}

/// The names that tags mark.
func nameSpans(_ tags: [NameTag]) -> [NameSpan] {
  var result: [NameSpan] = []
  for (index, tag) in tags.enumerated() {
    guard let nameClass = tag.nameClass else { continue }
    if tag.isFirst || result.last?.tokens.upperBound != index {
      result.append(NameSpan(tokens: index..<index + 1, nameClass: nameClass))
    } else {
      result[result.count - 1].tokens = result[result.count - 1].tokens.lowerBound..<index + 1
    }
  }
  return result
}

/// The lemmas of the parts of a contraction.
func contractedLemma(_ lower: String, _ tag: PartOfSpeech) -> String? {
  switch (lower, tag) {
  case ("du", .preposition), ("des", .preposition): "de le"
  case ("au", _), ("aux", .preposition): "à le"
  case ("auquel", _), ("auxquels", _), ("auxquelles", _): "à lequel"
  case ("duquel", _), ("desquels", _), ("desquelles", _): "de lequel"
  default: nil
  }
}
