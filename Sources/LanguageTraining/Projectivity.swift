/// Makes a tree projective by lifting: as long as two arcs cross, the shorter one's dependent hangs on
/// its grandparent (Nivre and Nilsson 2005).
func projective(_ heads: [Int]) -> [Int] {
  var heads = heads
  while let child = shortestCrossing(heads) { heads[child] = heads[heads[child]] }
  return heads
}

/// The dependent of the shortest arc that does not cover its inner tokens; nil for a projective tree.
private func shortestCrossing(_ heads: [Int]) -> Int? {
  var found: Int?
  var shortest = Int.max
  for (child, head) in heads.enumerated() where head >= 0 {
    let range = min(child, head) + 1..<max(child, head)
    guard range.count < shortest, range.contains(where: { !descends($0, from: head, heads) }) else {
      continue
    }
    found = child
    shortest = range.count
  }
  return found
}

private func descends(_ token: Int, from ancestor: Int, _ heads: [Int]) -> Bool {
  var token = token
  while token >= 0 {
    if token == ancestor { return true }
    token = heads[token]
  }
  return false
}
