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
/// The number of a template is its place in the list, so a list must be filled in one order always.
package struct FeatureList {
  /// The hashes; only the first ``count`` count.
  package private(set) var hashes: InlineArray<128, UInt64>
  /// The number of features.
  package private(set) var count = 0

  /// Creates an empty list.
  package init() { hashes = InlineArray(repeating: 0) }

  /// Calls a function with the hashes, without copying them.
  @inline(__always)
  package func withHashes<Result>(_ body: (Span<UInt64>) -> Result) -> Result {
    body(hashes.span.extracting(0..<count))
  }

  /// Forgets all features.
  @inline(__always) package mutating func removeAll() { count = 0 }

  @inline(__always) mutating func add(_ a: Atom) { append(a) }

  @inline(__always) mutating func add(_ a: Atom, _ b: Atom) { append(a ^ rotated(b, 13)) }

  @inline(__always) mutating func add(_ a: Atom, _ b: Atom, _ c: Atom) {
    append(a ^ rotated(b, 13) ^ rotated(c, 29))
  }

  @inline(__always) mutating func add(_ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) {
    append(a ^ rotated(b, 13) ^ rotated(c, 29) ^ rotated(d, 47))
  }

  @inline(__always) private mutating func append(_ combined: UInt64) {
    let salt = UInt64(truncatingIfNeeded: count &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hashes[count] = (combined ^ salt) &* 0xD6E8_FEB8_6659_FD93
    count &+= 1
  }

  @inline(__always) private func rotated(_ x: UInt64, _ bits: UInt64) -> UInt64 {
    (x << bits) | (x >> (64 &- bits))
  }
}
