import Foundation
import Testing

/// An analyst's word on claims, from the file to the graph and back.
struct ClaimJudgementTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "La Russie soutient l’Égypte.\n\nL’Algérie a accusé la France.\n", to: "in/a.txt")
  }

  private func run(_ arguments: String...) throws -> Binary.Outcome {
    try Binary.run(arguments, folder: folder.path)
  }

  private func claimID(of relation: String) throws -> String {
    let csv = try run("show", "g.json", "--evidence", "--format", "csv").output
    let row = try #require(csv.split(separator: "\r\n").first { $0.contains(",\(relation),") })
    return String(row.prefix(22))
  }

  private func extract(_ more: String...) throws -> Binary.Outcome {
    try Binary.run(["extract", "in", "-o", "g.json"] + more, folder: folder.path)
  }

  @Test func aRejectedClaimStaysInTheGraphAndCountsForNothing() throws {
    _ = try extract()
    let id = try claimID(of: "SUPPORT")
    try folder.write("reject\t\(id)\t\tnot said\tA. Dupont\t2026-01-05\n", to: "j.tsv")
    let judged = try extract("--judgements", "j.tsv")
    #expect(judged.status == 0, "\(judged.errors)")
    #expect(try folder.text(of: "g.json").contains("\"verdict\":\"reject\""))
    #expect(try !run("show", "g.json").output.contains("SUPPORT"))
    let evidence = try run("show", "g.json", "--evidence")
    #expect(evidence.output.contains("Russie → Égypte  SUPPORT  no tie left"))
    #expect(evidence.output.contains("rejected by A. Dupont on 2026-01-05: not said"))
    #expect(try run("verify", "g.json", "in").output.hasPrefix("2 quotes stand"))
  }

  @Test func aCorrectionSurvivesReextractionAndCanBeTakenBack() throws {
    _ = try extract()
    let plain = try folder.text(of: "g.json")
    let id = try claimID(of: "ACCUSE")
    let line = "correct\t\(id)\tstance=hedged; relation=REJECT; subject=Haftar\tx\tA\t2026\n"
    try folder.write(line, to: "j.tsv")
    for _ in 0..<2 {
      #expect(try extract("--judgements", "j.tsv").status == 0)
      let evidence = try run("show", "g.json", "--evidence", "--relation", "REJECT").output
      #expect(evidence.contains("Khalifa Haftar → France  REJECT  hedged"))
      let was = "was read as subject Algérie, ACCUSE, asserted, \(id)"
      #expect(
        evidence.split(whereSeparator: { " \n".contains($0) }).joined(separator: " ")
          .contains(was), "\(evidence)")
    }
    // By the id that the claim has now, too.
    let corrected = try claimID(of: "REJECT")
    #expect(corrected != id)
    try folder.write("accept\t\(corrected)\t\tx\tA\t2026\n", to: "j2.tsv")
    #expect(try run("show", "g.json", "--judgements", "j2.tsv").output.contains("ACCUSE"))
    #expect(try run("show", "g.json", "--judgements", "j2.tsv").errors.isEmpty)
    try folder.write(line + "unsure\t\(id)\t\tx\tA\t2026\n", to: "j.tsv")
    let back = try run("filter", "g.json", "--judgements", "j.tsv", "-o", "back.json")
    #expect(back.status == 0, "\(back.errors)")
    let lines = { (text: String) in text.split(separator: "\n").filter { $0.contains("\"quote\"") }
    }
    #expect(try lines(folder.text(of: "back.json")) == lines(plain))
  }

  @Test func whatCannotBeJudgedIsNamedWithItsLine() throws {
    _ = try extract()
    let id = try claimID(of: "SUPPORT")
    try folder.write(
      "reject\tc-00000000000000000000\t\tx\tA\t2026\ncorrect\t\(id)\tobject=Nobody At All\tx\tA\t2026\n"
        + "correct\t\(id.dropLast())\tstance=denied\tx\tA\t2026\n", to: "j.tsv")
    let outcome = try extract("--judgements", "j.tsv")
    #expect(outcome.status == 2)
    for message in [
      "j.tsv:1: warning: There is no claim c-00000000000000000000 to reject.",
      "j.tsv:2: error: The claim \(id) was left as it is: nobody is known as “Nobody At All”.",
      "j.tsv:3: error: This line was skipped: “\(id.dropLast())” is no claim.",
    ] {
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
    #expect(try run("show", "g.json").output.contains("SUPPORT"))
    let validated = try run("actors", "--validate", "--judgements", "j.tsv")
    #expect(validated.status == 2)
    #expect(validated.output == "1 error, 0 warnings.\n", "\(validated.errors)")
  }

  @Test func changedJudgementsMakeAnUpdateReadEverything() throws {
    _ = try extract()
    try folder.write("accept\t\(claimID(of: "SUPPORT"))\t\tx\tA\t2026\n", to: "j.tsv")
    let first = try extract("--update", "g.json", "--judgements", "j.tsv")
    #expect(first.errors.contains("other versions (judgements); all of 1 article were read."))
    let full = try folder.text(of: "g.json")
    let second = try extract("--update", "g.json", "--judgements", "j.tsv")
    #expect(second.errors == "Of 1 article, 0 were read, 1 taken over.\n")
    #expect(try folder.text(of: "g.json") == full)
  }
}
