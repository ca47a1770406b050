import SociogramKit
import Testing

struct DataFolderTests {
  @Test func takesANamedFolderThatIsComplete() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Languages/fr/x")
    try folder.write("", to: "Actors/x")
    let data = try DataFolder(at: folder.path)
    #expect(data.language("fr") == "\(folder.path)/Languages/fr")
    #expect(data.actors == "\(folder.path)/Actors")
  }

  @Test func refusesANamedFolderThatLacksTheActors() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "Languages/fr/x")
    let error = try #require(throws: SociogramError.self) {
      try DataFolder(at: folder.path)
    }
    #expect(error.code == .data)
    #expect(
      error.message == "“\(folder.path)” is no data folder: it lacks “Languages” or “Actors”.")
  }

  @Test func prefersTheInstalledDataToTheBundle() {
    #expect(
      DataFolder.candidates(besides: "/opt/bin") == [
        "/opt/bin/../share/sociogram", "/opt/bin/sociogram_SociogramKit.resources/Data",
      ])
  }

  @Test func findsTheBundleBesideTheTests() throws {
    #expect(try DataFolder.find().path.hasSuffix("resources/Data"))
  }
}
