import ClaimExtraction
import SociogramModel
import Testing

/// One example of the table of cues, shown by its class and line.
struct CueExample: Sendable, CustomTestStringConvertible {
  var example: Cues.Example

  var testDescription: String { "\(example.name), line \(example.line): \(example.sentence)" }

  /// The examples or counter-examples; none where the table cannot be read, which a test of its own
  /// reports.
  static func all(isCounter: Bool) -> [CueExample] {
    guard let cues = try? French.shared.cues else { return [] }
    return cues.examples.filter { $0.isCounter == isCounter }.map { CueExample(example: $0) }
  }
}

@Suite struct CueExampleTests {
  /// What a sentence does with the tie of Russie and Syrie: each stance with the voices beyond the
  /// publisher.
  private func outcomes(_ sentence: String) throws -> [String] {
    let claims = try French.shared.claims(in: sentence).filter {
      Set([$0.subject.name, $0.object.name]) == ["Russie", "Syrie"]
    }
    return Set(
      claims.map {
        ([$0.stance.rawValue] + $0.sources.dropFirst().map(\.name)).joined(separator: ", ")
      }
    ).sorted()
  }

  @Test func theTableHasExamples() throws {
    #expect(CueExample.all(isCounter: false).count >= 60)
    #expect(CueExample.all(isCounter: true).count >= 20)
  }

  @Test(arguments: CueExample.all(isCounter: false))
  func readsTheCue(_ item: CueExample) throws {
    #expect(try outcomes(item.example.sentence) == item.example.expected)
  }

  @Test(arguments: CueExample.all(isCounter: true))
  func readsNoCueInTheCounterExample(_ item: CueExample) throws {
    #expect(try outcomes(item.example.sentence) == item.example.expected)
  }
}
