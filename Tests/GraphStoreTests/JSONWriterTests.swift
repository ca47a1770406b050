import Testing

@testable import GraphStore

@Suite struct JSONWriterTests {
  /// Sixteen bytes at a time are looked at, so what is escaped may stand anywhere among them.
  @Test(arguments: ["\"", "\\", "\n", "\u{7F}", "\u{85}", "\u{202E}", "é"])
  func whatIsEscapedMayStandAnywhere(_ mark: String) throws {
    for count in 0...40 {
      for place in 0...count {
        let plain = String(repeating: "a", count: count)
        let text = plain.prefix(place) + mark + plain.dropFirst(place)
        var writer = JSONWriter()
        writer.string(String(text))
        #expect(mark == "é" || !String(decoding: writer.bytes, as: UTF8.self).contains("a\(mark)a"))
        var parser = JSONParser(writer.bytes)
        #expect(try parser.value().asText("text") == text)
      }
    }
  }

  @Test func anIDIsWrittenWithItsLetter() {
    var writer = JSONWriter()
    writer.array([SplitID("c-0123456789abcdef0123"), SplitID("c-00000000000000000001")]) {
      $0.id($1, "c")
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"["c-0123456789abcdef0123","c-00000000000000000001"]"#)
  }
}
