import ClaimExtraction
import SociogramModel
import Testing

@Suite struct FrameTableTests {
  private func table(_ text: String) -> FrameTable { FrameTable(file: "frames.txt", text: text) }

  @Test func readsAFrameWithAllItsParts() throws {
    let line =
      "verb livrer : AID/arms S par > à O ; needs arme munition ; by company ; kinds state person"
    let table = table(line)
    let frame = try #require(table.frames.first)
    #expect(table.frames.count == 1)
    #expect(frame.carrier == .verb)
    #expect(frame.lemma == "livrer")
    #expect(frame.relation == .aid)
    #expect(frame.mode == "arms")
    #expect(frame.agent == [.subject, .preposition("par")])
    #expect(frame.recipient == [.preposition("à"), .object])
    #expect(frame.needs == ["arme", "munition"])
    #expect(frame.agentKinds == [.company])
    #expect(frame.recipientKinds == [.state, .person])
    #expect(frame.line == 1)
  }

  @Test func aKindThatThereIsNotIsTold() throws {
    let table = table("verb livrer : AID S > à ; kinds persone")
    #expect(table.frames.isEmpty)
    let diagnostic = try #require(table.diagnostics.first)
    #expect(diagnostic.line == 1)
    #expect(diagnostic.hint?.contains("armed-group") == true)
  }

  @Test func readsReflexiveAndNegatedVerbs() {
    let table = table("verb opposer/se : REJECT S > à\nverb reconnaître/ne : REJECT S > O")
    #expect(table.frames.map(\.isReflexive) == [true, false])
    #expect(table.frames.map(\.isNegative) == [false, true])
    #expect(table.frames(.verb, "opposer").count == 1)
    #expect(table.frames(.verb, "reconnaître").isEmpty)
  }

  @Test func readsNounPlaces() {
    let table = table("noun visite : CONSULT/visit de adj poss S > à en")
    #expect(
      table.frames.map(\.agent) == [[.preposition("de"), .adjective, .possessor, .subject]])
    #expect(table.frames(.noun, "visite").count == 1)
    #expect(table.frames(.verb, "visite").isEmpty)
  }

  @Test func keepsSeveralFramesOfAWordInTheirOrder() {
    let table = table("noun soutien : SUPPORT de > à\nnoun soutien : SUPPORT de adj > S")
    #expect(table.frames(.noun, "soutien").map(\.line) == [1, 2])
  }

  @Test func givesExamplesToTheFrameAboveThem() {
    let table = table(
      """
      # meetings
      verb recevoir : CONSULT S > O

      + A a reçu B. = A > B
      - A a reçu une lettre.
      verb voir : CONSULT S > O
      + A a vu B. = A > B
      """)
    #expect(table.frames.map(\.examples.count) == [2, 1])
    let examples = table.frames.first?.examples ?? []
    #expect(examples.map(\.sentence) == ["A a reçu B.", "A a reçu une lettre."])
    #expect(examples.map(\.expected) == ["A > B", nil])
    #expect(examples.map(\.line) == [4, 5])
  }

  @Test(arguments: [
    "verb recevoir CONSULT S > O", "verbe recevoir : CONSULT S > O", "verb : CONSULT S > O",
    "verb recevoir : MEETS S > O", "verb recevoir : CONSULT S O", "verb recevoir : CONSULT > O",
    "verb recevoir : CONSULT S > O ; wants roi", "verb recevoir :", "recevoir",
  ])
  func reportsALineThatIsNoFrame(_ line: String) {
    let table = table("verb voir : CONSULT S > O\n\(line)\nverb dire : CONSULT S > à")
    #expect(table.frames.map(\.lemma) == ["voir", "dire"])
    #expect(table.diagnostics.map(\.line) == [2])
    #expect(table.diagnostics.map(\.file) == ["frames.txt"])
    #expect(table.diagnostics.first?.message.contains(line) == true)
  }

  @Test func leavesOutAnExampleBeforeAnyFrame() {
    #expect(table("+ A a reçu B. = A > B").frames.isEmpty)
  }

  @Test func linesMayEndInCarriageReturns() {
    let read = table(
      "verb voir : CONSULT S > O\r\n+ A voit B. = A > B\r\nnoun accord : AGREE de > avec\r\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.frames.map(\.lemma) == ["voir", "accord"])
    #expect(read.frames.first?.examples.first?.expected == "A > B")
  }
}

@Suite struct CuesTests {
  private func cues(_ text: String) -> Cues { Cues(file: "cues.txt", text: text) }

  @Test func readsClassesOverSeveralLines() {
    let cues = cues("# voices\nreport : dire, affirmer\nreport: faire état ,nier\ndeny : nier")
    #expect(cues.contains("dire", in: "report"))
    #expect(cues.contains("faire état", in: "report"))
    #expect(cues.contains("nier", in: "report"))
    #expect(cues.contains("nier", in: "deny"))
    #expect(!cues.contains("dire", in: "deny"))
    #expect(!cues.contains("dire", in: "unknown"))
  }

  @Test func readsPrepositionsOfSeveralWordsLongestFirst() {
    let cues = cues("preposition avec : aux côtés de\npreposition selon : à en croire, de source")
    #expect(
      cues.longPrepositions.entries.map { $0.words } == [
        ["aux", "côtés", "de"], ["à", "en", "croire"], ["de", "source"],
      ])
    #expect(cues.longPrepositions.entries.map(\.name) == ["avec", "selon", "selon"])
  }

  @Test func reportsALineWithoutClass() {
    let cues = cues("report : dire\naffirmer, nier")
    #expect(cues.diagnostics.map(\.line) == [2])
    #expect(cues.diagnostics.map(\.code) == ["cue-table"])
    #expect(!cues.contains("nier", in: "report"))
  }

  @Test func linesMayEndInCarriageReturns() {
    let read = cues("report : dire\r\ndeny : nier\r\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.contains("dire", in: "report"))
    #expect(read.contains("nier", in: "deny"))
  }

  @Test func aClassTooManyIsSaidAndTheOthersWork() {
    let lines = (0..<257).map { "classe \($0) : mot\($0)" }
    let read = cues(lines.joined(separator: "\n"))
    #expect(read.diagnostics.map(\.line) == [257])
    #expect(read.diagnostics.first?.message == "This class is one too many: a table has 256.")
    #expect(read.contains("mot255", in: "classe 255"))
    #expect(!read.contains("mot256", in: "classe 256"))
    #expect(!read.contains("mot255", in: "classe 254"))
  }
}
