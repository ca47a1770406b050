internal import Glibc

/// The bytes of a file or of standard input, read a piece at a time.
struct ByteStream: ~Copyable {
  private let descriptor: Int32
  private let closes: Bool

  /// Opens a file; `-` is standard input.
  init(path: String) throws(FileSystem.Refusal) {
    guard path != "-" else {
      descriptor = 0
      closes = false
      return
    }
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    closes = true
    guard descriptor >= 0 else { throw FileSystem.Refusal(number: errno) }
  }

  deinit {
    if closes && descriptor >= 0 { close(descriptor) }
  }

  /// Returns the next bytes, at most `count`; none at the end.
  func next(_ count: Int) throws(FileSystem.Refusal) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var result = -1
      repeat {
        result = unsafe read(descriptor, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR
      if result < 0 { failure = errno }
      filled = max(0, result)
    }
    guard failure == 0 else { throw FileSystem.Refusal(number: failure) }
    return bytes
  }

  /// Returns all bytes, or nil where there are more than `limit`.
  func all(limit: Int) throws(FileSystem.Refusal) -> [UInt8]? {
    var bytes: [UInt8] = []
    while true {
      let piece = try next(1 << 16)
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { return nil }
    }
  }
}
