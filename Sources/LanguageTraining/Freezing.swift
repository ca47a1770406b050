internal import LanguageAnalysis

/// The weights of a perceptron in the form that a model's file holds; ``RowWeights`` explains it.
struct FrozenRows {
  var slots: [SIMD4<UInt32>] = []
  var rows: [UInt8] = [0]
  var codes: [Int32] = []

  /// Packs rows of weights: 8-bit codes on a logarithmic scale up to the largest weight, which keeps
  /// the accuracy where clipping would not (Documentation/language.md).
  init(_ weights: [WeightRow]) {
    let largest = weights.lazy.map { $0.weights.lazy.map(\.magnitude).max() ?? 0 }.max() ?? 0
    let scale = LogScale(largest: Double(max(largest, 1)))
    codes = scale.codes
    var entries: [(hash: UInt64, entry: SIMD4<UInt32>)] = []
    for row in weights {
      var pairs: [UInt8] = []
      for (index, weight) in row.weights.enumerated() {
        let code = scale.code(of: weight)
        if scale.codes[Int(code)] != 0 { pairs += [UInt8(index), code] }
      }
      guard !pairs.isEmpty else { continue }
      // Class 255 has no weights of its own: a model has 255 classes at most.
      let isLong = pairs.count > 12
      var bytes = isLong ? [255, UInt8(min(pairs.count / 2, 255))] : pairs
      bytes += Array(repeating: 0, count: 12 - bytes.count)
      var words: [UInt32] = [0, 0, 0]
      for (index, byte) in bytes.enumerated() {
        words[index / 4] |= UInt32(byte) << UInt32(index % 4 * 8)
      }
      if isLong {
        words[2] = UInt32(rows.count)
        rows += pairs.prefix(510)
      }
      let fingerprint = UInt32(truncatingIfNeeded: row.key >> 8) | 1
      entries.append((row.key, SIMD4(fingerprint, words[0], words[1], words[2])))
    }
    slots = openAddressed(entries, free: SIMD4(repeating: 0), load: 0.7)
  }

  /// Adds the three sections to a file.
  func add(to file: inout LanguageModelFile, as name: String) {
    file.add("\(name).slots", slots)
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
    levels = (0...127).map { largest * (pow(Self.base, Double($0)) - 1) / whole }
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

private func pow(_ base: Double, _ exponent: Double) -> Double { pow(base, Int(exponent)) }

/// Packs the weights of the moves: 16 bits each, relative to a shift.
func frozenMoves(_ weights: [WeightRow]) -> [SIMD4<Int16>] {
  let relative = weights.map { row in
    (row.key, row.weights.map { Double($0) - Double(row.weights[0]) })
  }
  let largest = relative.lazy.map { $0.1.lazy.map(\.magnitude).max() ?? 0 }.max() ?? 0
  let scale = largest > 32_767 ? 32_767 / largest : 1
  var entries: [(hash: UInt64, entry: SIMD4<Int16>)] = []
  for (key, values) in relative {
    let rounded = values.map { Int16(($0 * scale).rounded()) }
    guard rounded.contains(where: { $0 != 0 }) else { continue }
    entries.append(
      (key, SIMD4(Int16(truncatingIfNeeded: key >> 16) | 1, rounded[1], rounded[2], rounded[3])))
  }
  return openAddressed(entries, free: SIMD4<Int16>(repeating: 0), load: 0.75)
}
