extension ModelSentence {
  /// Whether a place may belong to a name: it has a capital or digit, goes on with a name, or a word
  /// with a capital stands up to four places on ("ministère de la Défense").
  package func mayBeName(at place: Int, after tag: NameTag, _ table: TraitTable) -> Bool {
    if tag != .outside { return true }
    for next in place...min(place + 4, root - 1)
    where table.isCapitalized[Int(words[next])] {
      return true
    }
    return false
  }

  /// Fills a list with what decides whether a place belongs to a name; the places to its left are
  /// decided.
  // Hot: once per token near a capital.
  package func nameFeatures(
    at i: Int, after t1: NameTag, _ t2: NameTag, opening: Int, _ table: TraitTable,
    into list: inout FeatureList
  ) {
    list.removeAll()
    let before = Self.nameAtoms[Int(t1.rawValue)]
    let before2 = Self.nameAtoms[Int(t2.rawValue)]
    let w0 = Int(words[i])
    let b1 = Int(words[i - 1])
    let b2 = Int(words[i - 2])
    let a1 = Int(words[i + 1])
    let a2 = Int(words[i + 2])
    let form = table.form[w0]
    let shape = table.shape[w0]
    let lists = table.lists[w0]
    let tag = tagAtoms[i]
    list.add(0, form)
    list.add(1, form, shape)
    list.add(2, shape)
    list.add(3, tag)
    list.add(4, lists)
    list.add(5, before)
    list.add(6, before, before2)
    list.add(7, before, form)
    list.add(8, before, shape)
    list.add(9, before, tag)
    list.add(10, before, lists)
    list.add(11, before, shape, tag)
    list.add(12, before, shape, lists)
    list.add(13, before, tag, lists)
    list.add(14, before, table.classes[w0], shape)
    list.add(15, table.suffix2[w0], shape)
    list.add(16, table.suffix3[w0], shape)
    list.add(17, table.suffix4[w0], shape)
    list.add(18, table.prefix3[w0], shape)
    list.add(19, table.form[b1])
    list.add(20, table.form[b1], shape)
    list.add(21, table.form[b1], form)
    list.add(22, table.form[b1], before)
    list.add(23, table.form[b2], table.form[b1], shape)
    list.add(24, table.form[a1])
    list.add(25, table.form[a1], shape)
    list.add(26, table.form[a1], form)
    list.add(27, table.lists[b1], shape)
    list.add(28, table.lists[b1], lists)
    list.add(29, table.lists[a1], lists)
    list.add(30, table.shape[a1], shape)
    list.add(31, table.shape[b1], shape)
    list.add(32, table.shape[b1], shape, table.shape[a1])
    list.add(33, tagAtoms[i - 1], tag)
    list.add(34, tag, tagAtoms[i + 1])
    list.add(35, tagAtoms[i - 1], tag, tagAtoms[i + 1])
    list.add(36, tagAtoms[i - 2], tagAtoms[i - 1], shape)
    list.add(37, tag, tagAtoms[i + 1], tagAtoms[i + 2])
    list.add(38, table.form[a1], table.shape[a2], shape)
    list.add(39, table.form[a1], table.lists[a2])
    list.add(40, table.lists[a1], table.shape[a1], shape)
    list.add(41, table.form[Int(words[opening])], before)
    list.add(42, table.form[Int(words[opening])], shape, tag)
    list.add(43, table.lists[Int(words[opening])], before, shape)
    list.add(44, table.lists[b2], table.lists[b1], shape)
    list.add(45, table.form[b2], shape)
    list.add(46, table.form[a2], shape)
  }

  private static let nameAtoms = InlineArray<8, Atom> { scrambled(0x4E4D << 32 | UInt64($0)) }
}

extension NameTag {
  /// Whether the tag may follow another: only the inside of a name needs a name of its class before it.
  @inline(__always) package func canFollow(_ other: NameTag) -> Bool {
    self == .outside || isFirst || nameClass == other.nameClass
  }
}
