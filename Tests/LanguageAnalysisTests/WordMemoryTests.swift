import Testing

@testable import LanguageAnalysis

@Suite struct WordMemoryTests {
  private let texts = SentenceCases.all.prefix(12).map { $0.filter { !"⟦⟧".contains($0) } }

  /// All that is read of a text.
  private func reading(_ text: String, _ analyzer: FrenchAnalyzer) -> [AnyHashable] {
    let read = analyzer.analyze(text)
    return [read.tokens, read.words, read.trees]
  }

  @Test func whatWasReadBeforeChangesNothing() throws {
    let used = try French.analyzer
    for text in texts { _ = used.analyze(text) }
    for text in texts.reversed() {
      let fresh = try FrenchAnalyzer(contentsOf: French.folder)
      #expect(reading(text, used) == reading(text, fresh))
    }
  }

  @Test func aReadingAddedInOneTextIsNotThereInTheNext() throws {
    let analyzer = try FrenchAnalyzer(contentsOf: French.folder)
    let alone = analyzer.analyze("Le pays.").words
    let before = analyzer.analyze("Les pays.").words[1].analyses
    let text = analyzer.analyze("Ces pays sont loin, un pays est proche, le pays vote.")
    let pays = try #require(text.words.first { $0.form == "pays" })
    #expect(pays.analyses.count > max(before.count, alone[1].analyses.count))
    #expect(analyzer.analyze("Le pays.").words == alone)
    #expect(analyzer.analyze("Les pays.").words[1].analyses == before)
  }

  @Test func moreWordsThanAreKeptAreReadToo() throws {
    let analyzer = try FrenchAnalyzer(contentsOf: French.folder)
    let before = reading(texts[0], analyzer)
    let many = (0..<9_000).map { "Mot\($0)" }.joined(separator: " ")
    #expect(analyzer.analyze(many).words.count == 9_000)
    #expect(reading(texts[0], analyzer) == before)
  }

  @Test func threadsShareAnAnalyzer() async throws {
    let analyzer = try FrenchAnalyzer(contentsOf: French.folder)
    let text = texts.joined(separator: "\n\n")
    let alone = analyzer.analyze(text).tokens
    await withTaskGroup(of: Tokens.self) { group in
      for _ in 0..<6 { group.addTask { analyzer.analyze(text).tokens } }
      for await tokens in group { #expect(tokens == alone) }
    }
  }
}
