/// Chooses word classes, morphology and tree of one sentence after another with a model.
///
/// Holds the buffers that one thread needs; the model is shared.
package struct SentenceReader {
  private let model: LanguageModel
  /// The sentence read last, with its word classes and morphology.
  package private(set) var sentence = ModelSentence()
  /// The tree of the sentence parsed last.
  package private(set) var state = ParserState()
  private var list = FeatureList()
  private var scores = ClassScores()

  private static let des = WordTraits.atom(ofForm: "des")
  private static let of = Set(["de", "du", "des", "d'"].map { WordTraits.atom(ofForm: $0) })
  private static let oui = WordTraits.atom(ofForm: "oui")
  private static let ne = Set(["ne", "n'"].map { WordTraits.atom(ofForm: $0) })
  private static let si = Set(["si", "s'"].map { WordTraits.atom(ofForm: $0) })
  private static let wordClasses = PartOfSpeech.allCases.map(\.rawValue)
  private static let nameTags = NameTag.allCases.map(\.rawValue)

  var morphologies: Morphologies { model.morphologies }

  /// Creates a reader.
  package init(model: LanguageModel) { self.model = model }

  /// Begins a sentence, given as indices into a table of traits.
  package mutating func begin(_ words: some Sequence<Int32>) { sentence.begin(words) }

  /// Begins a sentence.
  package mutating func begin(_ sentence: ModelSentence) { self.sentence = sentence }

  /// Chooses word class and morphology of every token.
  package mutating func tag(_ table: TraitTable) {
    let places = ModelSentence.first..<sentence.root
    for place in places {
      let only = table.onlyTag[Int(sentence.words[place])]
      if only >= 0 {
        sentence.setTag(UInt8(only), at: place)
        continue
      }
      sentence.tagFeatures(at: place, table, into: &list)
      scores.reset(16)
      model.classes.add(list, salt: 0, of: Self.wordClasses, to: &scores)
      sentence.setTag(scores.best(of: Self.wordClasses), at: place)
    }
    findMissedVerbs(table)
    for place in places {
      let allowed = model.morphologies.allowed(for: sentence.tags[place])
      var best = allowed[0]
      if allowed.count > 1 {
        sentence.morphFeatures(at: place, table, into: &list)
        scores.reset(model.morphologies.count)
        model.morphs.add(list, salt: 0, of: allowed, to: &scores)
        best = scores.best(of: allowed)
      }
      sentence.setMorph(best, at: place)
    }
  }

  /// Makes a verb of what must be one but was taken for a noun, as classes are chosen word by word:
  /// "craint que X ne livre", "Si X livre des armes"; and an auxiliary of one parted from its participle:
  /// "a cette semaine été critiqué". The "Oui" of an answer is no name.
  private mutating func findMissedVerbs(_ table: TraitTable) {
    if let verb = missedPredicate(table) {
      sentence.setTag(PartOfSpeech.verb.rawValue, at: verb)
    }
    for place in ModelSentence.first..<sentence.root {
      let form = table.form[Int(sentence.words[place])]
      switch PartOfSpeech(rawValue: sentence.tags[place]) {
      case .adverb where Self.ne.contains(form):
        var next = place + 1
        while next < sentence.root, isTagged(next, [.pronoun]) { next += 1 }
        if next < sentence.root, !isTagged(next, [.verb, .auxiliary]), mayBeFinite(next, table) {
          sentence.setTag(PartOfSpeech.verb.rawValue, at: next)
        }
      case .subordinator where Self.si.contains(form) || isTagged(place - 1, [.verb]):
        if let verb = missedVerb(after: place, table) {
          sentence.setTag(PartOfSpeech.verb.rawValue, at: verb)
        }
      case .properNoun where form == Self.oui && isComma(place + 1, table):
        sentence.setTag(PartOfSpeech.interjection.rawValue, at: place)
      case .verb where opensApposition(place, table):
        sentence.setTag(PartOfSpeech.noun.rawValue, at: place)
      case .verb where InsertionFinder.auxiliaries.contains(form):
        if isParted(place, table) {
          sentence.setTag(PartOfSpeech.auxiliary.rawValue, at: place)
        }
      default: break
      }
    }
  }

  /// "X, figure de Y, a …": whether what could be a verb or a noun tells what somebody is, between a name
  /// and a comma behind which the verb stands.
  private func opensApposition(_ place: Int, _ table: TraitTable) -> Bool {
    let word = Int(sentence.words[place])
    guard table.mayBeNoun[word], table.mayBeFinite[word], place > ModelSentence.first + 1,
      isComma(place - 1, table), table.isCapitalized[Int(sentence.words[place - 2])],
      place + 2 < sentence.root,
      Self.of.contains(table.form[Int(sentence.words[place + 1])])
    else { return false }
    for next in (place + 2)..<sentence.root {
      if isTagged(next, [.verb, .auxiliary, .subordinator]) { return false }
      if isComma(next, table) { return isTagged(next + 1, [.verb, .auxiliary]) }
    }
    return false
  }

  private func isComma(_ place: Int, _ table: TraitTable) -> Bool {
    table.form[Int(sentence.words[place])] == InsertionFinder.comma
  }

  /// Whether an adverbial of time or manner and then a participle stand behind an auxiliary.
  private func isParted(_ auxiliary: Int, _ table: TraitTable) -> Bool {
    let places = (Int32(auxiliary)..<Int32(sentence.root)).map { $0 }
    let end = AdverbialFinder(sentence: sentence, table: table).end(at: 1, in: places)
    guard end > 1, end < places.count else { return false }
    let next = Int(places[end])
    return isTagged(next, [.verb, .auxiliary]) && !mayBeFinite(next, table)
  }

  /// The likeliest verb of a sentence that ends with a full stop and has none but in relative clauses: "Le
  /// parti de X taxe le gouvernement de mensonge".
  private mutating func missedPredicate(_ table: TraitTable) -> Int? {
    guard sentence.count > 4,
      table.form[Int(sentence.words[sentence.root - 1])] == InsertionFinder.stop
    else { return nil }
    var isRelative = false
    // Where a relative clause has just ended: "X, dont les alliés siègent, somme Y".
    var afterRelative = 0
    var best: (place: Int, margin: Int32)?
    for place in ModelSentence.first..<sentence.root {
      if isTagged(place, [.punctuation]) {
        if isRelative { afterRelative = place + 1 }
        isRelative = false
      } else if isTagged(place, [.subordinator])
        || InsertionFinder.relatives.contains(table.form[Int(sentence.words[place])])
      {
        isRelative = true
      } else if isTagged(place, [.verb, .auxiliary]) {
        if !isRelative, isTagged(place, [.auxiliary]) || mayBeFinite(place, table) { return nil }
      } else if !isRelative, isTagged(place, [.noun, .adjective]), mayBeFinite(place, table),
        isTagged(place - 1, [.noun, .properNoun]) || place == afterRelative,
        isTagged(place + 1, [.determiner, .properNoun])
          || table.form[Int(sentence.words[place + 1])] == Self.des
      {
        let margin = verbMargin(at: place, table)
        if best.map({ margin > $0.margin }) ?? true { best = (place, margin) }
      }
    }
    return best?.place
  }

  /// How much likelier a word is a verb than what it was taken for.
  private mutating func verbMargin(at place: Int, _ table: TraitTable) -> Int32 {
    sentence.tagFeatures(at: place, table, into: &list)
    scores.reset(16)
    model.classes.add(list, salt: 0, of: Self.wordClasses, to: &scores)
    return scores.values[Int(PartOfSpeech.verb.rawValue)]
      - scores.values[Int(sentence.tags[place])]
  }

  /// The likeliest verb of a clause behind a conjunction that has none; nil where it has one.
  private mutating func missedVerb(after conjunction: Int, _ table: TraitTable) -> Int? {
    var best: (place: Int, margin: Int32)?
    for place in (conjunction + 1)..<sentence.root {
      if isTagged(place, [.verb, .auxiliary]) { return nil }
      if isTagged(place, [.punctuation, .subordinator]) { break }
      guard mayBeFinite(place, table),
        isTagged(place - 1, [.noun, .properNoun, .pronoun, .adverb])
      else { continue }
      let margin = verbMargin(at: place, table)
      if best.map({ margin > $0.margin }) ?? true { best = (place, margin) }
    }
    return best?.place
  }

  private func isTagged(_ place: Int, _ tags: [PartOfSpeech]) -> Bool {
    PartOfSpeech(rawValue: sentence.tags[place]).map { tags.contains($0) } ?? false
  }

  private func mayBeFinite(_ place: Int, _ table: TraitTable) -> Bool {
    table.mayBeFinite[Int(sentence.words[place])]
  }

  /// Finds the names of a tagged sentence: a tag a token.
  package mutating func findNames(_ table: TraitTable) -> [NameTag] {
    var names = [NameTag](repeating: .outside, count: sentence.words.count)
    var opening = 0
    for place in ModelSentence.first..<sentence.root {
      let before = names[place - 1]
      guard sentence.mayBeName(at: place, after: before, table) else { continue }
      if before == .outside { opening = 0 }
      sentence.nameFeatures(
        at: place, after: before, names[place - 2], opening: opening, table, into: &list)
      scores.reset(NameTag.allCases.count)
      model.names.add(list, salt: 0, of: Self.nameTags, to: &scores)
      var best = NameTag.outside
      for tag in NameTag.allCases
      where tag.canFollow(before)
        && scores.values[Int(tag.rawValue)] > scores.values[Int(best.rawValue)]
      {
        best = tag
      }
      names[place] = best
      if best.isFirst { opening = place }
    }
    return Array(names[ModelSentence.first..<sentence.root])
  }

  /// Finds the head and the relation of every token of a tagged sentence.
  package mutating func parse(_ table: TraitTable) {
    let places = (Int32(ModelSentence.first)..<Int32(sentence.root)).map { $0 }
    let finder = InsertionFinder(sentence: sentence, table: table, morphologies: morphologies)
    let adverbials = AdverbialFinder(sentence: sentence, table: table)
    guard
      finder.parenthesis(in: places) != nil || adverbials.first(in: places) != nil
        || finder.first(in: places) != nil
    else {
      parsePlain(table)
      return
    }
    let whole = sentence
    var tree = WholeTree(places: whole.words.count)
    let root = parse(places, of: whole, table, into: &tree)
    tree.attach(root, to: Int32(whole.root), .root)
    sentence = whole
    state.take(tree, of: whole)
  }

  /// Parses some places of a sentence as if they were one.
  mutating func parsePart(
    _ places: [Int32], of whole: ModelSentence, _ table: TraitTable, into tree: inout WholeTree
  ) -> Int32 {
    sentence.begin(places.lazy.map { whole.words[Int($0)] })
    for (index, place) in places.enumerated() {
      sentence.setTag(whole.tags[Int(place)], at: ModelSentence.first + index)
      sentence.setMorph(whole.morphs[Int(place)], at: ModelSentence.first + index)
    }
    parsePlain(table)
    var root = places[0]
    for (index, place) in places.enumerated() {
      let head = Int(state.heads[ModelSentence.first + index])
      if head == state.root {
        root = place
      } else {
        tree.attach(
          place, to: places[head - ModelSentence.first],
          label: state.labels[ModelSentence.first + index])
      }
    }
    return root
  }

  private mutating func parsePlain(_ table: TraitTable) {
    sentence.chooseLemmas(table)
    state.begin(sentence)
    let root = DependencyRelation.root.rawValue
    while !state.isDone {
      if let forced = state.forcedMove {
        state.make(forced, label: root)
        continue
      }
      state.features(of: sentence, table, into: &list)
      let move = bestMove()
      var label = root
      if move == .left || move == .right {
        label = relation(of: move)
      }
      state.make(move, label: label)
    }
    state.keepOneRoot()
  }

  /// The relation that a move makes, of those that the two word classes can have.
  @inline(__always)
  private mutating func relation(of move: ParserState.Move) -> UInt8 {
    let possible = model.possibleRelations.list(
      for: move, top: sentence.tags[state.top], front: sentence.tags[state.front])
    if possible.count == 1 { return possible[0] }
    scores.reset(DependencyRelation.allCases.count)
    model.relations.add(
      list, salt: move == .left ? leftRelationSalt : rightRelationSalt, of: possible, to: &scores)
    return scores.best(of: possible)
  }

  @inline(__always)
  private func bestMove() -> ParserState.Move {
    let scores = model.moves.scores(list)
    var best = ParserState.Move.shift
    var most: Int32 = 0
    // The scores are those of left, right and reduce.
    if state.hasHeadOnTop {
      if scores[2] > most { (best, most) = (.reduce, scores[2]) }
    } else if scores[0] > most {
      (best, most) = (.left, scores[0])
    }
    if scores[1] > most { best = .right }
    return best
  }
}
