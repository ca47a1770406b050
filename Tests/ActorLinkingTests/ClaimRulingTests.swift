import SociogramModel
import Testing

@testable import ActorLinking

struct ClaimRulingTests {
  private static let id = "c-0123456789abcdef0123"

  private func read(_ lines: String...) -> ClaimRulings {
    ClaimRulings(file: "j.tsv", text: lines.map { $0 + "\n" }.joined())
  }

  @Test func readsAVerdictWithItsReasonAuthorAndDate() throws {
    let read = read("reject\t\(Self.id)\t\tanother man\tA. Dupont\t2026-01-05")
    let ruling = try #require(read.rulings[ClaimID(Self.id)])
    #expect(ruling.verdict == .reject)
    #expect(ruling.reason == "another man" && ruling.author == "A. Dupont")
    #expect(ruling.date == PartialDate(iso: "2026-01-05"))
    #expect(read.diagnostics == [])
  }

  @Test func readsCorrections() throws {
    let read = read(
      "correct\t\(Self.id)\tstance = denied; relation=aid;subject=Russie; object=GNA\tx\tA\t2026")
    let ruling = try #require(read.rulings[ClaimID(Self.id)])
    #expect(ruling.stance == .denied && ruling.relation == .aid)
    #expect(ruling.subject == "Russie" && ruling.object == "GNA")
  }

  @Test func theLastLineHoldsAndUnsureTakesBack() {
    let reject = "reject\t\(Self.id)\t\tx\tA\t2026"
    #expect(
      read(reject, "accept\t\(Self.id)\t\tx\tA\t2026").rulings.values.map(\.verdict) == [.accept])
    #expect(read(reject, "unsure\t\(Self.id)\t\tx\tA\t2026").rulings.isEmpty)
  }

  @Test(arguments: [
    ("same\t\(id)\tRUS", "“same” is no verdict on a claim"),
    ("reject\tRUS\tFRA", "“RUS” is no claim."),
    ("reject\t\(id)\t\tx\tA\tyesterday", "“yesterday” is no date."),
    ("correct\t\(id)\t\tx\tA\t2026", "This line corrects nothing."),
    ("correct\t\(id)\tstance=maybe", "“maybe” is no stance."),
    ("correct\t\(id)\trelation=LOVE", "“LOVE” is no relation."),
    ("correct\t\(id)\tquote=x", "“quote” cannot be corrected."),
    ("correct\t\(id)\tsubject", "“subject” is no change."),
    ("accept\t\(id)\tstance=denied", "A claim that is judged “accept” is not changed."),
  ])
  func badLinesAreNamed(line: String, message: String) {
    let read = read("# head", line)
    #expect(read.rulings.isEmpty)
    #expect(read.diagnostics.map(\.line) == [2])
    #expect(read.diagnostics.first?.message.contains(message) == true, "\(read.diagnostics)")
  }

  @Test func linesAboutNamesAndLinesAboutClaimsShareAFile() {
    let text = "unsure\tgna\tCP\tx\tA\t2026\nreject\t\(Self.id)\t\tx\tA\t2026\n"
    #expect(ClaimRulings(file: "j.tsv", text: text).diagnostics == [])
    let names = Judgement.read(file: "j.tsv", text: text)
    #expect(names.judgements.map(\.line) == [1])
    #expect(names.faults == [])
  }
}
