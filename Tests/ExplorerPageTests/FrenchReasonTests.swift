import Foundation
import Testing

@testable import ExplorerPage

/// The page puts the reasons of readings into French; the program writes them in English.
struct FrenchReasonTests {
  private static let project = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The reasons that the model weighs, as its table names them.
  private static func weighed() throws -> [String] {
    let table = try String(
      contentsOf: project.appending(path: "Data/Languages/fr/reading.txt"), encoding: .utf8)
    return table.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      let words = parts.count == 2 ? String(parts[1]) : ""
      return words == "base" || words.isEmpty ? nil : words
    }
  }

  @Test func everyReasonOfTheModelIsKnown() throws {
    let reasons = try FrenchReasonTests.weighed()
    #expect(reasons.count > 20)
    for reason in reasons + ["frame of the verb", "direct arguments"] {
      #expect(PageAssets.script.contains("\"\(reason)\": \""), "\(reason)")
    }
  }
}
