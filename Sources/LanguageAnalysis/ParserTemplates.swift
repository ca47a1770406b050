/// The groups of the parser's templates that depend on tags and relations alone.
enum TagGroup: UInt64, CaseIterable {
  case topLeft = 1
  case topHead, topRight, front, frontLeft, below, distance, head, right, left
}

/// The templates of the parser, after Zhang and Nivre (2011), then those of Documentation/language.md.
///
/// S0 and S1 are the top of the stack and the place below, N0 to N2 the next tokens; h a head, l and r the
/// outermost children; w a form, m a dictionary form, p a word class, t word class and morphology, L the
/// relation to the head. They stand in groups by what they depend on: what holds for as long as a place is
/// S0 or N0 is added up once (``PlaceScores``), what depends on tags and relations alone is remembered
/// (``MoveMemory``, ``RelationMemory``), and the rest is looked up only where a choice is still open
/// (``Margins``).
extension ParserState {
  /// Fills a list with all that decides the next move and its relation.
  package func features(of sentence: ModelSentence, into list: inout FeatureList) {
    list.removeAll()
    topWords(top, sentence, into: &list)
    topAround(top, sentence, into: &list)
    topRight(top, sentence, into: &list)
    frontWords(sentence, into: &list)
    frontNext(sentence, into: &list)
    frontLeft(sentence, into: &list)
    frontAround(sentence, into: &list)
    nearPairs(sentence, into: &list)
    farPairs(sentence, into: &list)
    tagPairs(sentence, into: &list)
    for group in TagGroup.allCases { add(group, sentence, into: &list) }
  }

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

  // MARK: Words

  /// S0 as a word.
  @inline(__always)
  func topWords(_ s0: Int, _ sentence: ModelSentence, into list: inout FeatureList) {
    let w = sentence.forms[s0]
    list.add(0, w, sentence.tagAtoms[s0])
    list.add(1, w)
    list.add(2, sentence.tagAtoms[s0])
    list.add(72, sentence.fullAtoms[s0])
    list.add(105, sentence.lemmaAtoms[s0], sentence.tagAtoms[s0])
    list.add(68, w, scrambled(leftLabels[s0]))
  }

  /// S0 with its head and its children to the left.
  @inline(__always)
  func topAround(_ s0: Int, _ sentence: ModelSentence, into list: inout FeatureList) {
    let h = Int(heads[s0])
    let l = Int(leftmost[s0])
    list.add(38, sentence.forms[s0], count(leftCounts[s0]))
    list.add(45, sentence.forms[l])
    list.add(57, sentence.forms[Int(secondLeftmost[s0])])
    list.add(42, sentence.forms[h])
    list.add(54, sentence.forms[Int(heads[h])])
    list.add(91, sentence.forms[h], sentence.forms[l], label(s0))
  }

  /// S0 with its children to the right.
  @inline(__always)
  func topRight(_ s0: Int, _ sentence: ModelSentence, into list: inout FeatureList) {
    let w = sentence.forms[s0]
    list.add(36, w, count(rightCounts[s0]))
    list.add(48, sentence.forms[Int(rightmost[s0])])
    list.add(60, sentence.forms[Int(secondRightmost[s0])])
    list.add(66, w, scrambled(rightLabels[s0]))
  }

  /// N0 as a word.
  @inline(__always)
  func frontWords(_ sentence: ModelSentence, into list: inout FeatureList) {
    list.add(3, sentence.forms[front], sentence.tagAtoms[front])
    list.add(4, sentence.forms[front])
    list.add(106, sentence.lemmaAtoms[front], sentence.tagAtoms[front])
  }

  /// The words behind N0.
  @inline(__always)
  func frontNext(_ sentence: ModelSentence, into list: inout FeatureList) {
    let n1w = sentence.forms[front + 1]
    let n2w = sentence.forms[front + 2]
    list.add(6, n1w, sentence.tagAtoms[front + 1])
    list.add(7, n1w)
    list.add(9, n2w, sentence.tagAtoms[front + 2])
    list.add(10, n2w)
    list.add(100, sentence.tagAtoms[front], n1w)
  }

  /// The outermost child of N0, a preposition for instance, and all its relations.
  @inline(__always)
  func frontLeft(_ sentence: ModelSentence, into list: inout FeatureList) {
    list.add(51, sentence.forms[Int(leftmost[front])])
    list.add(70, sentence.forms[front], scrambled(leftLabels[front]))
  }

  /// The other children of N0.
  @inline(__always)
  func frontAround(_ sentence: ModelSentence, into list: inout FeatureList) {
    list.add(40, sentence.forms[front], count(leftCounts[front]))
    list.add(63, sentence.forms[Int(secondLeftmost[front])])
  }

  /// A word of S0 or N0 with the class of the other.
  @inline(__always)
  func nearPairs(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let s0p = sentence.tagAtoms[s0]
    let n0p = sentence.tagAtoms[front]
    list.add(15, sentence.forms[s0], s0p, n0p)
    list.add(16, s0p, sentence.forms[front], n0p)
    list.add(89, s0p, sentence.forms[Int(leftmost[front])], n0p)
    list.add(107, sentence.lemmaAtoms[s0], n0p)
    list.add(108, s0p, sentence.lemmaAtoms[front])
  }

  /// Words of several places together.
  @inline(__always)
  func farPairs(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let s1w = sentence.forms[belowTop]
    let s0w = sentence.forms[s0]
    let s0p = sentence.tagAtoms[s0]
    let s0m = sentence.lemmaAtoms[s0]
    let n0w = sentence.forms[front]
    let n0p = sentence.tagAtoms[front]
    let n0m = sentence.lemmaAtoms[front]
    let n1p = sentence.tagAtoms[front + 1]
    let n0lw = sentence.forms[Int(leftmost[front])]
    let distance = self.distance
    list.add(12, s0w, s0p, n0w, n0p)
    list.add(13, s0w, s0p, n0w)
    list.add(14, s0w, n0w, n0p)
    list.add(17, s0w, n0w)
    list.add(30, s0w, distance)
    list.add(32, n0w, distance)
    list.add(34, s0w, n0w, distance)
    list.add(85, s1w, n0p)
    list.add(86, s1w, s0w)
    list.add(87, s0w, n0lw)
    list.add(88, s0w, n0lw, n0w)
    list.add(90, s0p, n0lw, n0w)
    list.add(99, s0w, label(Int(rightmost[s0])), n0p)
    list.add(101, s0p, n0p, sentence.forms[front + 1])
    list.add(102, s0w, n0p, n1p)
    list.add(103, s0p, n0w, n1p)
    list.add(109, s0m, n0m)
    list.add(110, s0m, n0lw, n0p)
    list.add(111, s0m, n0lw, n0m)
    list.add(112, sentence.lemmaAtoms[Int(heads[s0])], label(s0), n0p)
    list.add(113, s0m, scrambled(rightLabels[s0]), n0p)
  }

  /// Morphology and relations of several places together.
  @inline(__always)
  func tagPairs(_ sentence: ModelSentence, into list: inout FeatureList) {
    let s0 = top
    let s0p = sentence.tagAtoms[s0]
    let s0t = sentence.fullAtoms[s0]
    let n0p = sentence.tagAtoms[front]
    let n0t = sentence.fullAtoms[front]
    list.add(75, s0t, n0t)
    list.add(78, s0t, n0t, sentence.fullAtoms[front + 1])
    list.add(79, s0t, n0t, distance)
    list.add(104, s0p, n0p, sentence.tagAtoms[front + 1], sentence.tagAtoms[front + 2])
    list.add(23, s0p, sentence.tagAtoms[Int(leftmost[s0])], n0p)
    list.add(92, s0t, scrambled(leftLabels[s0]), n0p)
    list.add(93, s0t, scrambled(rightLabels[s0]), n0p)
    list.add(94, n0t, scrambled(leftLabels[front]), s0p)
  }

  // MARK: Tags and relations

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

  // MARK: Atoms

  /// One value for a group of templates and what it depends on.
  @inline(__always)
  private func key(_ group: TagGroup, _ a: Atom, _ b: Atom, _ c: Atom, _ d: Atom) -> UInt64 {
    (a ^ rotated(b, 13) ^ rotated(c, 29) ^ rotated(d, 47) ^ group.rawValue &* 0x9E37_79B9_7F4A_7C15)
      &* 0xD6E8_FEB8_6659_FD93
  }

  @inline(__always) private func label(_ place: Int) -> Atom { labelAtoms[place] }

  @inline(__always) private func count(_ number: UInt8) -> Atom {
    scrambled(0x434E << 32 | UInt64(number))
  }

  /// How far S0 and N0 are apart: 1 to 5, 6 to 9, more.
  @inline(__always) private var distance: Atom {
    let places = UInt64(truncatingIfNeeded: front &- top)
    return scrambled(0x4453 << 32 | (places < 6 ? places : places < 10 ? 6 : 7))
  }
}
