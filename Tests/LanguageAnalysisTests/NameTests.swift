import LanguageAnalysis
import SociogramModel
import Testing

@Suite struct NameTests {
  private func names(_ source: String) throws -> [String] {
    let text = try French.analyze(source)
    return text.recognizedNames().map { name in
      "\(name.nameClass): \(name.tokens.map { text.form($0) }.joined(separator: " "))"
    }
  }

  @Test(
    arguments: [
      (
        "Vladimir Poutine a reçu Khalifa Haftar.",
        ["person: Vladimir Poutine", "person: Khalifa Haftar"]
      ),
      ("Le train relie Moscou à Kiev.", ["place: Moscou", "place: Kiev"]),
      ("Il dort souvent dans le train.", []),
    ] as [(String, [String])])
  func findsNamesWithTheirClass(_ source: String, _ expected: [String]) throws {
    #expect(try names(source) == expected)
  }

  @Test func aNameBesideAnotherIsItsOwn() {
    #expect(NameTag(.person, isFirst: true) == .beginPerson)
    for nameClass in NameClass.allCases {
      for isFirst in [true, false] {
        let tag = NameTag(nameClass, isFirst: isFirst)
        #expect(tag.nameClass == nameClass && tag.isFirst == isFirst)
      }
    }
    #expect(NameTag.outside.nameClass == nil && !NameTag.outside.isFirst)
  }

  /// Shares over sentences of our own, a little below those of the model this was written with.
  @Test func findsMostNames() throws {
    var expectedCount = 0
    var foundCount = 0
    var missed: [String] = []
    for source in NameCases.all {
      let marked = MarkedText(source.text)
      let text = try French.analyze(marked.text)
      let found = Set(
        text.recognizedNames().map { name in
          "\(text.tokens.span(name.tokens.lowerBound).start)"
            + "..<\(text.tokens.span(name.tokens.upperBound - 1).end) \(name.nameClass)"
        })
      for (span, nameClass) in zip(marked.spans, source.classes) {
        expectedCount += 1
        if found.contains("\(span.start)..<\(span.end) \(nameClass)") {
          foundCount += 1
        } else {
          missed.append("\(nameClass) in \(source.text)")
        }
      }
      #expect(marked.spans.count == source.classes.count)
    }
    #expect(
      Double(foundCount) >= 0.8 * Double(expectedCount), "\(missed.joined(separator: "\n"))")
  }
}
