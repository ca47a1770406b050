internal import ArgumentParser
internal import SociogramKit

/// Where the language data and the actor registry are.
struct DataOption: ParsableArguments {
  @Option(
    help: .init("Use the language data and actors in this folder", valueName: "folder"))
  var data: String?

  /// Finds the folder: the option, `SOCIOGRAM_DATA`, or where the program was installed.
  func folder() throws(SociogramError) -> DataFolder {
    if let data { return try DataFolder(at: data) }
    let variable = "SOCIOGRAM_DATA"
    if let path = Terminal.environment(variable), !path.isEmpty {
      return try DataFolder(
        at: path, remedy: "Set \(variable) to the folder “Data” of the project, or unset it.")
    }
    return try DataFolder.find()
  }
}
