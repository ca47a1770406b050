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
}
