internal import Glibc

/// What the reader asks of the file system, with C's pointers kept inside.
enum FileSystem {
  /// The two numbers that tell one file or folder from every other, however it was reached.
  struct Identity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What a path leads to, links followed.
  enum Kind { case file, folder, other }

  /// Why the system refused, as its error number and in words.
  struct Refusal: Error {
    let number: Int32

    /// Whether nothing stands at the path.
    var isMissing: Bool { number == ENOENT }

    /// The reason as the end of a sentence: "because …".
    var reason: String {
      switch number {
      case EACCES, EPERM: "you have no permission to read it"
      case ENOENT, ENOTDIR: "it does not exist"
      case ELOOP: "its links lead in a circle"
      case EISDIR: "it is a folder"
      case ENAMETOOLONG: "its name is too long"
      case EMFILE, ENFILE: "too many files are open"
      default: unsafe String(cString: strerror(number))
      }
    }
  }

  /// Returns what a path leads to, links followed.
  static func status(
    of path: String
  ) throws(Refusal) -> (kind: Kind, identity: Identity) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw Refusal(number: errno) }
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    return (kind, Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)))
  }

  /// Returns the names in a folder in the order of their UTF-8, hidden ones left out, and how many
  /// names are not valid UTF-8.
  static func names(
    inFolder path: String
  ) throws(Refusal) -> (names: [String], unreadableCount: Int) {
    guard let folder = unsafe opendir(path) else { throw Refusal(number: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    var unreadableCount = 0
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
        unsafe field.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(validatingCString: $0)
        }
      }
      guard let name else {
        unreadableCount += 1
        continue
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return (names, unreadableCount)
  }
}
