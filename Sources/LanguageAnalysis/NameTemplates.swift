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
    list.add(form)
    list.add(form, shape)
    list.add(shape)
    list.add(tag)
    list.add(lists)
    list.add(before)
    list.add(before, before2)
    list.add(before, form)
    list.add(before, shape)
    list.add(before, tag)
    list.add(before, lists)
    list.add(before, shape, tag)
    list.add(before, shape, lists)
    list.add(before, tag, lists)
    list.add(before, table.classes[w0], shape)
    list.add(table.suffix2[w0], shape)
    list.add(table.suffix3[w0], shape)
    list.add(table.suffix4[w0], shape)
    list.add(table.prefix3[w0], shape)
    list.add(table.form[b1])
    list.add(table.form[b1], shape)
    list.add(table.form[b1], form)
    list.add(table.form[b1], before)
    list.add(table.form[b2], table.form[b1], shape)
    list.add(table.form[a1])
    list.add(table.form[a1], shape)
    list.add(table.form[a1], form)
    list.add(table.lists[b1], shape)
    list.add(table.lists[b1], lists)
    list.add(table.lists[a1], lists)
    list.add(table.shape[a1], shape)
    list.add(table.shape[b1], shape)
    list.add(table.shape[b1], shape, table.shape[a1])
    list.add(tagAtoms[i - 1], tag)
    list.add(tag, tagAtoms[i + 1])
    list.add(tagAtoms[i - 1], tag, tagAtoms[i + 1])
    list.add(tagAtoms[i - 2], tagAtoms[i - 1], shape)
    list.add(tag, tagAtoms[i + 1], tagAtoms[i + 2])
    list.add(table.form[a1], table.shape[a2], shape)
    list.add(table.form[a1], table.lists[a2])
    list.add(table.lists[a1], table.shape[a1], shape)
    list.add(table.form[Int(words[opening])], before)
    list.add(table.form[Int(words[opening])], shape, tag)
    list.add(table.lists[Int(words[opening])], before, shape)
    list.add(table.lists[b2], table.lists[b1], shape)
    list.add(table.form[b2], shape)
    list.add(table.form[a2], shape)
  }

  private static let nameAtoms = InlineArray<8, Atom> { scrambled(0x4E4D << 32 | UInt64($0)) }
}

extension NameTag {
  /// Whether the tag may follow another: only the inside of a name needs a name of its class before it.
  @inline(__always) package func canFollow(_ other: NameTag) -> Bool {
    self == .outside || isFirst || nameClass == other.nameClass
  }
}
