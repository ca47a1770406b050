internal import SociogramModel

/// Returns the choice that a mistyped word most likely means, or nil where none is near.
///
/// Nearness is the number of letters to insert, delete, replace or swap (optimal string alignment),
/// case and accents aside; more than a third of the letters wrong is not near.
public func nearestName(to word: String, among choices: [String]) -> String? {
  let wanted = Array(normalizedName(word).unicodeScalars)
  var best: (distance: Int, choice: String)?
  for choice in choices {
    let offered = Array(normalizedName(choice).unicodeScalars)
    let limit = max(1, max(wanted.count, offered.count) / 3)
    let distance = editDistance(wanted, offered)
    guard distance <= limit, distance < best?.distance ?? .max else { continue }
    best = (distance, choice)
  }
  return best?.choice
}

private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      let replaced = last[j] + (a[i] == b[j] ? 0 : 1)
      var cost = min(replaced, last[j + 1] + 1, row[j] + 1)
      let isSwapped = i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j]
      if isSwapped { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
