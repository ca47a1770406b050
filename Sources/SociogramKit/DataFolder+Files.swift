internal import FoundationEssentials

/// A text file of the data folder, or one that the user adds to it.
struct DataFile: Sendable {
  /// Where it is.
  var path: String
  /// What it says.
  var text: String

  /// Reads a file.
  ///
  /// Throws where it cannot be read or is not UTF-8.
  init(_ path: String) throws(SociogramError) {
    self.path = path
    guard let text = String(validating: try InputFile(path).bytes(), as: UTF8.self) else {
      throw SociogramError(
        code: .data, message: "“\(path)” is not valid UTF-8.",
        hint: "Save it as UTF-8 text.", file: path)
    }
    self.text = text
  }
}

extension DataFolder {
  /// Returns the paths of the files of a folder whose names have an ending, sorted by the UTF-8 of
  /// their names.
  static func files(in folder: String, ending: String) throws(SociogramError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        .map { "\(folder)/\($0)" }
    } catch {
      throw SociogramError(
        code: .data, message: "The folder “\(folder)” cannot be read.",
        hint: "Name the folder “Data” of the project with --data or SOCIOGRAM_DATA.", file: folder)
    }
  }
}
