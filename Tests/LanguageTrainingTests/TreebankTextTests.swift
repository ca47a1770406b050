import LanguageAnalysis
import LanguageTraining
import Testing

/// What the analyzer writes as CoNLL-U must be CoNLL-U: here the reader of treebanks reads it back.
@Suite struct TreebankTextTests {
  private static let opened = Result { try FrenchAnalyzer(contentsOf: SmallTreebank.folder) }

  private func written(_ text: String) throws -> (AnalyzedText, String) {
    let analyzed = try Self.opened.get().analyze(text)
    return (analyzed, TreebankText(analyzed).string(document: "essai"))
  }

  @Test(arguments: [
    "Le chef du parti a parlé aux ministres des deux pays.",
    "Un accord\n\nAlger (AFP) – « Nous partirons », a-t-il dit. Des armes auraient été livrées.",
    "Le dossier auquel il tient\tcontient\u{A0}: 1 234 pages, l'annexe et c'est tout 🙂 !",
    "Слово и كلمة 100 % \u{200B}fin", "a", "", "Au", "Du", "Rolland Du Roscoat parle.",
  ])
  func whatIsWrittenCanBeRead(_ text: String) throws {
    let (analyzed, written) = try written(text)
    var reader = TreebankReader()
    let sentences = reader.sentences(in: written, name: "essai")
    #expect(reader.problems.isEmpty)
    #expect(sentences.count == analyzed.sentences.count)
    let read = sentences.flatMap(\.tokens)
    #expect(read.count == analyzed.tokens.count)
    for (token, other) in read.enumerated() {
      #expect(other.tag == analyzed.tag(token))
      #expect(other.relation == analyzed.relation(token))
      let isContraction = Contractions.parts(of: analyzed.lower(token), other.tag) != nil
      if !isContraction { #expect(other.features == analyzed.tokens.inflection[token]) }
    }
  }

  @Test func contractionsAreSplit() throws {
    let (_, written) = try written("Le chef du parti parle aux ministres.")
    #expect(written.contains("3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n3\tde\tde\tADP\t"))
    #expect(written.contains("4\tle\tle\tDET\t_\tGender=Masc|Number=Sing\t5\tdet\t_\t_\n"))
    #expect(written.contains("7-8\taux\t"))
    #expect(written.contains("# text = Le chef du parti parle aux ministres.\n"))
    #expect(written.hasPrefix("# newdoc id = essai\n# newpar\n# sent_id = essai-1\n"))
  }

  @Test func onlyPrepositionsAndPronounsAreSplit() {
    #expect(Contractions.parts(of: "du", .preposition)?.map(\.form) == ["de", "le"])
    #expect(Contractions.parts(of: "auquel", .pronoun)?.map(\.form) == ["à", "lequel"])
    #expect(Contractions.parts(of: "des", .determiner) == nil)
    #expect(Contractions.parts(of: "du", .properNoun) == nil)
    #expect(Contractions.parts(of: "dont", .pronoun) == nil)
  }

  @Test func spacesAndNamesStandInTheLastColumn() throws {
    let (_, written) = try written("Jacques Chirac a visité la Russie.")
    #expect(written.contains("NE=B-PER\n"))
    #expect(written.contains("NE=I-PER\n"))
    #expect(written.contains("NE=B-LOC|SpaceAfter=No\n"))
  }
}
