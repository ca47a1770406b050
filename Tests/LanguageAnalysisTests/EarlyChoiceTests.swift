import Testing

@testable import LanguageAnalysis

@Suite struct EarlyChoiceTests {
  private static let sentences = SentenceCases.all.map { $0.filter { !"⟦⟧".contains($0) } }

  /// A reader that knows the words of a sentence, and the sentence's words in it.
  private func reader(_ sentence: String, counts: Bool) throws -> (SentenceReader, [Int32]) {
    let text = try French.analyze(sentence)
    let model = try French.analyzer.model
    var reader = SentenceReader(model: model)
    if counts { reader.counts = MarginCounts() }
    let forms = try French.analyzer.formReader
    let places = text.words.map { word in
      var traits = WordTraits(forms.word(word.form))
      model.complete(&traits)
      return reader.add(traits)
    }
    return (reader, text.tokens.word.map { places[Int($0)] })
  }

  @Test(arguments: sentences.prefix(20))
  func whatIsAddedUpInPartsIsWhatAllFeaturesAddUpTo(_ sentence: String) throws {
    var (reader, words) = try reader(sentence, counts: true)
    reader.begin(words)
    reader.tag()
    var list = FeatureList()
    let scores = ClassScores()
    for place in ModelSentence.first..<reader.sentence.root {
      let tag = reader.sentence.tags[place]
      let allowed = reader.morphologies.allowed(for: tag)
      if allowed.count == 1 { continue }
      reader.sentence.morphFeatures(at: place, reader.table, into: &list)
      scores.reset(reader.morphologies.count)
      reader.model.morphs.add(list, salt: 0, of: allowed, to: scores)
      #expect(scores.best(of: allowed) == reader.sentence.morphs[place])
    }
  }

  @Test func aTreeIsTheSameFromNewAndFromWhatIsRemembered() throws {
    for sentence in Self.sentences.prefix(20) {
      var (reader, words) = try reader(sentence, counts: true)
      reader.begin(words)
      reader.tag()
      reader.parse()
      let (heads, labels) = (reader.state.heads, reader.state.labels)
      reader.begin(words)
      reader.tag()
      reader.parse()
      #expect(reader.state.heads == heads)
      #expect(reader.state.labels == labels)
    }
  }

  @Test func earlyChoicesAreHardlyEverOthers() throws {
    var all = 0
    var changed = 0
    for sentence in Self.sentences {
      var (early, words) = try reader(sentence, counts: false)
      var (late, _) = try reader(sentence, counts: true)
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
    #expect(all > 500)
    #expect(changed * 50 < all)
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
