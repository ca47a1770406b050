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
      if case .special = FileKind(at: path) {
        return try OpenFile(path, flags: O_WRONLY).write(bytes)
      }
      try checkPlace()
      try moveIntoPlace { temporary throws(SystemFailure) in
        try OpenFile(temporary, flags: O_WRONLY).write(bytes)
      }
    } catch {
      throw failure(error)
    }
  }

  /// Lets `body` write a temporary file in the same folder under the path that it is given, waits
  /// until it is on the disk, and moves it into place.
  func replace(
    by body: (String) throws(SociogramError) -> Void
  ) throws(SociogramError) {
    var fault: SociogramError?
    do throws(SystemFailure) {
      guard FileKind(at: path).isReplaceable else { throw SystemFailure(number: ESPIPE) }
      try checkPlace()
      try moveIntoPlace { temporary throws(SystemFailure) in
        do throws(SociogramError) {
          try body(temporary)
        } catch {
          fault = error
          throw SystemFailure(number: EIO)
        }
      }
    } catch {
      throw fault ?? failure(error)
    }
  }

  /// Requires that the file may be written; moving a new one over it would need no permission on the
  /// file itself.
  private func checkPlace() throws(SystemFailure) {
    switch FileKind(at: path) {
    case .folder: throw SystemFailure(number: EISDIR)
    case .regular:
      guard unsafe faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 else { throw .last }
    case .special, .none: break
    }
  }

  private func failure(_ failure: SystemFailure) -> SociogramError {
    SociogramError(
      code: .unwritable, message: "Cannot write “\(path)”: \(failure.reason).",
      hint: failure.writingRemedy, file: path)
  }

  private func moveIntoPlace(
    with body: (String) throws(SystemFailure) -> Void
  ) throws(SystemFailure) {
    let target = resolved(path)
    // One writer: a second run that would replace the same file meanwhile is refused.
    let lock = try lockedFile(target)
    defer { if lock >= 0 { _ = close(lock) } }
    let mode = permissions(of: target)
    // Random, since a run that was killed leaves its file behind and process numbers come back.
    let temporary = "\(folder(of: target)).sociogram-\(UInt64.random(in: 0...UInt64.max)).tmp"
    let file = try OpenFile(temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
    do throws(SystemFailure) {
      try body(temporary)
      if let mode, fchmod(file.descriptor, mode) != 0 { throw .last }
      try file.synchronize()
      guard unsafe rename(temporary, target) == 0 else { throw .last }
    } catch {
      _ = unsafe unlink(temporary)
      throw error
    }
  }

  /// Opens a file that exists and locks it; -1 where there is none.
  private func lockedFile(_ target: String) throws(SystemFailure) -> Int32 {
    let descriptor = unsafe open(target, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return -1 }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      _ = close(descriptor)
      throw SystemFailure(number: EWOULDBLOCK)
    }
    return descriptor
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
