package import LanguageAnalysis

extension Morphologies {
  /// Collects the sets of inflection features of sentences, by word class.
  package init(_ sentences: some Sequence<TreebankSentence>) {
    var counts: [UInt32: Int] = [0: 0]
    var byTag: [UInt8: Set<UInt32>] = [:]
    for sentence in sentences {
      for token in sentence.tokens {
        counts[token.features.rawValue, default: 0] += 1
        byTag[token.tag.rawValue, default: []].insert(token.features.rawValue)
      }
    }
    let sets = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(255).map(\.key)
    self.init(
      sets: sets.map { Features(rawValue: $0) },
      allowed: (0..<16).map { tag in
        let indices = sets.indices.filter { byTag[UInt8(tag)]?.contains(sets[$0]) ?? false }
        let empty = sets.firstIndex(of: 0) ?? 0
        return indices.isEmpty ? [UInt8(empty)] : indices.map { UInt8($0) }
      })
  }
}
