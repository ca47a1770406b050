import Foundation
import SociogramKit
import Testing

struct OutputFileTests {
  @Test func replacesAFileAsAWholeAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder()
    try folder.write("old and longer", to: "graph.json")
    try OutputFile(folder.file("graph.json")).write(Array("new".utf8))
    #expect(try folder.text(of: "graph.json") == "new")
    #expect(try folder.names == ["graph.json"])
  }

  @Test func doesNotStumbleOverWhatAKilledRunLeft() throws {
    let folder = try TemporaryFolder()
    try folder.write("half", to: ".sociogram-\(getpid()).tmp")
    try OutputFile(folder.file("graph.json")).write(Array("new".utf8))
    #expect(try folder.text(of: "graph.json") == "new")
  }

  @Test func keepsThePermissionsOfTheFileItReplaces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "graph.json")
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try OutputFile(path).write(Array("new".utf8))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
  }

  @Test func writesThroughASymbolicLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "real.json")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("link.json"), withDestinationPath: "real.json")
    try OutputFile(folder.file("link.json")).write(Array("new".utf8))
    #expect(try folder.text(of: "real.json") == "new")
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("link.json"))
        == "real.json")
  }

  @Test func namesAFullDiskAndARemedy() throws {
    let error = try #require(throws: SociogramError.self) {
      try OutputFile("/dev/full").write([0x61])
    }
    #expect(error.code == .unwritable)
    #expect(error.message == "Cannot write “/dev/full”: the disk is full.")
    #expect(error.hint == "Free some space (`df -h` shows it), or choose another place.")
    #expect(error.file == "/dev/full")
  }

  @Test(arguments: [
    ("nowhere/graph.json", "there is no such file or folder"),
    ("plain/graph.json", "a part of the path is a file, not a folder"),
    ("folder", "it is a folder"),
  ])
  func refuses(name: String, because reason: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "plain")
    try folder.write("", to: "folder/inner")
    let before = try folder.names
    let error = try #require(throws: SociogramError.self) {
      try OutputFile(folder.file(name)).write([0x61])
    }
    #expect(error.message == "Cannot write “\(folder.file(name))”: \(reason).")
    #expect(error.hint != nil)
    #expect(try folder.names == before)
  }

  @Test func aSecondWriterIsRefusedWhileTheFirstWrites() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "graph.json")
    let first = open(path, O_RDONLY)
    #expect(flock(first, LOCK_EX) == 0)
    let error = try #require(throws: SociogramError.self) {
      try OutputFile(path).write(Array("new".utf8))
    }
    #expect(error.message == "Cannot write “\(path)”: another run is writing it.")
    #expect(error.hint == "Wait until it has ended, and run this again.")
    #expect(try folder.text(of: "graph.json") == "old")
    #expect(try folder.names == ["graph.json"])
    close(first)
    try OutputFile(path).write(Array("new".utf8))
    #expect(try folder.text(of: "graph.json") == "new")
  }

  @Test func ofWritersAtOnceEachReplacesTheWholeFileOrIsRefused() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "graph.json")
    let written = await withTaskGroup(of: String?.self) { group in
      for letter in "abcdefghijklmnop" {
        group.addTask {
          do throws(SociogramError) {
            try OutputFile(path).write([UInt8](repeating: letter.asciiValue ?? 0, count: 300_000))
            return String(letter)
          } catch {
            #expect(error.message.hasSuffix("another run is writing it."))
            return nil
          }
        }
      }
      return await group.reduce(into: Set<String>()) { if let letter = $1 { $0.insert(letter) } }
    }
    let text = try folder.text(of: "graph.json")
    #expect(text.utf8.count == 300_000 && Set(text).count == 1)
    #expect(written.contains(String(text.prefix(1))))
    #expect(try folder.names == ["graph.json"])
  }
}
