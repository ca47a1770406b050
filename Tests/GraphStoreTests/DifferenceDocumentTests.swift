import GraphAnalysis
import SociogramModel
import Testing

@testable import GraphStore

struct DifferenceDocumentTests {
  private func text(_ old: Sociogram, _ new: Sociogram) -> String {
    String(
      decoding: DifferenceDocument.encode(SociogramDifference(from: old, to: new)), as: UTF8.self)
  }

  @Test func nothingDifferentGivesEmptyLists() {
    let same = sociogram(quoting: "x")
    #expect(
      text(same, same) == """
        {"format":"sociogram-difference","version":2,\
        "old":{"label":"essai","provenance":{"program":"0","model":"","frames":"",\
        "language":"x","registry":"x","judgements":""},"articles":1,"actors":3,"ties":1},\
        "new":{"label":"essai","provenance":{"program":"0","model":"","frames":"",\
        "language":"x","registry":"x","judgements":""},"articles":1,"actors":3,"ties":1},\
        "versions":[],\
        "counts":{"articles":{"added":0,"removed":0,"edited":0},\
        "actors":{"added":0,"removed":0,"changed":0,"merged":0,"renamed":0},\
        "ties":{"added":0,"removed":0,"changed":0,"merged":0,"renamed":0}},
        "articles":[],
        "actors":[],
        "ties":[]}

        """)
  }

  @Test func writesOperationsWithCauses() {
    let empty = ClaimLines.sociogram(of: [])
    let written = text(empty, ClaimLines.sociogram(of: exampleClaims))
    #expect(
      written.contains(
        #"{"op":"added","id":"002","publisher":"Middle East Eye","date":null,"title":null}"#))
    #expect(
      written.contains(#"{"op":"added","id":"DZA","name":"Algérie","kind":"state"}"#))
    #expect(
      written.contains(
        #""causes":[{"cause":"article-added","of":"corpus","article":"002","title":null}],"#
          + #""old":null,"new":{"#))
  }

  @Test func aSeriesHoldsEachStep() throws {
    let versions = [sociogram(quoting: "x"), sociogram(quoting: "y"), sociogram(quoting: "x")]
    let steps = zip(versions, versions.dropFirst()).map { SociogramDifference(from: $0, to: $1) }
    var parser = JSONParser(DifferenceDocument.encode(steps))
    let document = try parser.value()
    try parser.end()
    #expect(try document.text("format") == "sociogram-series")
    #expect(
      try document.list("steps").map { try $0.text("format") }
        == Array(repeating: "sociogram-difference", count: 2))
  }

  @Test(arguments: 0..<20)
  func isWellFormedWhateverDiffers(seed: Int) throws {
    let bytes = DifferenceDocument.encode(
      SociogramDifference(
        from: randomSociogram(seed: seed), to: randomSociogram(seed: seed + 50)))
    var parser = JSONParser(bytes)
    _ = try parser.value()
    try parser.end()
  }
}
