import Foundation
import Testing

struct AnalyzeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("La Russie soutient l’Égypte.\n", to: "a.txt")
  }

  @Test func columnsAreTheDefault() throws {
    let outcome = try Binary.run(["analyze", "a.txt"], folder: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("# newdoc id = a\n"))
    #expect(outcome.output.contains("\tsoutient\tsoutenir\tVERB\t_\t"))
  }

  @Test func treesAreDrawn() throws {
    let outcome = try Binary.run(["analyze", "a.txt", "--format", "tree"], folder: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("a-1: La Russie soutient l’Égypte.\n"))
    #expect(outcome.output.contains("┌─ La"))
  }

  @Test func drawnTextDoesNothingToATerminal() throws {
    try folder.write("Le chef \u{1B}[31mparle.\n", to: "b.txt")
    let outcome = try Binary.run(["analyze", "b.txt", "--format", "tree"], folder: folder.path)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test func aMissingFileIsTrouble() throws {
    let outcome = try Binary.run(["analyze", "nowhere.txt"], folder: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("nowhere.txt"))
  }
}
