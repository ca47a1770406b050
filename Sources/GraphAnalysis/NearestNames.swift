internal import SociogramModel

/// Returns the names that come closest to a word that was not found: those that contain it or are
/// contained in it, then those few typing errors away; best first, at most `limit`.
///
/// Compares normalised names. A name counts as near when its edit distance is at most a third of
/// the word's length, or 2 (chosen by hand).
///
/// - Complexity: O(*names* × *length²*).
package func nearestNames(to word: String, among names: [String], limit: Int = 3) -> [String] {
  let wanted = Array(normalizedName(word).utf8)
  guard !wanted.isEmpty else { return [] }
  let reach = max(2, wanted.count / 3)
  var ranked: [(rank: Int, name: String)] = []
  for name in Set(names) {
    let candidate = Array(normalizedName(name).utf8)
    if candidate.isEmpty { continue }
    if isPart(wanted, of: candidate) || isPart(candidate, of: wanted) {
      ranked.append((0, name))
    } else if abs(candidate.count - wanted.count) <= reach {
      let distance = editDistance(wanted, candidate)
      if distance <= reach { ranked.append((distance, name)) }
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

/// The number of insertions, deletions and substitutions between two words (Levenshtein 1966).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  var previous = Array(0...b.count)
  for (i, byte) in a.enumerated() {
    var current = [i + 1]
    current.reserveCapacity(b.count + 1)
    for (j, other) in b.enumerated() {
      current.append(
        min(previous[j] + (byte == other ? 0 : 1), previous[j + 1] + 1, current[j] + 1))
    }
    previous = current
  }
  return previous[b.count]
}
