internal import ArgumentParser
internal import SociogramKit

/// Where the language data and the actor registry are.
struct DataOption: ParsableArguments {
  @Option(
    help: .init("Use the language data and actors in this folder", valueName: "folder"))
  var data: String?

  /// Finds the folder: the option, `SOCIOGRAM_DATA`, or where the program was installed.
  func folder() throws(SociogramError) -> DataFolder {
    try DataFolder.find(named: data ?? Terminal.environment("SOCIOGRAM_DATA"))
  }
}
