import LanguageAnalysis
import Testing

@Suite struct TreeDrawingTests {
  private func lines(_ text: String) throws -> [String] {
    let analyzed = try French.analyze(text)
    return TreeDrawing(analyzed).lines(of: analyzed.sentences[0]) { $0 }
  }

  @Test func theHeadStandsBetweenWhatHangsOnIt() throws {
    let lines = try lines("Le ministre reçoit le chef du parti.")
    #expect(
      lines.map {
        String($0.prefix { $0 != "D" && $0 != "N" && $0 != "V" && $0 != "A" && $0 != "P" })
      }
        == [
          "   ┌─ Le     ", "┌─ ministre  ", "reçoit       ", "│  ┌─ le     ",
          "├─ chef      ", "│  │  ┌─ du  ", "│  └─ parti  ", "└─ .         ",
        ])
    #expect(lines[2].hasSuffix("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"))
    #expect(lines[2].contains("VERB  root  recevoir"))
  }

  @Test func aTreeOfManyLevelsIsCutAtTheLeft() throws {
    let lines = try lines(String(repeating: "le chef de ", count: 200) + "Paris")
    #expect(lines.count == 601)
    #expect(lines.allSatisfy { $0.unicodeScalars.count < 400 })
  }
}
