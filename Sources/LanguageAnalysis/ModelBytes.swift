internal import Glibc

/// The bytes of a model, mapped from a file or held in memory, unchanged for as long as it lives.
///
/// A class, since it owns the mapping. It is immutable, so it may be shared between threads.
@safe
final class ModelBytes: @unchecked Sendable {
  /// The bytes; valid as long as the object.
  let buffer: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a file; nil where it cannot be opened or is empty.
  init?(contentsOf path: String) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_size > 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    let count = Int(status.st_size)
    guard let base = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe base != MAP_FAILED
    else { return nil }
    unsafe buffer = UnsafeRawBufferPointer(start: base, count: count)
    isMapped = true
  }

  /// Holds a copy of bytes.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyBytes(from: bytes)
    unsafe buffer = UnsafeRawBufferPointer(copy)
    isMapped = false
  }

  deinit {
    if isMapped {
      unsafe _ = munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), buffer.count)
    } else {
      unsafe buffer.deallocate()
    }
  }
}

/// An array of numbers in the bytes of a model.
///
/// It keeps the bytes alive. Reading is checked: an index outside traps. The bytes never change, so it
/// may be shared between threads.
@safe
struct ModelArray<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let owner: ModelBytes
  /// The first element, for loops that cannot afford the check; valid as long as the array.
  @unsafe let base: UnsafePointer<Element>
  /// The number of elements.
  let count: Int

  /// The elements at an offset, which must lie in the bytes and be aligned.
  init(_ owner: ModelBytes, offset: Int, count: Int) {
    precondition(offset >= 0 && count >= 0, "A section lies within its model.")
    precondition(
      unsafe offset + count * MemoryLayout<Element>.stride <= owner.buffer.count,
      "A section lies within its model.")
    self.owner = owner
    self.count = count
    unsafe base = UnsafeRawPointer(owner.buffer.baseAddress.unsafelyUnwrapped)
      .advanced(by: offset).assumingMemoryBound(to: Element.self)
  }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "An index lies in its section.")
    return unsafe base[index]
  }
}
