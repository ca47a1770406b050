internal import Glibc

/// A call that the operating system refused.
package struct SystemFailure: Error, Hashable, Sendable {
  /// The system's error number (`ENOSPC`).
  package var number: Int32

  /// Creates a failure of an error number.
  package init(number: Int32) { self.number = number }

  /// The failure of the call that was made last.
  package static var last: SystemFailure { SystemFailure(number: errno) }

  /// Whether the reader of a pipe went away.
  package var isBrokenPipe: Bool { number == EPIPE }

  /// What happened, as the middle of a sentence; the system's own words only in rare cases, since
  /// they follow the user's locale.
  package var reason: String {
    switch number {
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EACCES, EPERM: "the permission is missing"
    case EISDIR: "it is a folder"
    case EROFS: "the file system is read-only"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EFBIG: "the file would be larger than allowed"
    case ELOOP: "its symbolic links go round in a circle"
    case ENAMETOOLONG: "the name is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EBADF: "it is closed"
    case EWOULDBLOCK: "another run is writing it"
    case ESPIPE: "a database can only be a file"
    case EIO: "the device reports an error"
    default: "the system says “\(unsafe String(cString: strerror(number)))”"
    }
  }

  /// What the user can do where a file cannot be read, if there is something.
  package var readingRemedy: String? {
    switch number {
    case ENOENT, ENOTDIR: "Check the spelling."
    case EACCES, EPERM: "Ask for the permission (`ls -ld` shows it)."
    case EISDIR: "Name a file in it."
    default: nil
    }
  }

  /// What the user can do where a file cannot be written, if there is something.
  package var writingRemedy: String? {
    switch number {
    case ENOENT, ENOTDIR: "Check the spelling; a folder is not created on the way."
    case EACCES, EPERM: "Choose another place, or ask for the permission (`ls -ld` shows it)."
    case EISDIR: "Name a file in it."
    case EROFS: "Choose another place."
    case ENOSPC, EDQUOT: "Free some space (`df -h` shows it), or choose another place."
    case EWOULDBLOCK: "Wait until it has ended, and run this again."
    default: nil
    }
  }
}
