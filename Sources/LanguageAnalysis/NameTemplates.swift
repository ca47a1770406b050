extension ModelSentence {
  /// Whether a place may belong to a name: it has a capital or digit, goes on with a name, or a word
  /// with a capital stands up to four places on ("ministère de la Défense").
  package func mayBeName(at place: Int, after tag: NameTag, _ table: TraitTable) -> Bool {
    if tag != .outside { return true }
    for next in place...min(place + 4, root - 1)
    where table.traits[Int(words[next])].isCapitalized {
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
    let form = table.traits[w0].form
    let shape = table.traits[w0].shape
    let lists = table.traits[w0].lists
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
    list.add(before, table.traits[w0].classes, shape)
    list.add(table.traits[w0].suffixes[1], shape)
    list.add(table.traits[w0].suffixes[2], shape)
    list.add(table.traits[w0].suffixes[3], shape)
    list.add(table.traits[w0].prefixes[2], shape)
    list.add(table.traits[b1].form)
    list.add(table.traits[b1].form, shape)
    list.add(table.traits[b1].form, form)
    list.add(table.traits[b1].form, before)
    list.add(table.traits[b2].form, table.traits[b1].form, shape)
    list.add(table.traits[a1].form)
    list.add(table.traits[a1].form, shape)
    list.add(table.traits[a1].form, form)
    list.add(table.traits[b1].lists, shape)
    list.add(table.traits[b1].lists, lists)
    list.add(table.traits[a1].lists, lists)
    list.add(table.traits[a1].shape, shape)
    list.add(table.traits[b1].shape, shape)
    list.add(table.traits[b1].shape, shape, table.traits[a1].shape)
    list.add(tagAtoms[i - 1], tag)
    list.add(tag, tagAtoms[i + 1])
    list.add(tagAtoms[i - 1], tag, tagAtoms[i + 1])
    list.add(tagAtoms[i - 2], tagAtoms[i - 1], shape)
    list.add(tag, tagAtoms[i + 1], tagAtoms[i + 2])
    list.add(table.traits[a1].form, table.traits[a2].shape, shape)
    list.add(table.traits[a1].form, table.traits[a2].lists)
    list.add(table.traits[a1].lists, table.traits[a1].shape, shape)
    list.add(table.traits[Int(words[opening])].form, before)
    list.add(table.traits[Int(words[opening])].form, shape, tag)
    list.add(table.traits[Int(words[opening])].lists, before, shape)
    list.add(table.traits[b2].lists, table.traits[b1].lists, shape)
    list.add(table.traits[b2].form, shape)
    list.add(table.traits[a2].form, shape)
  }

  private static let nameAtoms = InlineArray<8, Atom> { scrambled(0x4E4D << 32 | UInt64($0)) }
}

extension NameTag {
  /// Whether the tag may follow another: only the inside of a name needs a name of its class before it.
  @inline(__always) package func canFollow(_ other: NameTag) -> Bool {
    self == .outside || isFirst || nameClass == other.nameClass
  }
}
