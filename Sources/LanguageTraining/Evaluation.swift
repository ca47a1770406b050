package import LanguageAnalysis
internal import SociogramModel

/// Measures how well an analyzer reads the sentences of a treebank.
package struct Evaluation: Sendable {
  private let analyzer: FrenchAnalyzer

  /// Creates an evaluation.
  package init(analyzer: FrenchAnalyzer) { self.analyzer = analyzer }

  /// Reads sentences by their given tokens.
  package func scoresOnGivenTokens(_ sentences: [TreebankSentence]) -> ReadingScores {
    let model = analyzer.model
    let corpus = TrainingCorpus(sentences, reader: analyzer.formReader)
    let table = corpus.traits(model.known, model.gazetteer)
    let lemmatizer = Lemmatizer(rules: model.lemmas)
    var reader = SentenceReader(model: model, table: table)
    var sentence = ModelSentence()
    var scores = ReadingScores()
    for indexed in corpus.sentences {
      corpus.begin(indexed, table, &sentence)
      reader.begin(sentence)
      reader.tag()
      reader.parse()
      let first = ModelSentence.first
      let found = indexed.words.enumerated().map { index, word in
        let place = first + index
        let tag = PartOfSpeech(rawValue: reader.sentence.tags[place]) ?? .other
        let features = model.morphologies.sets[Int(reader.sentence.morphs[place])]
        let head = Int(reader.state.heads[place])
        let word = corpus.words[Int(word)]
        return ReadingScores.Token(
          span: index..<index + 1, tag: tag, features: features,
          lemma: lemmatizer.universalLemma(of: word, tag, features),
          head: head == reader.sentence.root ? -1 : head - first,
          relation: DependencyRelation(rawValue: reader.state.labels[place]) ?? .dep)
      }
      let gold = indexed.gold.tokens
      scores.compare(
        found, with: gold.enumerated().map { Self.token($1, span: $0..<$0 + 1, offset: 0) })
      scores.compare(
        Self.names(reader.findNames()) { $0 }, with: Self.names(gold.map(\.name)) { $0 })
    }
    return scores
  }

  /// Counts how far ahead choices in sentences are that could be made early.
  package func marginCounts(_ sentences: [TreebankSentence]) -> MarginCounts {
    let model = analyzer.model
    let corpus = TrainingCorpus(sentences, reader: analyzer.formReader)
    let table = corpus.traits(model.known, model.gazetteer)
    var reader = SentenceReader(model: model, table: table)
    reader.counts = MarginCounts()
    var sentence = ModelSentence()
    for indexed in corpus.sentences {
      corpus.begin(indexed, table, &sentence)
      reader.begin(sentence)
      reader.tag()
      reader.parse()
    }
    return reader.counts ?? MarginCounts()
  }

  /// Reads the text that sentences make.
  package func scores(on raw: RawText) -> ReadingScores {
    let analyzed = analyzer.analyze(raw.text)
    var scores = ReadingScores()
    let lemmatizer = Lemmatizer(rules: analyzer.model.lemmas)
    let tokens = analyzed.tokens
    let found = (0..<tokens.count).map { token in
      ReadingScores.Token(
        span: Int(tokens.start[token])..<Int(tokens.end[token]), tag: tokens.tag[token],
        features: tokens.inflection[token],
        lemma: lemmatizer.universalLemma(
          of: analyzed.word(token), tokens.tag[token], tokens.inflection[token]),
        head: Int(tokens.head[token]), relation: tokens.relation[token])
    }
    var right: [ReadingScores.Token] = []
    var rightSentences: Set<Range<Int>> = []
    var rightNames: Set<NameSpan> = []
    for (sentence, spans) in zip(raw.sentences, raw.spans) {
      let offset = right.count
      for (token, span) in zip(sentence.tokens, spans) {
        right.append(Self.token(token, span: span, offset: offset))
      }
      rightSentences.insert(spans[0].lowerBound..<spans[spans.count - 1].upperBound)
      rightNames.formUnion(
        Self.names(sentence.tokens.map(\.name)) {
          spans[$0.lowerBound].lowerBound..<spans[$0.upperBound - 1].upperBound
        })
    }
    scores.compare(found, with: right)
    for sentence in analyzed.sentences {
      scores.sentences.found += 1
      if rightSentences.contains(sentence.span.start..<sentence.span.end) {
        scores.sentences.right += 1
      }
    }
    scores.sentences.there = rightSentences.count
    scores.compare(
      Self.names(tokens.name) {
        Int(tokens.start[$0.lowerBound])..<Int(tokens.end[$0.upperBound - 1])
      }, with: rightNames)
    return scores
  }

  private static func token(
    _ token: TreebankSentence.Token, span: Range<Int>, offset: Int
  ) -> ReadingScores.Token {
    ReadingScores.Token(
      span: span, tag: token.tag, features: token.features, lemma: token.lemma,
      head: token.head < 0 ? -1 : token.head + offset, relation: token.relation)
  }

  /// The names that tags mark, with the spans of their tokens.
  private static func names(
    _ tags: [NameTag], _ span: (Range<Int>) -> Range<Int>
  ) -> Set<NameSpan> {
    var found: [(tokens: Range<Int>, nameClass: NameClass)] = []
    for (index, tag) in tags.enumerated() {
      guard let nameClass = tag.nameClass else { continue }
      if !tag.isFirst, let last = found.last, last.tokens.upperBound == index {
        found[found.count - 1].tokens = last.tokens.lowerBound..<index + 1
      } else {
        found.append((index..<index + 1, nameClass))
      }
    }
    return Set(found.map { NameSpan(span: span($0.tokens), nameClass: $0.nameClass) })
  }
}
