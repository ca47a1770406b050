import GraphAnalysis
import SociogramModel
import Testing

@testable import GraphStore

struct RoundTripTests {
  @Test(arguments: 0..<60)
  func rereadingADocumentLosesNothing(seed: Int) throws {
    let sociogram = randomSociogram(seed: seed)
    let bytes = SociogramDocument.encode(sociogram)
    let read = try SociogramDocument.decode(bytes, file: "x.json")
    #expect(read == sociogram)
    #expect(SociogramDocument.encode(read) == bytes)
  }

  @Test(arguments: 0..<60)
  func rereadingClaimLinesLosesNothing(seed: Int) throws {
    let claims = randomSociogram(seed: seed).claims
    let bytes = ClaimLines.encode(claims)
    #expect(try ClaimLines.decode(bytes, file: "x.jsonl") == claims)
    #expect(bytes.count { $0 == UInt8(ascii: "\n") } == claims.count)
  }

  @Test(arguments: hostileTexts)
  func hostileTextComesBackUnchanged(text: String) throws {
    let sociogram = sociogram(quoting: text)
    let read = try SociogramDocument.decode(SociogramDocument.encode(sociogram), file: "x.json")
    #expect(read == sociogram)
    // Compared by bytes, since strings compare equal where only their normal form differs.
    #expect(read.claims.map { Array($0.quote.utf8) } == [Array(text.utf8)])
  }

  @Test(arguments: hostileTexts)
  func hostileTextStaysOnItsLine(text: String) {
    let bytes = ClaimLines.encode(sociogram(quoting: text).claims)
    let scalars = String(decoding: bytes.dropLast(), as: UTF8.self).unicodeScalars
    #expect(
      scalars.allSatisfy { scalar in
        !(scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
          || (0x2028...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value))
      })
  }

  @Test func aFilteredGraphComesBackUnchanged() throws {
    for seed in 0..<20 {
      let sociogram = randomSociogram(seed: seed)
      guard sociogram.claims.contains(where: { $0.sources.contains { $0.name == "AFP" } }) else {
        continue
      }
      let filtered = try sociogram.filtered(by: ClaimFilter(sources: ["AFP"]))
      let read = try SociogramDocument.decode(SociogramDocument.encode(filtered), file: "x.json")
      #expect(read == filtered)
    }
  }

  @Test func aDocumentHasOneElementALine() {
    let sociogram = sociogram(quoting: "Une\nphrase.")
    let lines = String(decoding: SociogramDocument.encode(sociogram), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasPrefix(#"{"format":"sociogram","version":1,"label":"essai","#))
    #expect(lines[1] == #""articles":["#)
    #expect(lines[2].hasPrefix(#"{"id":"a","publisher":"Le Sample","#))
    #expect(lines.last == "")
  }

  @Test func aClaimLineHasTheKeysOfTheContract() throws {
    let line = String(decoding: ClaimLines.encode(exampleClaims), as: UTF8.self)
    #expect(
      line == """
        {"id":"\(exampleClaims[0].id)","article":"002","sentence":4,"quote":"Alger aurait été \
        sollicitée.","start":812,"end":840,"proposition":"\(exampleClaims[0].proposition)",\
        "subject":{"id":"fayez-al-sarraj","name":"Fayez al-Sarraj","kind":"person","state":null},\
        "object":{"id":"DZA","name":"Algérie","kind":"state","state":"Algérie","stateID":"DZA"},\
        "relation":"REQUEST","mode":null,"predicate":"solliciter","stance":"reported","sources":[\
        {"name":"Middle East Eye","role":"publisher","voice":"middle-east-eye"},\
        {"name":"anonymous","role":"official","described":"source sécuritaire algérienne",\
        "voice":"anonymous","cue":[800,806]}],"date":{"start":"2016-10","precision":"month"},\
        "reading":0.83,"reasons":["direct argument"],"trigger":[820,828]}

        """)
  }

  @Test func claimLinesNeedOnlyTheKeysOfTheContract() throws {
    let full = ClaimLines.encode(exampleClaims)
    var line = String(decoding: full, as: UTF8.self)
    for extra in [
      #","voice":"middle-east-eye""#, #","voice":"anonymous","cue":[800,806]"#,
      #","trigger":[820,828]"#, #","stateID":"DZA""#,
    ] {
      #expect(line.contains(extra))
      line = line.split(separator: extra, omittingEmptySubsequences: false).joined()
    }
    let read = try ClaimLines.decode(Array(line.utf8), file: "x.jsonl")
    #expect(read.map(\.id) == exampleClaims.map(\.id))
  }

  @Test func claimLinesMakeASociogram() throws {
    let bytes = ClaimLines.encode(exampleClaims)
    let read = try GraphFile.decode(bytes, file: "x.jsonl")
    #expect(read.claims == exampleClaims)
    #expect(read.ties.count == 1)
    #expect(read.articles.map(\.isOnlyKnownFromClaims) == [true])
    #expect(try GraphFile.decode(bytes, file: "-") == read)
    let document = SociogramDocument.encode(read)
    #expect(try GraphFile.decode(document, file: "-") == read)
  }
}
