import ClaimExtraction
import SociogramModel
import Testing

/// One example of the frame table, shown by its frame and line.
struct FrameExample: Sendable, CustomTestStringConvertible {
  var frame: Frame
  var example: Frame.Example

  var testDescription: String {
    "\(frame.carrier.rawValue) \(frame.lemma) \(frame.relation.rawValue), line \(example.line)"
  }

  /// The examples of the table with or without an expected claim; none where it cannot be read,
  /// which a test of its own reports.
  static func all(isCounter: Bool) -> [FrameExample] {
    guard let table = try? French.shared.frames else { return [] }
    return table.frames.flatMap { frame in
      frame.examples
        .filter { ($0.expected == nil) == isCounter }
        .map { FrameExample(frame: frame, example: $0) }
    }
  }
}

@Suite struct FrameExampleTests {
  @Test func everyLineOfTheTableIsRead() throws {
    let french = try French.shared
    #expect(french.frames.diagnostics.map(\.message) == [])
    #expect(french.cues.diagnostics.map(\.message) == [])
    #expect(FrameExample.all(isCounter: false).count >= 500)
  }

  @Test(arguments: FrameExample.all(isCounter: false))
  func readsTheExample(_ item: FrameExample) throws {
    let expected = try #require(item.example.expected)
    #expect(expected.contains(" > "), "An example says “subject > object” after “=”.")
    let claims = try French.shared.claims(in: item.example.sentence)
      .filter { $0.relation == item.frame.relation }
    let pairs = claims.flatMap { claim in
      let pair = "\(claim.subject.name) > \(claim.object.name)"
      let swapped = "\(claim.object.name) > \(claim.subject.name)"
      return claim.relation.isSymmetric ? [pair, swapped] : [pair]
    }
    #expect(pairs.contains(expected))
  }

  @Test(arguments: FrameExample.all(isCounter: true))
  func readsNothingInTheCounterExample(_ item: FrameExample) throws {
    let claims = try French.shared.claims(in: item.example.sentence)
      .filter { $0.relation == item.frame.relation }
    #expect(claims.map { "\($0.subject.name) > \($0.object.name), \($0.predicate)" } == [])
  }
}
