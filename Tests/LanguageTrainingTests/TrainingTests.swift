import LanguageAnalysis
import LanguageTraining
import Testing

@Suite struct TrainingTests {
  @Test func theSameSeedGivesTheSameBytes() throws {
    let (first, _) = try SmallTreebank.model(seed: 7)
    let (second, _) = try SmallTreebank.model(seed: 7)
    #expect(first == second)
  }

  @Test func aModelReadsWhatItLearnt() throws {
    let (_, model) = try SmallTreebank.model()
    let analyzer = FrenchAnalyzer(lexicon: try SmallTreebank.lexicon, model: model)
    let text = analyzer.analyze("Le ministre reçoit le chef du parti.")
    #expect(text.tag(2) == .verb)
    #expect(text.head(2) == nil)
    #expect(text.relation(1) == .nsubj)
    #expect(text.head(1) == 2)
    #expect(text.relation(4) == .obj)
    #expect(text.head(6) == 4)
    #expect(text.lemma(2) == "recevoir")
  }

  @Test func scoresOfALearntTextAreFull() throws {
    let (_, model) = try SmallTreebank.model()
    let analyzer = FrenchAnalyzer(lexicon: try SmallTreebank.lexicon, model: model)
    let evaluation = Evaluation(analyzer: analyzer)
    // The fourth sentence has crossing arcs, which no projective tree can hold.
    let sentences = Array(SmallTreebank.sentences().prefix(3))
    let figures = evaluation.scoresOnGivenTokens(sentences).figures
    let given = Dictionary(uniqueKeysWithValues: figures.map { ($0.name, $0.percent) })
    for name in ["UPOS", "features", "lemma", "UAS", "LAS", "nsubj", "obj", "Mood=Cnd"] {
      #expect(given[name] == 100, "\(name)")
    }
    #expect(given["iobj"] == 0)
    let raw = evaluation.scores(on: RawText(sentences))
    #expect(raw.tokens.f1 == 100)
    #expect(raw.sentences.f1 == 100)
  }

  @Test func theWeightsOfRareFeaturesAreDropped() throws {
    let perceptron = Perceptron(classCount: 2)
    var state = ParserState()
    var sentence = ModelSentence()
    sentence.begin([0, 0], TraitTable())
    state.begin(sentence)
    sentence.chooseLemmas(TraitTable())
    var list = FeatureList()
    state.features(of: sentence, into: &list)
    perceptron.tick()
    perceptron.update(list, better: 0, worse: 1)
    perceptron.settle()
    #expect(!perceptron.rows(minimumChanges: 1).isEmpty)
    #expect(perceptron.rows(minimumChanges: 1).allSatisfy { $0.weights[0] == -$0.weights[1] })
  }

  @Test func choicesThatCouldBeMadeEarlyAreCounted() throws {
    let (_, model) = try SmallTreebank.model()
    let analyzer = FrenchAnalyzer(lexicon: try SmallTreebank.lexicon, model: model)
    let sentences = Array(SmallTreebank.sentences().prefix(3))
    let counts = Evaluation(analyzer: analyzer).marginCounts(sentences)
    // A move a token at least, and no more choices of relations than arcs.
    let tokens = sentences.reduce(0) { $0 + $1.tokens.count }
    #expect(counts.total(of: .move) >= tokens)
    #expect((1...tokens).contains(counts.total(of: .relation)))
    #expect(counts.total(of: .relation) == counts.total(of: .relationByTags))
  }

  @Test func theGeneratorIsTheSameEverywhere() {
    var generator = SeededGenerator(seed: 1)
    let numbers = (0..<3).map { _ in generator.next() }
    #expect(
      numbers == [
        10_451_216_379_200_822_465, 13_757_245_211_066_428_519, 17_911_839_290_282_890_590,
      ])
  }
}
