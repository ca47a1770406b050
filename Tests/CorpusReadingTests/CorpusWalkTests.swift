internal import CorpusReading
internal import Foundation
internal import SociogramModel
import Testing

struct CorpusWalkTests {
  @Test func listsFoldersByTheBytesOfTheirNames() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "é.txt", "B.txt", "a/z.md", "a/a.html", "c.jsonl"] {
      try folder.write("Texte.", to: name)
    }
    let walk = CorpusWalk(inputs: [folder.path])
    #expect(walk.files.map(\.id) == ["B", "a/a", "a/z", "b", "c", "é"])
    #expect(walk.files.map(\.format) == [.text, .html, .markdown, .text, .jsonLines, .text])
    #expect(walk.diagnostics.isEmpty)
  }

  @Test func hiddenFilesAreLeftOut() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "a.txt")
    try folder.write("Texte.", to: ".hidden.txt")
    try folder.write("Texte.", to: ".git/b.txt")
    #expect(CorpusWalk(inputs: [folder.path]).files.map(\.id) == ["a"])
  }

  @Test func aFileNamedItselfHasItsNameAsID() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Texte.", to: "un/deux.trois.txt")
    let walk = CorpusWalk(inputs: [path])
    #expect(walk.files == [CorpusFile(path: path, id: "deux.trois", format: .text)])
  }

  @Test func theExtensionStaysWhereTwoFilesWouldShareAnID() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "a.html", "b.txt"] { try folder.write("Texte.", to: name) }
    #expect(CorpusWalk(inputs: [folder.path]).files.map(\.id) == ["a.html", "a.txt", "b"])
  }

  @Test func theFolderIsAddedWhereTwoInputsWouldShareAnID() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "un/a.txt")
    try folder.write("Texte.", to: "deux/a.txt")
    let walk = CorpusWalk(inputs: [folder.path + "/un", folder.path + "/deux/"])
    #expect(walk.files.map(\.id) == ["un/a.txt", "deux/a.txt"])
  }

  @Test func aFileGivenTwiceIsListedOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Texte.", to: "a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/lien.txt", withDestinationPath: path)
    let walk = CorpusWalk(inputs: [path, folder.path, folder.path, "-", "-"])
    #expect(walk.files.map(\.id) == ["a", "stdin"])
    #expect(walk.diagnostics.isEmpty)
  }

  @Test func aFolderThatContainsItselfIsReadOnce() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "a/b/c.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/b/boucle", withDestinationPath: folder.path)
    let walk = CorpusWalk(inputs: [folder.path])
    #expect(walk.files.map(\.id) == ["a/b/c"])
    #expect(walk.diagnostics.map(\.code) == ["folder-loop"])
    #expect(walk.diagnostics.map(\.file) == [folder.path + "/a/b/boucle"])
    #expect(walk.diagnostics.map(\.severity) == [.warning])
  }

  @Test func linksInACircleAreAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "a.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/x.txt", withDestinationPath: folder.path + "/x.txt")
    let walk = CorpusWalk(inputs: [folder.path])
    #expect(walk.files.map(\.id) == ["a"])
    #expect(walk.diagnostics.map(\.code) == ["unreadable-path"])
    #expect(walk.diagnostics.map(\.severity) == [.error])
  }

  @Test func aMissingPathIsAnErrorInTheWordsOfTheUser() {
    let walk = CorpusWalk(inputs: ["nulle/part"])
    #expect(walk.files.isEmpty)
    #expect(
      walk.diagnostics.map(\.message) == [
        "'nulle/part' cannot be read: it does not exist."
      ])
    #expect(walk.diagnostics.map(\.file) == ["nulle/part"])
    #expect(walk.diagnostics.map(\.severity) == [.error])
  }

  @Test func aDeviceIsNoFile() {
    #expect(CorpusWalk(inputs: ["/dev/null"]).diagnostics.map(\.code) == ["not-a-file"])
  }

  @Test func anUnknownExtensionGivenByNameIsAnErrorThatListsTheKnownOnes() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("Texte.", to: "a.docx")
    let diagnostic = try #require(CorpusWalk(inputs: [path]).diagnostics.first)
    #expect(diagnostic.code == "unknown-extension")
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.hint == "The extensions read are .txt, .md, .html, .htm and .jsonl.")
  }

  @Test func unknownExtensionsInAFolderAreOneWarningEach() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.pdf", "c.PDF", "LISEZMOI"] { try folder.write("Texte.", to: name) }
    let walk = CorpusWalk(inputs: [folder.path])
    #expect(walk.files.map(\.id) == ["a"])
    #expect(walk.diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      walk.diagnostics.map(\.message) == [
        "'\(folder.path)/LISEZMOI' was skipped: files without an extension are not read.",
        "2 files ending in '.pdf' below '\(folder.path)' were skipped, "
          + "'\(folder.path)/b.pdf' first.",
      ])
  }

  @Test func aFolderWithoutArticlesIsAnError() throws {
    let folder = try TemporaryFolder()
    let diagnostic = try #require(CorpusWalk(inputs: [folder.path]).diagnostics.first)
    #expect(diagnostic.code == "empty-folder")
    #expect(diagnostic.severity == .error)
  }

  @Test func aFolderWithNothingToReadIsAnErrorToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "a.pdf")
    let codes = CorpusWalk(inputs: [folder.path]).diagnostics.map(\.code)
    #expect(codes == ["skipped-extension", "empty-folder"])
  }

  /// The superuser may read everything, so this says nothing when run by root.
  @Test(.enabled(if: getuid() != 0)) func foldersWithoutPermissionAreAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("Texte.", to: "a.txt")
    try folder.write("Texte.", to: "zu/b.txt")
    let closed = folder.path + "/zu"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
    defer { unsafe chmod(closed, 0o700) }
    let walk = CorpusWalk(inputs: [folder.path])
    #expect(walk.files.map(\.id) == ["a"])
    #expect(walk.diagnostics.map(\.code) == ["unreadable-path"])
    #expect(walk.diagnostics.first?.message.contains("no permission") == true)
  }
}
