internal import Glibc

/// A file that is read as a whole, or standard input.
package struct InputFile: Sendable {
  /// The path, as the user named it; `-` is standard input.
  package var path: String

  /// Names a file to be read.
  package init(_ path: String) { self.path = path }

  /// Returns the first bytes of a file, fewer where it has no more.
  package func head(_ count: Int) throws(SociogramError) -> [UInt8] {
    do throws(SystemFailure) {
      let file = try OpenFile(path, flags: O_RDONLY)
      return try OpenFile.read(count, from: file.descriptor)
    } catch {
      throw SociogramError(
        code: .unreadable, message: "Cannot read “\(path)”: \(error.reason).",
        hint: error.readingRemedy, file: path)
    }
  }

  /// Returns all bytes of the file.
  package func bytes() throws(SociogramError) -> [UInt8] {
    do throws(SystemFailure) {
      if path == "-" { return try OpenFile.readAll(from: 0) }
      if case .folder = FileKind(at: path) { throw SystemFailure(number: EISDIR) }
      let file = try OpenFile(path, flags: O_RDONLY)
      return try OpenFile.readAll(from: file.descriptor)
    } catch {
      throw SociogramError(
        code: .unreadable, message: "Cannot read “\(path)”: \(error.reason).",
        hint: error.readingRemedy, file: path)
    }
  }
}
