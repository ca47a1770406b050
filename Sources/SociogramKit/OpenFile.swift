internal import Glibc

/// A file that was opened and is closed when it goes out of use.
package struct OpenFile: ~Copyable {
  /// The system's number for it.
  package let descriptor: Int32

  /// Opens a file with the flags of `open(2)`; one that it creates may be used by all whom the
  /// umask lets.
  package init(_ path: String, flags: Int32) throws(SystemFailure) {
    descriptor = unsafe open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .last }
  }

  deinit { _ = close(descriptor) }

  /// Writes all the bytes, however many calls that takes.
  package func write(_ bytes: [UInt8]) throws(SystemFailure) {
    try OpenFile.write(bytes, to: descriptor)
  }

  /// Waits until what was written has reached the disk; a pipe or a device has no disk.
  package func synchronize() throws(SystemFailure) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP || errno == EROFS else {
      throw .last
    }
  }

  /// Writes all the bytes to a descriptor that somebody else owns, such as standard output.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      done += count
    }
  }

  /// Reads at most so many bytes from the start of a file that was just opened.
  package static func read(_ count: Int, from descriptor: Int32) throws(SystemFailure) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: count)
    let found = unsafe chunk.withUnsafeMutableBytes { buffer in
      unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    }
    guard found >= 0 else { throw .last }
    return Array(chunk[..<found])
  }

  /// Reads a descriptor that somebody else owns, such as standard input, to its end.
  package static func readAll(from descriptor: Int32) throws(SystemFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last
      }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
  }
}

/// What kind of thing stands at a path, and how large it is.
package enum FileKind: Sendable {
  /// Nothing, or nothing that may be looked at.
  case none
  /// An ordinary file.
  case regular
  /// A folder.
  case folder
  /// A device, a pipe, a socket.
  case special

  /// Looks at a path, following symbolic links.
  package init(at path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else {
      self = .none
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .regular
    case S_IFDIR: self = .folder
    default: self = .special
    }
  }

  /// Whether a file can be moved here.
  var isReplaceable: Bool {
    switch self {
    case .none, .regular, .folder: true
    case .special: false
    }
  }

  /// Whether two paths lead to one thing, links followed; false where one leads nowhere.
  package static func isOne(_ a: String, _ b: String) -> Bool {
    var first = stat()
    var second = stat()
    guard unsafe stat(a, &first) == 0, unsafe stat(b, &second) == 0 else { return false }
    return first.st_dev == second.st_dev && first.st_ino == second.st_ino
  }

  /// The size of a file in bytes; 0 where it cannot be looked at.
  static func size(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }
}
