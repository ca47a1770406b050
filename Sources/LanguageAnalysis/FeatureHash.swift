/// A 64-bit value that stands for one thing a model sees: a form, an ending, a tag, a relation.
///
/// Atoms look random in all their bits, so a few of them can be combined by rotation and exclusive
/// or without colliding.
package typealias Atom = UInt64

/// Returns a value whose bits look random (the finaliser of SplitMix64, Steele et al. 2014).
@inline(__always)
package func scrambled(_ value: UInt64) -> Atom {
  var x = value &+ 0x9E37_79B9_7F4A_7C15
  x = (x ^ (x >> 30)) &* 0xBF58_476D_1CE4_E5B9
  x = (x ^ (x >> 27)) &* 0x94D0_49BB_1331_11EB
  return x ^ (x >> 31)
}

/// The features of one decision, each a hash of its template's number and of the atoms in it.
///
/// A copy shares the hashes. Lists live in a ``SentenceReader`` or a training, which are never copied in use and
/// belong to one thread at a time (``MemoryPool``), so they may be handed from thread to thread.
@safe
package struct FeatureList: @unchecked Sendable {
  /// The most features of a decision.
  private static let capacity = 128

  private let storage = ScratchBuffer<UInt64>(count: capacity, repeating: 0)
  /// The number of features.
  package private(set) var count = 0

  /// Creates an empty list.
  package init() {}

  /// The hash of a feature; `index` is less than ``count``.
  @inline(__always) subscript(index: Int) -> UInt64 { unsafe storage.base[index] }

  /// Calls a function with the hashes.
  package func withHashes<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    unsafe body(UnsafeBufferPointer(start: storage.base, count: count))
  }

  /// Forgets all features.
  @inline(__always) package mutating func removeAll() { count = 0 }

  @inline(__always) mutating func add(_ template: UInt64, _ a: Atom) { append(template, a) }

  @inline(__always) mutating func add(_ template: UInt64, _ a: Atom, _ b: Atom) {
    append(template, a ^ rotated(b, 13))
  }

  @inline(__always) mutating func add(_ template: UInt64, _ a: Atom, _ b: Atom, _ c: Atom) {
    append(template, a ^ rotated(b, 13) ^ rotated(c, 29))
  }

  @inline(__always) mutating func add(
    _ template: UInt64, _ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom
  ) {
    append(template, a ^ rotated(b, 13) ^ rotated(c, 29) ^ rotated(d, 47))
  }

  @inline(__always) private mutating func append(_ template: UInt64, _ combined: UInt64) {
    let salt = (template &+ 1) &* 0x9E37_79B9_7F4A_7C15
    precondition(count < Self.capacity, "A decision has few features.")
    unsafe storage.base[count] = (combined ^ salt) &* 0xD6E8_FEB8_6659_FD93
    count &+= 1
  }
}

@inline(__always) func rotated(_ x: UInt64, _ bits: UInt64) -> UInt64 {
  (x << bits) | (x >> (64 &- bits))
}

/// Memory for a fixed count of numbers, which its one owner writes and reads without checks.
///
/// A class, since it owns the memory; for threads see ``FeatureList``.
@safe
final class ScratchBuffer<Element: BitwiseCopyable>: @unchecked Sendable {
  @unsafe let base: UnsafeMutablePointer<Element>

  init(count: Int, repeating element: Element) {
    unsafe base = .allocate(capacity: count)
    unsafe base.initialize(repeating: element, count: count)
  }

  deinit { unsafe base.deallocate() }
}
