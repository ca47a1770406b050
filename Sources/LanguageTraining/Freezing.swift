internal import LanguageAnalysis

/// Puts features into buckets; ``FeatureBuckets`` explains them.
///
/// - Parameters:
///   - features: a hash and the bytes that belong to it, all of one length.
///   - lanes: how many features a bucket has.
private func buckets(_ features: [(hash: UInt64, bytes: [UInt8])], lanes: Int) -> [UInt64] {
  let size = FeatureBuckets.wordCount * 8
  let width = (size - lanes * 2) / lanes
  // Half full: fuller would make the file smaller and look-ups longer, as full buckets are passed over.
  let count = features.count * 2 / lanes + 2
  var bytes = [UInt8](repeating: 0, count: count * size + 8)
  var taken = [Int](repeating: 0, count: count)
  for (hash, payload) in features {
    precondition(payload.count == width, "A feature has its share of a bucket.")
    var bucket = homeSlot(of: hash, in: count)
    while taken[bucket] == lanes { bucket = (bucket + 1) % count }
    let lane = taken[bucket]
    taken[bucket] += 1
    let fingerprint = FeatureBuckets.fingerprint(of: hash)
    bytes[bucket * size + lane * 2] = UInt8(fingerprint & 0xFF)
    bytes[bucket * size + lane * 2 + 1] = UInt8(fingerprint >> 8)
    let start = bucket * size + lanes * 2 + lane * width
    bytes.replaceSubrange(start..<start + width, with: payload)
  }
  return stride(from: 0, to: bytes.count, by: 8).map { start in
    (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[start + $1]) << UInt64($1 * 8) }
  }
}

/// The weights of a perceptron in the form that a model's file holds; ``RowWeights`` explains it.
struct FrozenRows {
  private let words: [UInt64]
  private let rows: [UInt8]
  private let codes: [Int32]

  /// Packs rows of weights: 8-bit codes on a logarithmic scale up to the largest weight, which keeps
  /// the accuracy where clipping would not (Documentation/language.md).
  init(_ weights: [WeightRow]) {
    let largest = weights.lazy.map { $0.weights.lazy.map(\.magnitude).max() ?? 0 }.max() ?? 0
    let scale = LogScale(largest: Double(max(largest, 1)))
    codes = scale.codes
    var features: [(hash: UInt64, bytes: [UInt8])] = []
    var rows: [UInt8] = [0]
    for row in weights {
      precondition(row.weights.count <= 255, "A model has 255 classes at most.")
      var pairs: [UInt8] = []
      for (index, weight) in row.weights.enumerated() {
        let code = scale.code(of: weight)
        if scale.codes[Int(code)] != 0 { pairs += [UInt8(index), code] }
      }
      guard !pairs.isEmpty else { continue }
      var bytes = pairs
      if pairs.count > 14 {
        bytes = [255, 0]
        let place = rows.count
        bytes += (0..<4).map { UInt8(truncatingIfNeeded: place >> ($0 * 8)) }
        rows += row.weights.map(scale.code(of:))
      }
      bytes += Array(repeating: 0, count: 14 - bytes.count)
      features.append((row.key, bytes))
    }
    words = buckets(features, lanes: 4)
    self.rows = rows
  }

  /// Adds the three sections to a file.
  func add(to file: inout LanguageModelFile, as name: String) {
    file.add("\(name).buckets", words)
    file.add("\(name).rows", rows)
    file.add("\(name).codes", codes)
  }
}

/// 255 levels from minus to plus the largest weight, denser towards 0.
private struct LogScale {
  /// The level of each code, as a byte; code 0 is 0, 1…127 positive, 129…255 negative.
  let codes: [Int32]
  private let levels: [Double]
  private static let base = 1.045

  init(largest: Double) {
    let whole = pow(Self.base, 127) - 1
    levels = (0...127).map { largest * (pow(Self.base, $0) - 1) / whole }
    var codes = [Int32](repeating: 0, count: 256)
    for level in 1...127 {
      codes[level] = Int32(levels[level].rounded())
      codes[256 - level] = -codes[level]
    }
    self.codes = codes
  }

  func code(of weight: Int32) -> UInt8 {
    let magnitude = Double(weight.magnitude)
    var low = 0
    var high = 127
    while low < high {
      let middle = (low + high) / 2
      if levels[middle] < magnitude { low = middle + 1 } else { high = middle }
    }
    if low > 0, magnitude - levels[low - 1] < levels[low] - magnitude { low -= 1 }
    return low == 0 ? 0 : weight > 0 ? UInt8(low) : UInt8(256 - low)
  }
}

/// Powers by repeated multiplication, which give the same bits on every machine.
private func pow(_ base: Double, _ exponent: Int) -> Double {
  (0..<exponent).reduce(1.0) { product, _ in product * base }
}

/// Packs the weights of the moves; ``MoveWeights`` explains it.
func frozenMoves(_ weights: [WeightRow]) -> [UInt64] {
  let relative = weights.map { row in
    (row.key, row.weights.dropFirst().map { Double($0) - Double(row.weights[0]) })
  }
  let largest = relative.lazy.map { $0.1.lazy.map(\.magnitude).max() ?? 0 }.max() ?? 0
  let scale = largest > 32_767 ? 32_767 / largest : 1
  var features: [(hash: UInt64, bytes: [UInt8])] = []
  for (key, values) in relative {
    let rounded = values.map { Int16(($0 * scale).rounded()) }
    guard rounded.contains(where: { $0 != 0 }) else { continue }
    let bytes = rounded.flatMap { number in
      let bits = UInt16(bitPattern: number)
      return [UInt8(bits & 0xFF), UInt8(bits >> 8)]
    }
    features.append((key, bytes))
  }
  return buckets(features, lanes: 8)
}
