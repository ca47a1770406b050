internal import Glibc

/// A file that is replaced as a whole or not at all.
public struct OutputFile: Sendable {
  /// The path, as the user named it.
  public var path: String

  /// Names a file to be written.
  public init(_ path: String) { self.path = path }

  /// Writes the bytes to a temporary file in the same folder, waits until they are on the disk, and
  /// moves it into place; a device or pipe is written directly.
  ///
  /// Whatever goes wrong, a file that stood there before stays as it was.
  public func write(_ bytes: [UInt8]) throws(SociogramError) {
    do throws(SystemFailure) {
      switch FileKind(at: path) {
      case .folder: throw SystemFailure(number: EISDIR)
      case .special: try OpenFile(path, flags: O_WRONLY).write(bytes)
      case .regular:
        // Moving a new file over it would need no permission on the file itself.
        guard unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else { throw .last }
        try replace(with: bytes)
      case .none: try replace(with: bytes)
      }
    } catch {
      throw SociogramError(
        code: .unwritable, message: "Cannot write “\(path)”: \(error.reason).",
        hint: error.writingRemedy, file: path)
    }
  }

  private func replace(with bytes: [UInt8]) throws(SystemFailure) {
    let target = resolved(path)
    let mode = permissions(of: target)
    // Random, since a run that was killed leaves its file behind and process numbers come back.
    let temporary = "\(folder(of: target)).sociogram-\(UInt64.random(in: 0...UInt64.max)).tmp"
    let file = try OpenFile(temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
    do throws(SystemFailure) {
      try file.write(bytes)
      if let mode, fchmod(file.descriptor, mode) != 0 { throw .last }
      try file.synchronize()
      guard unsafe rename(temporary, target) == 0 else { throw .last }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// The file behind a symbolic link, so that the link itself stays; the path where there is none.
  private func resolved(_ path: String) -> String {
    guard let real = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// The folder with its closing slash; empty for the working folder.
  private func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  private func permissions(of path: String) -> mode_t? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o7777 : nil
  }
}
