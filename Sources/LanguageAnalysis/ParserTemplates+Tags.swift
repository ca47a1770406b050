/// The groups of the parser's templates that depend on tags and relations alone.
enum TagGroup: UInt64, CaseIterable {
  case topLeft = 1
  case topHead, topRight, front, frontLeft, below, distance, head, right, left
}

extension ParserState {
  /// Adds what a group of tags and relations tells.
  func add(_ group: TagGroup, _ sentence: ModelSentence, into list: inout FeatureList) {
    switch group {
    case .topLeft: topLeftTags(sentence, into: &list)
    case .topHead: topHeadTags(sentence, into: &list)
    case .topRight: topRightTags(sentence, into: &list)
    case .frontLeft: frontLeftTags(sentence, into: &list)
    case .front: frontTags(sentence, into: &list)
    case .below: belowTags(sentence, into: &list)
    case .distance: distanceTags(sentence, into: &list)
    case .head: headTags(sentence, into: &list)
    case .right: rightTags(sentence, into: &list)
    case .left: leftTags(sentence, into: &list)
    }
  }

  /// One value for a group of tags and relations and all that it depends on.
  @inline(__always)
  func key(_ group: TagGroup, _ sentence: ModelSentence) -> UInt64 {
    switch group {
    case .topLeft: topLeftKey(sentence)
    case .topHead: topHeadKey(sentence)
    case .topRight: topRightKey(sentence)
    case .frontLeft: frontLeftKey(sentence)
    case .front: frontKey(sentence)
    case .below: belowKey(sentence)
    case .distance: distanceKey(sentence)
    case .head: headKey(sentence)
    case .right: rightKey(sentence)
    case .left: leftKey(sentence)
    }
  }

  /// The children of S0 to the left.
  private func topLeftTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let p = sentence.tagAtoms[s0]
    let l = Int(leftmost[s0])
    let l2 = Int(secondLeftmost[s0])
    list.add(26, p, sentence.tagAtoms[l], sentence.tagAtoms[l2])
    list.add(39, p, count(leftCounts[s0]))
    list.add(46, sentence.tagAtoms[l])
    list.add(47, label(l))
    list.add(58, sentence.tagAtoms[l2])
    list.add(59, label(l2))
    list.add(69, p, scrambled(leftLabels[s0]))
  }

  /// What ``topLeftTags(_:into:)`` depends on.
  @inline(__always) private func topLeftKey(_ sentence: ModelSentence) -> UInt64 {
    let s0 = top
    let l = Int(leftmost[s0])
    let l2 = Int(secondLeftmost[s0])
    return key(
      .topLeft, sentence.tagAtoms[s0], sentence.tagAtoms[l] ^ label(l),
      sentence.tagAtoms[l2] ^ label(l2), scrambled(leftLabels[s0] << 3 | UInt64(leftCounts[s0])))
  }

  /// The head of S0.
  private func topHeadTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let h = Int(heads[s0])
    let h2p = sentence.tagAtoms[Int(heads[h])]
    list.add(28, sentence.tagAtoms[s0], sentence.tagAtoms[h], h2p)
    list.add(43, sentence.tagAtoms[h])
    list.add(44, label(s0))
    list.add(55, h2p)
    list.add(56, label(h))
    list.add(77, sentence.fullAtoms[h], sentence.fullAtoms[s0])
  }

  /// What ``topHeadTags(_:into:)`` depends on.
  @inline(__always) private func topHeadKey(_ sentence: ModelSentence) -> UInt64 {
    let s0 = top
    let h = Int(heads[s0])
    return key(
      .topHead, sentence.fullAtoms[s0] ^ label(s0), sentence.fullAtoms[h] ^ label(h),
      sentence.tagAtoms[h], sentence.tagAtoms[Int(heads[h])])
  }

  /// The children of S0 to the right.
  private func topRightTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let p = sentence.tagAtoms[s0]
    let r = Int(rightmost[s0])
    let r2 = Int(secondRightmost[s0])
    list.add(27, p, sentence.tagAtoms[r], sentence.tagAtoms[r2])
    list.add(37, p, count(rightCounts[s0]))
    list.add(49, sentence.tagAtoms[r])
    list.add(50, label(r))
    list.add(61, sentence.tagAtoms[r2])
    list.add(62, label(r2))
    list.add(67, p, scrambled(rightLabels[s0]))
  }

  /// What ``topRightTags(_:into:)`` depends on.
  @inline(__always) private func topRightKey(_ sentence: ModelSentence) -> UInt64 {
    let s0 = top
    let r = Int(rightmost[s0])
    let r2 = Int(secondRightmost[s0])
    return key(
      .topRight, sentence.tagAtoms[s0], sentence.tagAtoms[r] ^ label(r),
      sentence.tagAtoms[r2] ^ label(r2), scrambled(rightLabels[s0] << 3 | UInt64(rightCounts[s0])))
  }

  /// The children of N0.
  private func frontLeftTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let p = sentence.tagAtoms[front]
    let l = Int(leftmost[front])
    let l2 = Int(secondLeftmost[front])
    list.add(29, p, sentence.tagAtoms[l], sentence.tagAtoms[l2])
    list.add(41, p, count(leftCounts[front]))
    list.add(52, sentence.tagAtoms[l])
    list.add(53, label(l))
    list.add(64, sentence.tagAtoms[l2])
    list.add(65, label(l2))
    list.add(71, p, scrambled(leftLabels[front]))
  }

  /// What ``frontLeftTags(_:into:)`` depends on.
  @inline(__always) private func frontLeftKey(_ sentence: ModelSentence) -> UInt64 {
    let l = Int(leftmost[front])
    let l2 = Int(secondLeftmost[front])
    return key(
      .frontLeft, sentence.tagAtoms[front], sentence.tagAtoms[l] ^ label(l),
      sentence.tagAtoms[l2] ^ label(l2),
      scrambled(leftLabels[front] << 3 | UInt64(leftCounts[front])))
  }

  /// N0 and what follows.
  private func frontTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let n0p = sentence.tagAtoms[front]
    let n1p = sentence.tagAtoms[front + 1]
    let n2p = sentence.tagAtoms[front + 2]
    list.add(5, n0p)
    list.add(8, n1p)
    list.add(11, n2p)
    list.add(19, n0p, n1p)
    list.add(20, n0p, n1p, n2p)
    list.add(73, sentence.fullAtoms[front])
    list.add(74, sentence.fullAtoms[front + 1])
    list.add(76, sentence.fullAtoms[front], sentence.fullAtoms[front + 1])
  }

  /// What ``frontTags(_:into:)`` depends on.
  @inline(__always) private func frontKey(_ sentence: ModelSentence) -> UInt64 {
    key(
      .front, sentence.fullAtoms[front], sentence.fullAtoms[front + 1],
      sentence.tagAtoms[front + 2], 0)
  }

  /// S0 and N0 with their neighbours.
  private func belowTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s1p = sentence.tagAtoms[belowTop]
    let s0p = sentence.tagAtoms[top]
    let n0p = sentence.tagAtoms[front]
    let n1p = sentence.tagAtoms[front + 1]
    list.add(18, s0p, n0p)
    list.add(21, s0p, n0p, n1p)
    list.add(80, s1p)
    list.add(81, s1p, s0p)
    list.add(82, s1p, s0p, n0p)
    list.add(83, s1p, n0p, n1p)
    list.add(84, s1p, s0p, n0p, n1p)
  }

  /// What ``belowTags(_:into:)`` depends on.
  @inline(__always) private func belowKey(_ sentence: ModelSentence) -> UInt64 {
    key(
      .below, sentence.tagAtoms[belowTop], sentence.tagAtoms[top], sentence.tagAtoms[front],
      sentence.tagAtoms[front + 1])
  }

  /// How far S0 and N0 are apart.
  private func distanceTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0p = sentence.tagAtoms[top]
    let n0p = sentence.tagAtoms[front]
    let distance = self.distance
    list.add(31, s0p, distance)
    list.add(33, n0p, distance)
    list.add(35, s0p, n0p, distance)
  }

  /// What ``distanceTags(_:into:)`` depends on.
  @inline(__always) private func distanceKey(_ sentence: ModelSentence) -> UInt64 {
    key(.distance, sentence.tagAtoms[top], sentence.tagAtoms[front], distance, 0)
  }

  /// N0 with the head of S0.
  private func headTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let s0p = sentence.tagAtoms[s0]
    let n0p = sentence.tagAtoms[front]
    let hp = sentence.tagAtoms[Int(heads[s0])]
    list.add(22, hp, s0p, n0p)
    list.add(95, label(s0), s0p, n0p)
    list.add(96, label(s0), hp, n0p)
  }

  /// What ``headTags(_:into:)`` depends on.
  @inline(__always) private func headKey(_ sentence: ModelSentence) -> UInt64 {
    key(
      .head, sentence.tagAtoms[top], sentence.tagAtoms[front], sentence.tagAtoms[Int(heads[top])],
      label(top))
  }

  /// N0 with the last child of S0.
  private func rightTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let s0p = sentence.tagAtoms[s0]
    let n0p = sentence.tagAtoms[front]
    let r = Int(rightmost[s0])
    list.add(24, s0p, sentence.tagAtoms[r], n0p)
    list.add(98, s0p, n0p, label(r))
  }

  /// What ``rightTags(_:into:)`` depends on.
  @inline(__always) private func rightKey(_ sentence: ModelSentence) -> UInt64 {
    let r = Int(rightmost[top])
    return key(
      .right, sentence.tagAtoms[top], sentence.tagAtoms[front], sentence.tagAtoms[r], label(r))
  }

  /// S0 with the first child of N0.
  private func leftTags(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0p = sentence.tagAtoms[top]
    let n0p = sentence.tagAtoms[front]
    let l = Int(leftmost[front])
    list.add(25, s0p, n0p, sentence.tagAtoms[l])
    list.add(97, s0p, n0p, label(l))
  }

  /// What ``leftTags(_:into:)`` depends on.
  @inline(__always) private func leftKey(_ sentence: ModelSentence) -> UInt64 {
    let l = Int(leftmost[front])
    return key(
      .left, sentence.tagAtoms[top], sentence.tagAtoms[front], sentence.tagAtoms[l], label(l))
  }

  /// One value for a group of templates and what it depends on.
  @inline(__always)
  private func key(_ group: TagGroup, _ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) -> UInt64 {
    (a ^ rotated(b, 13) ^ rotated(c, 29) ^ rotated(d, 47) ^ group.rawValue &* 0x9E37_79B9_7F4A_7C15)
      &* 0xD6E8_FEB8_6659_FD93
  }
}
