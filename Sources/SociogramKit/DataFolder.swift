internal import Glibc

/// The folder that holds what the program knows: `Languages` and `Actors`.
public struct DataFolder: Hashable, Sendable {
  /// The path of the folder.
  public var path: String

  /// Takes a folder that somebody named.
  ///
  /// Throws where the folder lacks `Languages` or `Actors`, with a remedy that fits how it was
  /// named.
  public init(
    at path: String,
    remedy: String = "Name the folder “Data” of the project, or leave the option out."
  ) throws(SociogramError) {
    self.path = path
    guard isComplete else {
      throw SociogramError(
        code: .data,
        message: "“\(path)” is no data folder: it lacks “Languages” or “Actors”.",
        hint: remedy, file: path)
    }
  }

  /// Finds the folder: `../share/sociogram` beside the executable, else the bundle that SwiftPM
  /// leaves beside it.
  ///
  /// The generated `Bundle.module` is not asked: it remembers the folder of the build, ends the
  /// process where it finds nothing, and needs all of Foundation.
  public static func find() throws(SociogramError) -> DataFolder {
    let places = candidates(besides: executableFolder())
    for place in places {
      let folder = DataFolder(unchecked: place)
      if folder.isComplete { return folder }
    }
    throw SociogramError(
      code: .data,
      message: "The language data and the actor registry were not found in "
        + places.map { "“\($0)”" }.joined(separator: " or ") + ".",
      hint: "Name the folder “Data” of the project with --data or SOCIOGRAM_DATA.")
  }

  /// The places where an executable in `folder` looks, best first.
  package static func candidates(besides folder: String) -> [String] {
    ["\(folder)/../share/sociogram", "\(folder)/sociogram_SociogramKit.resources/Data"]
  }

  /// The data of one language.
  public func language(_ tag: String) -> String { "\(path)/Languages/\(tag)" }

  /// The table of frequent words by which languages are told apart.
  public var frequentWords: String { "\(path)/Languages/frequent-words.tsv" }

  /// The actor registry.
  public var actors: String { "\(path)/Actors" }

  private init(unchecked path: String) { self.path = path }

  private var isComplete: Bool {
    for part in ["Languages", "Actors"] {
      guard case .folder = FileKind(at: "\(path)/\(part)") else { return false }
    }
    return true
  }

  private static func executableFolder() -> String {
    guard let real = unsafe realpath("/proc/self/exe", nil) else { return "." }
    defer { unsafe free(real) }
    let path = unsafe String(cString: real)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
