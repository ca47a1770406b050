internal import SociogramModel

/// Returns the names that come closest to a word that was not found: those that contain it, are
/// contained in it or have it as their initials, then those few typing errors away; best first, at most
/// `limit`.
///
/// Compares normalised names. A name counts as near when it, or one of its words, is at most a third
/// of the word's length away, or 1, but never all of it (chosen by hand).
///
/// - Complexity: O(*names* × *length²*).
package func nearestNames(to word: String, among names: [String], limit: Int = 3) -> [String] {
  let wanted = Array(normalizedName(word).utf8)
  guard !wanted.isEmpty else { return [] }
  let reach = min(max(1, wanted.count / 3), wanted.count - 1)
  var ranked: [(rank: Int, name: String)] = []
  for name in Set(names) {
    let candidate = Array(normalizedName(name).utf8)
    if candidate.isEmpty { continue }
    let words = candidate.split(separator: UInt8(ascii: "-")).map(Array.init)
    let isInitials = wanted.count > 1 && words.compactMap(\.first) == wanted
    if isInitials || isPart(wanted, of: candidate) || isPart(candidate, of: wanted) {
      ranked.append((0, name))
    } else {
      let distances = ([candidate] + words).filter { abs($0.count - wanted.count) <= reach }
        .map { editDistance(wanted, $0) }
      if let distance = distances.min(), distance <= reach { ranked.append((distance, name)) }
    }
  }
  return
    ranked
    .sorted { ($0.rank, $0.name.utf8.count, $0.name) < ($1.rank, $1.name.utf8.count, $1.name) }
    .prefix(limit).map(\.name)
}

/// Returns a sentence that offers the nearest names, or nil where none is near.
package func nearestNamesHint(to word: String, among names: [String]) -> String? {
  let near = nearestNames(to: word, among: names).map { "“\($0)”" }
  guard let last = near.last else { return nil }
  if near.count == 1 { return "Did you mean \(last)?" }
  return "Did you mean \(near.dropLast().joined(separator: ", ")) or \(last)?"
}

/// Whether `part` is a run of whole words of `whole`; both normalised.
private func isPart(_ part: [UInt8], of whole: [UInt8]) -> Bool {
  let hyphen = UInt8(ascii: "-")
  guard part.count >= 3, part.count <= whole.count else { return false }
  for start in 0...(whole.count - part.count) {
    let end = start + part.count
    let startsWord = start == 0 || whole[start - 1] == hyphen
    let endsWord = end == whole.count || whole[end] == hyphen
    if startsWord, endsWord, whole[start..<end].elementsEqual(part) { return true }
  }
  return false
}

/// The number of insertions, deletions, substitutions and swaps of neighbours between two words
/// (optimal string alignment, after Damerau 1964).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for (i, byte) in a.enumerated() {
    var current = [i + 1]
    current.reserveCapacity(b.count + 1)
    for (j, other) in b.enumerated() {
      var distance = min(previous[j] + (byte == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, byte == b[j - 1], other == a[i - 1] {
        distance = min(distance, beforePrevious[j - 1] + 1)
      }
      current.append(distance)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}
