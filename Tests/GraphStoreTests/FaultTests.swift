import GraphAnalysis
import SociogramModel
import Testing

@testable import GraphStore

struct FaultTests {
  private let example = ClaimLines.sociogram(of: exampleClaims, label: "essai")
  private var document: String {
    String(decoding: SociogramDocument.encode(example), as: UTF8.self)
  }
  private var line: String { String(decoding: ClaimLines.encode(exampleClaims), as: UTF8.self) }

  private func fault(in text: String, file: String = "g.json") -> GraphStoreError? {
    do {
      _ = try GraphFile.decode(Array(text.utf8), file: file)
      return nil
    } catch {
      return error
    }
  }

  private func replacing(_ part: String, with other: String, in text: String) -> String {
    #expect(text.contains(part))
    return text.split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: other)
  }

  @Test func saysThatANewerVersionWroteTheFile() {
    let text = replacing(#""version":1"#, with: #""version":7"#, in: document)
    let error = fault(in: text)
    #expect(error?.code == .newerVersion)
    #expect(
      error?.message
        == "The sociogram was written by a newer version of sociogram (format version 7; this "
        + "program reads up to 1).")
  }

  @Test(arguments: [
    (#"{"actor":"DZA","x":1e9,"y":0}"#, "The value “x” lies far off any map: 1000000000.0."),
    (#"{"actor":"DZA","x":1}"#, "The value “y” is missing."),
    (#"{"actor":"nobody","x":1,"y":2}"#, "The actor “nobody” is referred to but not in the file."),
  ])
  func namesWhatIsWrongWithAPlace(place: String, message: String) throws {
    let text = replacing(
      #""claims":["#, with: "\"layout\":[\n\(place)\n],\n\"claims\":[", in: document)
    #expect(try #require(fault(in: text)).message == message)
  }

  @Test func aKeyThatIsNotKnownIsPassedOver() throws {
    let text = replacing(#""claims":["#, with: #""weather":{"sun":[1,2]},"claims":["#, in: document)
    #expect(fault(in: text) == nil)
  }

  @Test func looksAtTheVersionBeforeAnythingElse() {
    let text = #"{"ties":[{"what":"is this"}],"version":2,"format":"sociogram"}"#
    #expect(fault(in: text)?.code == .newerVersion)
  }

  @Test(arguments: [
    ("", "The file is empty."), ("  \n", "The file is empty."),
    ("[]", "The file is no sociogram: a sociogram is a JSON object."),
    ("{}", "The file is no sociogram: it does not say \"format\":\"sociogram\"."),
    (
      #"{"format":"gexf","version":1}"#,
      "The file is no sociogram: it does not say \"format\":\"sociogram\"."
    ),
    (#"{"format":"sociogram"}"#, "The sociogram does not say its version."),
    (#"{"format":"sociogram","version":0}"#, "The sociogram does not say its version."),
    (#"{"format":"sociogram","version":1}"#, "The value “provenance” is missing."),
  ])
  func saysWhatIsNoSociogram(text: String, message: String) {
    #expect(fault(in: text)?.message == message)
  }

  @Test(arguments: [
    (#""stance":"reported""#, #""stance":"reportd""#, "“reportd” is no stance", "“reported”"),
    (#""relation":"REQUEST""#, #""relation":"REQEST""#, "“REQEST” is no relation", "“REQUEST”"),
    (#""kind":"person""#, #""kind":"perso""#, "“perso” is no kind", "“person”"),
    (#""role":"publisher""#, #""role":"publishr""#, "“publishr” is no role", "“publisher”"),
  ])
  func offersTheNearestWord(part: String, other: String, message: String, offered: String) {
    let error = fault(in: replacing(part, with: other, in: line), file: "c.jsonl")
    #expect(error?.code == .invalidValue)
    #expect(error?.line == 1)
    #expect(error?.message.contains(message) == true)
    #expect(error?.hint?.contains(offered) == true)
  }

  @Test(arguments: [
    (#""reading":0.83"#, #""reading":1.5"#, "should lie between 0 and 1, but is 1.5"),
    (#""reading":0.83"#, #""reading":"high""#, "“reading” should be a number, not a text"),
    (#""start":812"#, #""start":900"#, "A span ends at 840, before its start at 900"),
    (#""start":812"#, #""start":-1"#, "should be a whole number from 0"),
    (#""sentence":4"#, #""sentence":1e300"#, "should be a whole number from 0"),
    (#""start":"2016-10","precision""#, #""start":"2016-13","precision""#, "“2016-13” is no date"),
    (#""precision":"month""#, #""precision":"day""#, "has the precision “month”, not “day”"),
    (#""predicate":"solliciter","#, "", "The value “predicate” is missing"),
    (#""id":"DZA""#, #""id":"fayez-al-sarraj""#, "as subject and as object"),
    (#""cue":[800,806]"#, #""cue":[800]"#, "should hold a start and an end"),
    (#""reasons":["direct argument"]"#, #""reasons":[1]"#, "should be a text, not a number"),
  ])
  func saysWhatIsWrongWithAValue(part: String, other: String, message: String) {
    let error = fault(in: "\n" + replacing(part, with: other, in: line), file: "c.jsonl")
    #expect(error?.code == .invalidValue)
    #expect(error?.line == 2)
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "read without fault")")
  }

  @Test(arguments: ["Alger aurait", "REQUEST", "\"002\"", "fayez-al-sarraj", "sécuritaire"])
  func noticesAClaimThatWasChangedByHand(part: String) {
    let other = part == "REQUEST" ? "ACCUSE" : part == "\"002\"" ? "\"003\"" : part + "x"
    let error = fault(in: replacing(part, with: other, in: line), file: "c.jsonl")
    #expect(error?.code == .wrongID)
    #expect(error?.message.contains(exampleClaims[0].id.rawValue) == true)
  }

  @Test(arguments: [
    (#"{"id":"002","publisher""#, #"{"id":"003","publisher""#, "The article “002” is referred to"),
    (
      #"{"id":"DZA","name":"Algérie","kind":"state","names""#,
      #"{"id":"DZB","name":"Algérie","kind":"state","names""#, "The actor “DZA” is referred to"
    ),
    (#"{"id":"middle-east-eye""#, #"{"id":"mee""#, "The origin “middle-east-eye” is referred to"),
  ])
  func noticesAReferenceToNothing(part: String, other: String, message: String) {
    let error = fault(in: replacing(part, with: other, in: document))
    #expect(error?.code == .danglingReference)
    #expect(error?.message.contains(message) == true)
    #expect((error?.line ?? 0) > 2)
  }

  @Test func namesTheLineOfAFaultInADocument() {
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    let number = lines.firstIndex { $0.contains(#""stance":"reported""#) }
    let text = replacing(#""stance":"reported""#, with: #""stance":"x""#, in: document)
    #expect(fault(in: text)?.line == number.map { $0 + 1 })
    let cut = replacing(#""reading":0.83"#, with: #""reading":0.83.1"#, in: document)
    #expect(fault(in: cut)?.line == number.map { $0 + 1 })
  }

  @Test(arguments: [
    "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "[1,]", "nul", "01", "1.", "1e", "-", "\"", "\"\\x\"",
    "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\u{1}\"", "{\"a\":1,\"a\":2}", "1 2",
    "1e999",
    "+1", "'a'", "[", "\u{FEFF}\u{FEFF}1", "{\"a\":1}}", "\"\\u+123\"",
  ])
  func refusesMalformedJSON(text: String) {
    let error = fault(in: line + text, file: "c.jsonl")
    #expect(error?.code == .malformedJSON)
    #expect(error?.line == 2)
    #expect(error?.message.hasPrefix("This is not well-formed JSON: ") == true)
  }

  @Test func refusesInvalidUTF8() {
    var bytes = Array(line.utf8)
    bytes[bytes.count / 2] = 0xFF
    #expect(throws: GraphStoreError.self) { try ClaimLines.decode(bytes, file: "c.jsonl") }
  }

  @Test func refusesToNestDeeply() {
    let text = String(repeating: "[", count: 200_000)
    #expect(fault(in: text, file: "c.jsonl")?.message.contains("nest too deeply") == true)
    #expect(fault(in: #"{"format":"sociogram","version":1,"x":"# + text) != nil)
  }

  @Test func readsEscapesOtherProgramsWrite() throws {
    let text = replacing(
      "Alger aurait", with: #"\u0041lger\u0020aurait"#,
      in: replacing("\"002\"", with: #""\u0030\u00302""#, in: line))
    #expect(try ClaimLines.decode(Array(text.utf8), file: "c.jsonl") == exampleClaims)
  }

  @Test func readsPastUnknownKeysWindowsLineEndsAndAByteOrderMark() throws {
    let text =
      "\u{FEFF}"
      + replacing("{\"id\"", with: "{ \"x\" : [{}], \"id\"", in: line)
      .split(separator: "\n").joined() + "\r\n\r\n"
    #expect(try ClaimLines.decode(Array(text.utf8), file: "c.jsonl") == exampleClaims)
  }

  @Test func noticesWhatComesTwice() {
    let article = document.split(separator: "\n").first { $0.hasPrefix(#"{"id":"002""#) } ?? ""
    let text = replacing(String(article), with: "\(article),\n\(article)", in: document)
    #expect(fault(in: text)?.message == "The article “002” comes twice.")
  }

  @Test func figuresOfTiesAreWorkedOutAnew() throws {
    let text = replacing(#""credibility":3"#, with: #""credibility":1"#, in: document)
    #expect(try SociogramDocument.decode(Array(text.utf8), file: "g.json") == example)
  }

  @Test func errorsNameFileLineAndRemedy() {
    let error = GraphStoreError(
      code: .wrongID, message: "No.", hint: "Do.", file: "g.json", line: 3)
    #expect(error.description == "g.json:3: No. Do.")
  }

  /// Any bytes in, no crash: what is read is consistent enough to be written and read again.
  @Test(arguments: 0..<8)
  func noMutationCrashesTheReader(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    let original = SociogramDocument.encode(randomSociogram(seed: seed + 3))
    let lines = ClaimLines.encode(exampleClaims)
    for _ in 0..<400 {
      for (bytes, file) in [(original, "x.json"), (lines, "x.jsonl")] {
        let mutated = mutate(bytes, using: &random)
        guard let read = sociogram(in: mutated, file: file) else { continue }
        #expect(try SociogramDocument.decode(SociogramDocument.encode(read), file: "y") == read)
      }
    }
  }

  private func sociogram(in bytes: [UInt8], file: String) -> Sociogram? {
    do {
      return try GraphFile.decode(bytes, file: file)
    } catch {
      // Most mutations are faults; that they are told, not what they are, counts here.
      return nil
    }
  }

  private func mutate(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(UInt8(ascii: "\"{}[]:,0-e\\u".randomElement(using: &random)), at: at)
      case 3:
        bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 0..<60, using: &random)))
      default:
        let end = min(bytes.count, at + Int.random(in: 0..<60, using: &random))
        bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      }
    }
    return bytes
  }
}

extension UInt8 {
  fileprivate init(ascii character: Character?) { self = character?.asciiValue ?? 0 }
}
