extension ModelSentence {
  /// Fills a list with what decides the word class of a place, those to its left being chosen.
  ///
  /// Templates after Documentation/language.md: forms, endings and shapes of five places, the classes
  /// chosen for two, what the training data and the lexicon know of the forms.
  // Hot: once per token.
  package func tagFeatures(at i: Int, _ table: TraitTable, into list: inout FeatureList) {
    list.removeAll()
    formFeatures(at: i, table, tagAtoms[i - 1], tagAtoms[i - 2], into: &list)
  }

  /// Fills a list with what decides the morphology of a place: all word classes are chosen, and the
  /// morphology of the places to its left.
  // Hot: once per token.
  package func morphFeatures(at i: Int, _ table: TraitTable, into list: inout FeatureList) {
    list.removeAll()
    let u = tagAtoms[i]
    let before = fullAtoms[i - 1]
    formFeatures(at: i, table, before, fullAtoms[i - 2], into: &list)
    let w0 = Int(words[i])
    let w1 = Int(words[i + 1])
    list.add(u)
    list.add(u, table.traits[w1].suffixes[0])
    list.add(u, table.traits[w0].suffixes[0])
    list.add(u, table.traits[w0].suffixes[1])
    list.add(u, table.traits[w0].suffixes[2])
    list.add(u, table.traits[w0].form)
    list.add(u, table.traits[w1].form)
    list.add(u, table.traits[Int(words[i - 1])].form)
    list.add(u, before)
    list.add(u, before, fullAtoms[i - 2])
    list.add(u, tagAtoms[i + 1])
    list.add(tagAtoms[i + 1], table.traits[w1].suffixes[1])
    list.add(tagAtoms[i - 1], u, tagAtoms[i + 1])
    list.add(u, table.traits[w0].readings)
    list.add(u, table.traits[w0].readings, before)
    list.add(u, table.traits[w0].readings, table.traits[w1].readings)
    list.add(before, tagAtoms[i + 1], table.traits[w0].readings)
  }

  @inline(__always)
  private func formFeatures(
    at i: Int, _ table: TraitTable, _ t1: Atom, _ t2: Atom, into list: inout FeatureList
  ) {
    let w0 = Int(words[i])
    let b1 = Int(words[i - 1])
    let b2 = Int(words[i - 2])
    let a1 = Int(words[i + 1])
    let a2 = Int(words[i + 2])
    let form = table.traits[w0].form
    let shape = table.traits[w0].shape
    let s1 = table.traits[w0].suffixes[1]
    let s2 = table.traits[w0].suffixes[2]
    let known = table.traits[w0].known
    let classes = table.traits[w0].classes
    let nextForm = table.traits[a1].form
    let nextKnown = table.traits[a1].known
    let nextClasses = table.traits[a1].classes
    list.add(form)
    list.add(table.traits[w0].suffixes[0])
    list.add(s1)
    list.add(s2)
    list.add(table.traits[w0].suffixes[3])
    list.add(table.traits[w0].suffixes[4])
    list.add(table.traits[w0].prefixes[0])
    list.add(table.traits[w0].prefixes[1])
    list.add(table.traits[w0].prefixes[2])
    list.add(shape)
    list.add(shape, s1)
    list.add(shape, table.traits[a1].shape)
    list.add(shape, table.traits[b1].shape)
    list.add(t1)
    list.add(t1, t2)
    list.add(t1, form)
    list.add(t2, form)
    list.add(table.traits[b1].form)
    list.add(nextForm)
    list.add(table.traits[b2].form)
    list.add(table.traits[a2].form)
    list.add(table.traits[b1].suffixes[2])
    list.add(table.traits[a1].suffixes[2])
    list.add(table.traits[a1].suffixes[1])
    list.add(s2, table.traits[a1].suffixes[1])
    list.add(table.traits[b1].form, form)
    list.add(form, nextForm)
    list.add(table.traits[b1].form, nextForm)
    list.add(t1, s1)
    list.add(t1, s2)
    list.add(known)
    list.add(known, t1)
    list.add(known, nextKnown)
    list.add(nextKnown, t1)
    list.add(nextKnown, table.traits[a2].known)
    list.add(classes)
    list.add(nextClasses)
    list.add(t1, classes)
    list.add(classes, nextClasses)
    list.add(classes, shape)
    list.add(classes, s1)
    list.add(nextClasses, table.traits[a2].classes)
    list.add(t1, classes, nextClasses)
    list.add(t1, t2, classes)
    list.add(table.traits[w0].readings)
    list.add(t1, table.traits[w0].readings)
  }
}
