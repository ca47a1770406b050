import SociogramModel
import Testing

@testable import LanguageAnalysis

@Suite struct TreeTests {
  /// A text of which only the tree counts: words with head (from 0; -1 for the root) and relation.
  private func text(_ rows: [(String, Int32, DependencyRelation)]) -> AnalyzedText {
    var tokens = Tokens()
    var words: [Word] = []
    var source = ""
    for (index, row) in rows.enumerated() {
      let start = source.utf8.count
      source += row.0
      tokens.append(from: start, to: source.utf8.count, kind: .word, gap: .none)
      tokens.word.append(Int32(index))
      tokens.appendLayers(
        tag: .noun, inflection: [], head: row.1, relation: row.2, name: .outside, chosen: -1)
      words.append(
        Word(
          form: row.0, lower: row.0, analyses: [], isCapitalized: false, isAllCapitals: false,
          isKnown: false))
    }
    let sentence = Sentence(
      tokens: 0..<Int32(rows.count), span: TextSpan(start: 0, end: source.utf8.count))
    return AnalyzedText(
      text: source, words: words, tokens: tokens, sentences: [sentence], trees: Trees(tokens),
      quotations: [])
  }

  /// "Il dit que le chef reçoit un homme qui ment"
  private var example: AnalyzedText {
    text([
      ("il", 1, .nsubj), ("dit", -1, .root), ("que", 5, .mark), ("le", 4, .det),
      ("chef", 5, .nsubj), ("reçoit", 1, .ccomp), ("un", 7, .det), ("homme", 5, .obj),
      ("qui", 9, .nsubj), ("ment", 7, .aclRelcl),
    ])
  }

  @Test func childrenComeInTheOrderOfTheText() {
    #expect(example.children(1) == [0, 5])
    #expect(example.children(5) == [2, 4, 7])
    #expect(example.children(9) == [8])
    #expect(example.children(0).isEmpty)
  }

  @Test func aSubtreeRunsFromItsFirstToItsLastToken() {
    #expect(example.subtree(1) == 0..<10)
    #expect(example.subtree(5) == 2..<10)
    #expect(example.subtree(4) == 3..<5)
    #expect(example.subtree(7) == 6..<10)
    #expect(example.subtree(3) == 3..<4)
  }

  @Test func aPathGoesUpAndDownOnce() {
    #expect(example.path(from: 3, to: 9) == [3, 4, 5, 7, 9])
    #expect(example.path(from: 9, to: 3) == [9, 7, 5, 4, 3])
    #expect(example.path(from: 0, to: 0) == [0])
    #expect(example.path(from: 1, to: 8) == [1, 5, 7, 9, 8])
  }

  @Test func noPathLeadsToAnotherSentence() throws {
    let text = try French.analyze("Il part. Elle reste.")
    #expect(text.path(from: 0, to: text.tokens.count - 1) == nil)
  }

  @Test func aTokenStandsInTheClauseOfItsPredicate() {
    #expect((0..<10).map { example.clause(of: $0) } == [1, 1, 5, 5, 5, 5, 5, 5, 9, 9])
  }

  @Test func aCoordinatedArgumentIsNoClause() {
    let text = text([
      ("paul", 3, .nsubj), ("et", 2, .cc), ("jean", 0, .conj), ("partent", -1, .root),
      ("sont", 5, .cop), ("prêts", 3, .conj),
    ])
    #expect((0..<6).map { text.clause(of: $0) } == [3, 3, 3, 3, 5, 5])
  }

  @Test func theFirstChildOfARelationIsFound() {
    #expect(example.child(5, .obj) == 7)
    #expect(example.child(5, .obj, .nsubj) == 4)
    #expect(example.child(5, .cop) == nil)
    #expect(example.head(5) == 1)
    #expect(example.head(1) == nil)
    #expect(example.relation(9) == .aclRelcl)
  }

  @Test func anEmptyTextHasAnEmptyTree() {
    let empty = text([])
    #expect(empty.trees == Trees(Tokens()))
  }

  @Test func aHandMadeTreePassesTheInvariants() {
    TreeInvariants.check(example)
  }

  @Test(arguments: [
    "Le général est arrivé à Moscou. Il repart demain, dit-on.",
    "ALGER (AFP) – Le maréchal est arrivé.",
    "« Nous partons, a dit Paul. Vous restez. »",
    "Un titre sans verbe", ".", "… ? !", "mot",
  ])
  func everySentenceIsATree(_ source: String) throws {
    TreeInvariants.check(try French.analyze(source))
  }

  @Test func aDatelineHangsOnTheSentence() throws {
    let text = try French.analyze("ALGER (AFP) – Le maréchal est arrivé.")
    let root = try #require(text.head(0))
    #expect(text.relation(0) == .parataxis)
    #expect(text.head(root) == nil)
    #expect(root > 4)
  }

  /// Plain sentences that any parser must read rightly: subject, predicate, object.
  @Test(arguments: [
    ("La Russie accuse la Turquie.", "Russie", "accuse", "Turquie"),
    ("Le président a reçu une délégation.", "président", "reçu", "délégation"),
    ("Les rebelles ont pris la ville.", "rebelles", "pris", "ville"),
  ])
  func findsSubjectAndObject(
    _ source: String, _ subject: String, _ predicate: String, _ object: String
  ) throws {
    let text = try French.analyze(source)
    let root = try #require((0..<text.tokens.count).first { text.head($0) == nil })
    #expect(text.form(root) == predicate)
    #expect(text.child(root, .nsubj).map { text.form($0) } == subject)
    #expect(text.child(root, .obj).map { text.form($0) } == object)
  }

  /// "Livre" is a noun more often: the tagger alone takes it for one.
  @Test(arguments: [
    "La Russie livre des chars.", "Paris craint que la Russie ne livre des chars.",
    "Si la Russie livre des chars, Paris proteste.", "Le parti de Paul taxe la Russie.",
  ])
  func aHomographOfANounIsThePredicate(_ source: String) throws {
    let text = try French.analyze(source)
    let verb = try #require(
      (0..<text.tokens.count).first { ["livre", "taxe"].contains(text.lower($0)) })
    #expect(text.tag(verb) == .verb)
  }

  @Test func anAppositionThatCouldBeAVerbIsNone() throws {
    let text = try French.analyze("Paul, figure du parti, a critiqué la Russie.")
    #expect(text.tag(2) == .noun)
  }
}
