import Foundation
import Testing

@testable import LanguageAnalysis

@Suite struct EarlyChoiceTests {
  /// The paragraphs of the sample articles.
  private static let paragraphs = Result {
    let folder = French.folder + "/../../Corpora"
    let names = try #require(FileManager.default.enumerator(atPath: folder)).compactMap {
      $0 as? String
    }
    return try names.filter { $0.hasSuffix(".md") }.sorted().flatMap {
      try String(contentsOfFile: folder + "/" + $0, encoding: .utf8).components(separatedBy: "\n\n")
    }.filter { $0.count > 120 }
  }

  /// One reader that has met all words of some texts, with their sentences.
  private func reader(_ count: Int) throws -> (SentenceReader, [[Int32]]) {
    let analyzer = try French.analyzer
    let forms = analyzer.formReader
    var reader = SentenceReader(model: analyzer.model)
    var sentences: [[Int32]] = []
    for text in try Self.paragraphs.get().prefix(count) {
      let read = analyzer.analyze(text)
      let words = read.words.map { word in
        var traits = WordTraits(forms.word(word.form))
        analyzer.model.complete(&traits)
        return reader.add(traits)
      }
      sentences += read.sentences.map { sentence in
        sentence.tokens.map { words[Int(read.tokens.word[Int($0)])] }
      }
    }
    return (reader, sentences)
  }

  /// Word classes by all features of each choice.
  private func classes(_ words: [Int32], _ reader: SentenceReader) -> ModelSentence {
    var sentence = ModelSentence()
    var list = FeatureList()
    let scores = ClassScores()
    sentence.begin(words, reader.table)
    for place in ModelSentence.first..<sentence.root {
      let only = reader.table.onlyTag[Int(sentence.words[place])]
      if only >= 0 {
        sentence.setTag(UInt8(only), at: place)
        continue
      }
      sentence.tagFeatures(at: place, reader.table, into: &list)
      scores.reset(16)
      reader.model.classes.add(list, salt: 0, of: SentenceReader.wordClasses, to: scores)
      sentence.setTag(scores.best(of: SentenceReader.wordClasses), at: place)
    }
    return sentence
  }

  /// The tree of a tagged sentence by all features of each choice.
  private func tree(_ sentence: ModelSentence, _ reader: SentenceReader) -> ParserState {
    var state = ParserState()
    var list = FeatureList()
    let scores = ClassScores()
    state.begin(sentence)
    while !state.isDone {
      if let forced = state.forcedMove {
        state.make(forced, label: DependencyRelation.root.rawValue)
        continue
      }
      state.features(of: sentence, into: &list)
      let sums = reader.model.moves.scores(list)
      var move = ParserState.Move.shift
      var most: Int32 = 0
      let other = state.hasHeadOnTop ? sums[2] : sums[0]
      if other > most { (move, most) = (state.hasHeadOnTop ? .reduce : .left, other) }
      if sums[1] > most { move = .right }
      var label = DependencyRelation.root.rawValue
      if move == .left || move == .right {
        let possible = reader.model.possibleRelations.list(
          PossibleRelations.place(
            of: move, top: sentence.tags[state.top], front: sentence.tags[state.front]))
        scores.reset(DependencyRelation.allCases.count)
        reader.model.relations.add(
          list, salt: move == .left ? leftRelationSalt : rightRelationSalt, of: possible,
          to: scores)
        label = possible.count == 1 ? possible[0] : scores.best(of: possible)
      }
      state.make(move, label: label)
    }
    state.keepOneRoot()
    return state
  }

  @Test func whatIsAddedUpInPartsIsWhatAllFeaturesAddUpTo() throws {
    var (reader, sentences) = try reader(40)
    reader.counts = MarginCounts()
    var list = FeatureList()
    let scores = ClassScores()
    #expect(sentences.count > 50)
    for words in sentences {
      reader.begin(words)
      reader.tag()
      var again = SentenceReader(model: reader.model, table: reader.table)
      again.begin(classes(words, reader))
      again.findMissedVerbs()
      #expect(again.sentence.tags == reader.sentence.tags)
      for place in ModelSentence.first..<reader.sentence.root {
        let allowed = reader.morphologies.allowed(for: reader.sentence.tags[place])
        if allowed.count == 1 { continue }
        reader.sentence.morphFeatures(at: place, reader.table, into: &list)
        scores.reset(reader.morphologies.count)
        reader.model.morphs.add(list, salt: 0, of: allowed, to: scores)
        #expect(scores.best(of: allowed) == reader.sentence.morphs[place])
      }
      let whole = reader.sentence
      let places = (Int32(ModelSentence.first)..<Int32(whole.root)).map { $0 }
      var parts = WholeTree(places: whole.words.count)
      _ = reader.parsePart(places, of: whole, into: &parts)
      let plain = tree(reader.sentence, reader)
      #expect(plain.heads == reader.state.heads)
      #expect(plain.labels == reader.state.labels)
    }
  }

  @Test func earlyChoicesAreHardlyEverOthers() throws {
    var (early, sentences) = try reader(40)
    var (late, _) = try reader(40)
    late.counts = MarginCounts()
    var all = 0
    var changed = 0
    for words in sentences {
      early.begin(words)
      early.tag()
      early.parse()
      late.begin(words)
      late.tag()
      late.parse()
      for place in ModelSentence.first..<early.sentence.root {
        all += 1
        let isSame =
          early.sentence.tags[place] == late.sentence.tags[place]
          && early.state.heads[place] == late.state.heads[place]
          && early.state.labels[place] == late.state.labels[place]
        if !isSame { changed += 1 }
      }
    }
    #expect(all > 1_000)
    #expect(changed * 100 < all)
  }

  @Test func aMarginLeavesNoMoreOthersThanItMay() {
    var counts = MarginCounts()
    for number in 0..<10_000 {
      counts.note(.move, Int32(number), isChanged: number % 100 == 0 && number < 4_000)
    }
    #expect(counts.total(of: .move) == 10_000)
    #expect(counts.count(of: .move, from: 2_000).all == 8_000)
    #expect(counts.count(of: .move, from: 2_000).changed == 20)
    // At most 5 of 10,000: those from 4,000 on.
    #expect(counts.margin(of: .move) == 4_000)
    #expect(counts.margin(of: .relation) == 0)
  }
}
