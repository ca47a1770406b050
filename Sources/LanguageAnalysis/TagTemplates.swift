/// The templates of the tagger, after Documentation/language.md: forms, endings and shapes of five places,
/// the classes chosen for two, what the training data and the lexicon know of the forms.
///
/// They stand in groups: what depends on one word alone is added up once a word (``WordScores``); what a
/// choice depends on most comes first, and the rest only where that leaves it open (``Margins``).
extension TraitTable {
  /// Adds what a word tells of its own tag.
  func ownFeatures(_ word: Int, into list: inout FeatureList) {
    let shape = shape[word]
    let s1 = suffix2[word]
    let classes = classes[word]
    list.add(0, form[word])
    list.add(1, suffix1[word])
    list.add(2, s1)
    list.add(3, suffix3[word])
    list.add(4, suffix4[word])
    list.add(5, suffix5[word])
    list.add(6, prefix1[word])
    list.add(7, prefix2[word])
    list.add(8, prefix3[word])
    list.add(9, shape)
    list.add(10, shape, s1)
    list.add(30, known[word])
    list.add(35, classes)
    list.add(39, classes, shape)
    list.add(40, classes, s1)
    list.add(44, readings[word])
  }

  /// Adds what a word tells of the tag of the word before it.
  func nextFeatures(_ word: Int, into list: inout FeatureList) {
    list.add(18, form[word])
    list.add(22, suffix3[word])
    list.add(23, suffix2[word])
    list.add(36, classes[word])
  }

  /// Adds what a word tells of the tag of the word behind it.
  func previousFeatures(_ word: Int, into list: inout FeatureList) {
    list.add(17, form[word])
    list.add(21, suffix3[word])
  }

  /// Adds what a word of a word class tells of its own morphology.
  func ownFeatures(_ word: Int, as u: Atom, into list: inout FeatureList) {
    ownFeatures(word, into: &list)
    list.add(46, u)
    list.add(48, u, suffix1[word])
    list.add(49, u, suffix2[word])
    list.add(50, u, suffix3[word])
    list.add(51, u, form[word])
    list.add(59, u, readings[word])
  }

  /// Adds what a word tells of the morphology of the word before it, which has a word class.
  func nextFeatures(_ word: Int, as u: Atom, into list: inout FeatureList) {
    nextFeatures(word, into: &list)
    list.add(47, u, suffix1[word])
    list.add(52, u, form[word])
  }

  /// Adds what a word tells of the morphology of the word behind it, which has a word class.
  func previousFeatures(_ word: Int, as u: Atom, into list: inout FeatureList) {
    previousFeatures(word, into: &list)
    list.add(53, u, form[word])
  }
}

extension ModelSentence {
  /// Fills a list with all that decides the word class of a place, those to its left being chosen.
  package func tagFeatures(at i: Int, _ table: TraitTable, into list: inout FeatureList) {
    list.removeAll()
    table.ownFeatures(Int(words[i]), into: &list)
    table.nextFeatures(Int(words[i + 1]), into: &list)
    table.previousFeatures(Int(words[i - 1]), into: &list)
    tagContext(at: i, table, into: &list)
    pairFeatures(at: i, table, tagAtoms[i - 1], tagAtoms[i - 2], into: &list)
  }

  /// Adds the word classes before a place, with the word there.
  @inline(__always) func tagContext(at i: Int, _ table: TraitTable, into list: inout FeatureList) {
    list.add(13, tagAtoms[i - 1])
    list.add(14, tagAtoms[i - 1], tagAtoms[i - 2])
    ownFeatures(at: i, table, behind: tagAtoms[i - 1], into: &list)
  }

  /// Fills a list with all that decides the morphology of a place: all word classes are chosen, and the
  /// morphology of the places to its left.
  package func morphFeatures(at i: Int, _ table: TraitTable, into list: inout FeatureList) {
    list.removeAll()
    let u = tagAtoms[i]
    table.ownFeatures(Int(words[i]), as: u, into: &list)
    table.nextFeatures(Int(words[i + 1]), as: u, into: &list)
    table.previousFeatures(Int(words[i - 1]), as: u, into: &list)
    morphContext(at: i, into: &list)
    morphPairs(at: i, table, into: &list)
  }

  /// Adds the word classes around a place and the morphology before it.
  @inline(__always) func morphContext(at i: Int, into list: inout FeatureList) {
    let u = tagAtoms[i]
    let before = fullAtoms[i - 1]
    list.add(13, before)
    list.add(14, before, fullAtoms[i - 2])
    list.add(54, u, before)
    list.add(55, u, before, fullAtoms[i - 2])
    list.add(56, u, tagAtoms[i + 1])
    list.add(58, tagAtoms[i - 1], u, tagAtoms[i + 1])
  }

  /// Adds what words and morphology around a place tell together.
  @inline(__always) func morphPairs(at i: Int, _ table: TraitTable, into list: inout FeatureList) {
    let before = fullAtoms[i - 1]
    let next = tagAtoms[i + 1]
    let readings = table.readings[Int(words[i])]
    ownFeatures(at: i, table, behind: before, into: &list)
    pairFeatures(at: i, table, before, fullAtoms[i - 2], into: &list)
    list.add(57, next, table.suffix2[Int(words[i + 1])])
    list.add(60, tagAtoms[i], readings, before)
    list.add(61, tagAtoms[i], readings, table.readings[Int(words[i + 1])])
    list.add(62, before, next, readings)
  }

  /// Adds a word behind a tag.
  @inline(__always)
  private func ownFeatures(
    at i: Int, _ table: TraitTable, behind t1: Atom, into list: inout FeatureList
  ) {
    let word = Int(words[i])
    list.add(15, t1, table.form[word])
    list.add(28, t1, table.suffix2[word])
    list.add(29, t1, table.suffix3[word])
    list.add(31, table.known[word], t1)
    list.add(37, t1, table.classes[word])
    list.add(45, t1, table.readings[word])
  }

  /// Adds what several words tell together.
  @inline(__always)
  func pairFeatures(
    at i: Int, _ table: TraitTable, _ t1: Atom, _ t2: Atom, into list: inout FeatureList
  ) {
    let w0 = Int(words[i])
    let b1 = Int(words[i - 1])
    let a1 = Int(words[i + 1])
    let a2 = Int(words[i + 2])
    let form = table.form[w0]
    let classes = table.classes[w0]
    let nextClasses = table.classes[a1]
    let nextKnown = table.known[a1]
    list.add(11, table.shape[w0], table.shape[a1])
    list.add(12, table.shape[w0], table.shape[b1])
    list.add(16, t2, form)
    list.add(19, table.form[Int(words[i - 2])])
    list.add(20, table.form[a2])
    list.add(24, table.suffix3[w0], table.suffix2[a1])
    list.add(25, table.form[b1], form)
    list.add(26, form, table.form[a1])
    list.add(27, table.form[b1], table.form[a1])
    list.add(32, table.known[w0], nextKnown)
    list.add(33, nextKnown, t1)
    list.add(34, nextKnown, table.known[a2])
    list.add(38, classes, nextClasses)
    list.add(41, nextClasses, table.classes[a2])
    list.add(42, t1, classes, nextClasses)
    list.add(43, t1, t2, classes)
  }
}
