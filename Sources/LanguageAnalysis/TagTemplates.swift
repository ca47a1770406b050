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
    list.add(u, table.suffix1[w1])
    list.add(u, table.suffix1[w0])
    list.add(u, table.suffix2[w0])
    list.add(u, table.suffix3[w0])
    list.add(u, table.form[w0])
    list.add(u, table.form[w1])
    list.add(u, table.form[Int(words[i - 1])])
    list.add(u, before)
    list.add(u, before, fullAtoms[i - 2])
    list.add(u, tagAtoms[i + 1])
    list.add(tagAtoms[i + 1], table.suffix2[w1])
    list.add(tagAtoms[i - 1], u, tagAtoms[i + 1])
    list.add(u, table.readings[w0])
    list.add(u, table.readings[w0], before)
    list.add(u, table.readings[w0], table.readings[w1])
    list.add(before, tagAtoms[i + 1], table.readings[w0])
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
    let form = table.form[w0]
    let shape = table.shape[w0]
    let s1 = table.suffix2[w0]
    let s2 = table.suffix3[w0]
    let known = table.known[w0]
    let classes = table.classes[w0]
    let nextForm = table.form[a1]
    let nextKnown = table.known[a1]
    let nextClasses = table.classes[a1]
    list.add(form)
    list.add(table.suffix1[w0])
    list.add(s1)
    list.add(s2)
    list.add(table.suffix4[w0])
    list.add(table.suffix5[w0])
    list.add(table.prefix1[w0])
    list.add(table.prefix2[w0])
    list.add(table.prefix3[w0])
    list.add(shape)
    list.add(shape, s1)
    list.add(shape, table.shape[a1])
    list.add(shape, table.shape[b1])
    list.add(t1)
    list.add(t1, t2)
    list.add(t1, form)
    list.add(t2, form)
    list.add(table.form[b1])
    list.add(nextForm)
    list.add(table.form[b2])
    list.add(table.form[a2])
    list.add(table.suffix3[b1])
    list.add(table.suffix3[a1])
    list.add(table.suffix2[a1])
    list.add(s2, table.suffix2[a1])
    list.add(table.form[b1], form)
    list.add(form, nextForm)
    list.add(table.form[b1], nextForm)
    list.add(t1, s1)
    list.add(t1, s2)
    list.add(known)
    list.add(known, t1)
    list.add(known, nextKnown)
    list.add(nextKnown, t1)
    list.add(nextKnown, table.known[a2])
    list.add(classes)
    list.add(nextClasses)
    list.add(t1, classes)
    list.add(classes, nextClasses)
    list.add(classes, shape)
    list.add(classes, s1)
    list.add(nextClasses, table.classes[a2])
    list.add(t1, classes, nextClasses)
    list.add(t1, t2, classes)
    list.add(table.readings[w0])
    list.add(t1, table.readings[w0])
  }
}
