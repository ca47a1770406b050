import LanguageAnalysis
import LanguageTraining
import Testing

@Suite struct TreebankReaderTests {
  @Test func contractionsBecomeOneTokenWithTheHeadOutside() throws {
    let sentence = SmallTreebank.sentences()[0]
    #expect(
      sentence.tokens.map(\.form) == ["Le", "ministre", "reçoit", "le", "chef", "du", "parti", "."])
    let contraction = sentence.tokens[5]
    #expect(contraction.tag == .preposition)
    #expect(contraction.lemma == "de le")
    #expect(contraction.features == [.masculine, .singular])
    #expect(contraction.head == 6)
    #expect(contraction.relation == .case)
    #expect(contraction.words == 6...7)
    #expect(sentence.tokens[6].head == 4)
  }

  @Test func featuresThatTheTaggerDoesNotDecideAreLeftOut() {
    let sentence = SmallTreebank.sentences()[2]
    #expect(sentence.tokens[1].features == [.singular, .third, .present, .conditional])
    #expect(sentence.tokens[2].features == .plural)
  }

  @Test(arguments: [
    ("1\tun\tun\tDET\t_\t_\t0\troot\t_", "9 columns"),
    ("2\tun\tun\tDET\t_\t_\t0\troot\t_\t_", "out of order"),
    ("1\tun\tun\tMOT\t_\t_\t0\troot\t_\t_", "word class MOT"),
    ("1\tun\tun\tDET\t_\t_\tx\troot\t_\t_", "head x"),
    ("1\tun\tun\tDET\t_\t_\t0\tpied\t_\t_", "relation pied"),
    ("1\tun\tun\tDET\t_\t_\t4\tdet\t_\t_", "outside the sentence"),
    ("1\tun\tun\tDET\t_\t_\t1\tdet\t_\t_", "no tree"),
    ("2-1\tun\t_\t_\t_\t_\t_\t_\t_\t_", "a range"),
  ])
  func aBrokenSentenceIsNamedAndLeftOut(_ line: String, _ reason: String) {
    var reader = TreebankReader()
    let text = line + "\n\n# sent_id = b\n# text = Oui\n1\tOui\toui\tINTJ\t_\t_\t0\troot\t_\t_\n"
    let sentences = reader.sentences(in: text, name: "essai")
    #expect(sentences.map(\.id) == ["b"])
    #expect(reader.problems.count == 1)
    #expect(reader.problems.first?.contains(reason) == true)
    #expect(reader.problems.first?.hasPrefix("essai:2: ") == true)
  }

  @Test func aMissingFileIsAnError() {
    var reader = TreebankReader()
    #expect(throws: TrainingError.self) { try reader.sentences(contentsOf: "/nowhere.conllu") }
  }
}
