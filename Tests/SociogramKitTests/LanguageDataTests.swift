import Foundation
import SociogramKit
import Testing

/// Damaged language data is an error of the data, told in a sentence, never a crash.
@Suite struct LanguageDataTests {
  /// A data folder like the real one, but with another file for the model, or none.
  private func folder(model: [UInt8]?) throws -> TemporaryFolder {
    let data = try DataFolder.find()
    let folder = try TemporaryFolder()
    let files = FileManager.default
    let language = folder.file("Languages/fr")
    try files.createDirectory(atPath: language, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      atPath: folder.file("Actors"), withDestinationPath: data.actors)
    try files.createSymbolicLink(
      atPath: folder.file("Languages/frequent-words.tsv"),
      withDestinationPath: data.frequentWords)
    for name in try files.contentsOfDirectory(atPath: data.language("fr"))
    where name != "model.bin" {
      try files.createSymbolicLink(
        atPath: language + "/" + name, withDestinationPath: data.language("fr") + "/" + name)
    }
    if let model { try folder.write(model, to: "Languages/fr/model.bin") }
    return folder
  }

  private func model() throws -> [UInt8] {
    let path = try DataFolder.find().language("fr") + "/model.bin"
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  private func error(model: [UInt8]?) throws -> SociogramError {
    let folder = try folder(model: model)
    let data = try DataFolder(at: folder.path)
    let error = try #require(throws: SociogramError.self) { try Pipeline(data: data) }
    #expect(error.code == .data)
    #expect(error.file == folder.file("Languages/fr/model.bin"))
    #expect(error.message.contains("model.bin"))
    #expect(error.hint?.isEmpty == false)
    return error
  }

  @Test func aMissingOrEmptyModelIsUnreadable() throws {
    #expect(try error(model: nil).message.contains("could not be read"))
    #expect(try error(model: []).message.contains("could not be read"))
  }

  @Test func whatIsNoModelIsNamedSo() throws {
    #expect(
      try error(model: Array("Le général parle.".utf8)).message.hasSuffix("is no language model."))
    #expect(try error(model: [0]).message.hasSuffix("is no language model."))
  }

  @Test func aTruncatedModelIsNamedSo() throws {
    let model = try model()
    #expect(try error(model: Array(model.prefix(20))).message.hasSuffix("is no language model."))
    let half = Array(model.prefix(model.count / 2))
    #expect(try error(model: half).message.contains("\(model.count)"))
  }

  @Test func anotherVersionAndAnotherByteOrderAreNamed() throws {
    var other = try model()
    other[8] += 1
    #expect(try error(model: other).message.contains("version"))
    other = try model()
    other[12..<16].reverse()
    #expect(try error(model: other).message.contains("byte order"))
  }

  @Test func aDamagedByteIsNoticed() throws {
    var damaged = try model()
    damaged[damaged.count / 2] ^= 1
    #expect(try error(model: damaged).message.hasSuffix("is damaged."))
  }

  @Test func aMissingTableOfLanguagesIsNamed() throws {
    let folder = try folder(model: try model())
    try FileManager.default.removeItem(atPath: folder.file("Languages/frequent-words.tsv"))
    let data = try DataFolder(at: folder.path)
    let error = try #require(throws: SociogramError.self) { try Pipeline(data: data) }
    #expect(error.code == .data && error.message.contains("frequent-words.tsv"))
  }
}
