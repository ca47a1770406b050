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

  // MARK: Atoms

  @inline(__always) func label(_ place: Int) -> Atom { labelAtoms[place] }

  @inline(__always) func count(_ number: UInt8) -> Atom {
    scrambled(0x434E << 32 | UInt64(number))
  }

  /// How far S0 and N0 are apart: 1 to 5, 6 to 9, more.
  @inline(__always) var distance: Atom {
    let places = UInt64(truncatingIfNeeded: front &- top)
    return scrambled(0x4453 << 32 | (places < 6 ? places : places < 10 ? 6 : 7))
  }
}
