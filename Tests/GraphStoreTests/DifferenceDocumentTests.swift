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
        {"format":"sociogram-difference","version":1,\
        "old":{"label":"essai","provenance":{"program":"0","model":"","frames":"",\
        "language":"x","registry":"x","judgements":""}},\
        "new":{"label":"essai","provenance":{"program":"0","model":"","frames":"",\
        "language":"x","registry":"x","judgements":""}},
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
        #""causes":[{"cause":"article-added","article":"002","title":null}],"old":null,"new":{"#))
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
