internal import CorpusReading
internal import Foundation
internal import SociogramModel
import Testing

struct BadInputTests {
  @Test func windows1252IsReadWithAWarningThatNamesTheLine() throws {
    let bytes =
      Array("Une ligne.\nLe g".utf8) + [0xE9] + Array("n".utf8) + [0xE9, 0x72, 0x61, 0x6C]
      + Array(" a parl".utf8) + [0xE9, 0x2E, 0x20, 0x80, 0x9C]
    let result = try reading(bytes)
    #expect(result.articles.first?.text == "Une ligne.\nLe général a parlé. €œ")
    #expect(result.diagnostics.map(\.code) == ["invalid-utf8"])
    #expect(result.diagnostics.map(\.line) == [2])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: ["a.txt", "a.html", "a.jsonl"])
  func aStrayByteInUTF8IsReplacedWithAWarningThatNamesTheLine(_ name: String) throws {
    let isJSON = name == "a.jsonl"
    let start = isJSON ? "\n{\"text\": \"" : "Une ligne.\n"
    let bytes =
      Array("\(start)Le général a parl".utf8) + [0xE9] + Array(" à l’Élysée.".utf8)
      + Array((isJSON ? "\"}\n" : "\n").utf8)
    let result = try reading(bytes, as: name)
    #expect(result.articles.first?.text.hasSuffix("Le général a parl\u{FFFD} à l’Élysée.") == true)
    #expect(result.diagnostics.map(\.code) == ["invalid-utf8"])
    #expect(result.diagnostics.map(\.line) == [2])
    #expect(
      result.diagnostics.first?.message.hasSuffix(
        "has a byte that is not valid UTF-8; it was replaced by “\u{FFFD}”.") == true)
  }

  @Test(
    arguments: [
      ([0x41, 0x00, 0x42], "it has NUL bytes"),
      (Array("%PDF-1.4\nun texte".utf8), "it looks like a PDF"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "it looks like a ZIP archive or an office document"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "it looks like a PNG picture"),
      ((0..<400).map { UInt8($0 % 31 + 1) }, "it looks like data"),
    ] as [([UInt8], String)])
  func whatIsNotTextIsSkipped(_ bytes: [UInt8], _ reason: String) throws {
    for name in ["a.txt", "a.md", "a.html", "a.jsonl"] {
      let result = try reading(bytes, as: name)
      #expect(result.articles.isEmpty)
      #expect(result.diagnostics.map(\.code) == ["not-text"])
      #expect(result.diagnostics.first?.severity == .error)
      #expect(result.diagnostics.first?.message.hasSuffix("is not text: \(reason).") == true)
    }
  }

  @Test(arguments: ["", " \n\t\n  ", "\u{FEFF}", "---\ntitle: Titre\n---\n", "\u{200B}\u{A0}\n"])
  func anEmptyFileIsSkipped(_ text: String) throws {
    for name in ["a.txt", "a.md"] {
      let result = try reading(text, as: name)
      #expect(result.articles.isEmpty)
      #expect(result.diagnostics.map(\.code) == ["empty-article"])
      #expect(result.diagnostics.first?.severity == .error)
    }
  }

  @Test(arguments: ["a.html", "a.jsonl"])
  func anEmptyPageOrListIsSkipped(_ name: String) throws {
    for text in ["", "\n\n"] {
      let result = try reading(text, as: name)
      #expect(result.articles.isEmpty)
      #expect(result.diagnostics.map(\.code) == ["empty-article"])
    }
  }

  @Test(arguments: ["a.txt", "a.md", "a.html"])
  func aTextPastTheLimitIsRefused(_ name: String) throws {
    let result = try reading(
      [UInt8](repeating: 0x61, count: CorpusReader.largestText + 1), as: name)
    #expect(result.articles.isEmpty)
    #expect(result.diagnostics.map(\.code) == ["too-large"])
    #expect(result.diagnostics.first?.hint?.contains("8 MiB") == true)
  }

  @Test func aLineOfFiftyMegabytesIsRefusedAndTheNextLineRead() throws {
    let long = [UInt8](repeating: 0x61, count: 50_000_000)
    #expect(try reading(long).diagnostics.map(\.code) == ["too-large"])
    let lines = Array("{\"text\": \"".utf8) + long + Array("\"}\n{\"text\": \"Court.\"}".utf8)
    let result = try reading(lines, as: "a.jsonl")
    #expect(result.articles.map(\.id) == ["a#2"])
    #expect(result.diagnostics.map(\.code) == ["too-large"])
    #expect(result.diagnostics.map(\.line) == [1])
  }

  @Test func halfACharacterIsNamed() throws {
    let result = try reading(
      #"{"text": "a \ud800 b"}"# + "\n" + #"{"text": "\\ud800 \ud83d\ude00"}"#, as: "a.jsonl")
    #expect(result.articles.map(\.text) == ["\\ud800 \u{1F600}"])
    #expect(result.diagnostics.map(\.line) == [1])
    #expect(result.diagnostics.first?.message.hasPrefix("The text has half a character") == true)
  }

  @Test(arguments: ["", "<p>Le ministre a parlé longuement à la presse mardi.</p>"])
  func aPageThatNestsTooDeeplyIsNamed(_ start: String) throws {
    let depth = 3000
    let result = try reading(
      "<body>\(start)\(String(repeating: "<div>", count: depth))<p>Texte.</p>"
        + "\(String(repeating: "</div>", count: depth))</body>", as: "a.html")
    #expect(result.articles.count == (start.isEmpty ? 0 : 1))
    #expect(result.diagnostics.map(\.code) == ["too-deep"])
    #expect(result.diagnostics.map(\.severity) == [start.isEmpty ? .error : .warning])
  }

  @Test func aFileThatVanishedIsAnError() {
    let file = CorpusFile(path: "nulle/part.txt", id: "part", format: .text)
    let result = CorpusReader().read(file)
    #expect(
      result.diagnostics.map(\.message) == [
        "'nulle/part.txt' cannot be read: it does not exist."
      ])
  }

  /// The superuser may read everything, so this says nothing when run by root.
  @Test(.enabled(if: getuid() != 0)) func aFileWithoutPermissionIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Texte.", to: "a.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let result = CorpusReader().read(CorpusFile(path: path, id: "a", format: .text))
    #expect(result.diagnostics.map(\.code) == ["unreadable-file"])
    #expect(result.diagnostics.first?.message.contains("no permission") == true)
  }

  @Test func anyBytesAreReadWithoutACrash() throws {
    var generator = SeededGenerator(state: 7)
    for round in 0..<60 {
      let alphabet: [UInt8] =
        round % 2 == 0
        ? Array(0...255) : Array("<>/=\"'-#*[](){}:,.\\ \n\tapé«»©—&;!1".utf8)
      let bytes = (0..<400).map { _ in
        alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      for name in ["a.txt", "a.md", "a.html", "a.jsonl"] {
        for article in try reading(bytes, as: name).articles {
          var end = 0
          for span in article.furniture {
            #expect(span.start >= end && span.end <= article.text.utf8.count)
            end = span.end
          }
        }
      }
    }
  }
}

/// SplitMix64 (Vigna, 2015), so that every run tries the same bytes.
private struct SeededGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
