import FoundationEssentials
import LanguageAnalysis
import Testing

@Suite struct LanguageModelTests {
  @Test func aWholeModelOpens() throws {
    let model = try LanguageModel(SmallModel.bytes(), name: "small")
    #expect(model.header == #"{"name":"small"}"#)
  }

  @Test func theSameSectionsGiveTheSameBytes() {
    #expect(SmallModel.bytes() == SmallModel.bytes())
  }

  @Test func tablesSurviveTheFile() throws {
    let model = try LanguageModel(SmallModel.bytes(), name: "small")
    #expect(model.morphologies.sets == SmallModel.morphologies.sets)
    #expect(model.morphologies.packedAllowed == SmallModel.morphologies.packedAllowed)
    #expect(model.morphologies.allowed(for: PartOfSpeech.noun.rawValue) == [0, 1])
    #expect(model.morphologies.index(of: [.masculine, .plural]) == 1)
    #expect(model.morphologies.index(of: [.feminine]) == nil)
    #expect(model.gazetteer.lists(of: WordTraits.atom(ofForm: "alger")) == [.city, .state])
    #expect(model.gazetteer.lists(of: WordTraits.atom(ofForm: "oran")) == [])
    let forms = KnownForms([(WordTraits.atom(ofForm: "char"), 0b101, 2)])
    #expect(model.known.contents == forms.contents)
  }

  @Test func knownFormsTellTheOnlyClass() throws {
    let model = try LanguageModel(SmallModel.bytes(), name: "small")
    func traits(_ form: String) -> WordTraits {
      var traits = WordTraits(
        Word(
          form: form, lower: form, analyses: [], isCapitalized: false, isAllCapitals: false,
          isKnown: false))
      model.complete(&traits)
      return traits
    }
    #expect(traits("char").onlyTag == 2)
    #expect(traits("tank").onlyTag == -1)
    #expect(traits("char").known != traits("tank").known)
  }

  @Test func manyFormsAreAllFoundAgain() {
    let forms = (0..<1000).map { WordTraits.atom(ofForm: "mot-\($0)-a") }
    let names = Gazetteer(slots: Gazetteer.slots(forms.map { ($0, .person) }))
    #expect(forms.allSatisfy { names.lists(of: $0) == .person })
  }

  /// A model without weights still reads: badly, but every column is whole.
  @Test func aModelThatLearntNothingStillReads() throws {
    let model = try LanguageModel(SmallModel.bytes(), name: "small")
    let analyzer = FrenchAnalyzer(lexicon: try French.lexicon, model: model)
    TreeInvariants.check(analyzer.analyze("Le général parle. Il part, dit-on, demain."))
  }

  private func error(_ bytes: [UInt8]) -> LanguageDataError? {
    #expect(throws: LanguageDataError.self) { try LanguageModel(bytes, name: "fr/model.bin") }
  }

  @Test func anEmptyModelIsUnreadable() {
    let found = error([])
    #expect(found?.code == .unreadable)
    #expect(found?.location == "fr/model.bin")
  }

  @Test(arguments: [1, 8, 39, 40, 41, 600, 5_000])
  func aTruncatedModelIsRefused(_ count: Int) {
    let found = error(Array(SmallModel.bytes().prefix(count)))
    #expect(found?.code == (count < 40 ? .unknownFormat : .truncated))
  }

  @Test func aTruncatedModelNamesBothLengths() {
    let bytes = SmallModel.bytes()
    let found = error(bytes.dropLast(7))
    #expect(found?.message.contains("\(bytes.count)") == true)
    #expect(found?.message.contains("\(bytes.count - 7)") == true)
  }

  @Test func aModelWithSomethingBehindItIsRefused() {
    #expect(error(SmallModel.bytes() + [0])?.code == .truncated)
  }

  @Test func anotherVersionIsNamed() {
    var bytes = SmallModel.bytes()
    bytes[8] = 99
    #expect(error(bytes)?.code == .unknownFormat)
    #expect(error(bytes)?.message.contains("version 99") == true)
  }

  @Test func theOtherByteOrderIsNamed() {
    var bytes = SmallModel.bytes()
    bytes[12..<16].reverse()
    #expect(error(bytes)?.code == .unknownFormat)
    #expect(error(bytes)?.message.contains("byte order") == true)
  }

  @Test func aDamagedByteIsNoticedWhereverItIs() {
    let bytes = SmallModel.bytes()
    for place in Array(16..<300) + stride(from: 300, to: bytes.count, by: 37) {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(error(damaged)?.code == .truncated, "byte \(place)")
    }
  }

  @Test(arguments: [
    "", "# sociogram-lexicon 1, 8 bytes\n", String(repeating: "Le général parle. ", count: 400),
  ])
  func whatIsNoModelIsRefused(_ text: String) {
    #expect(error(Array(text.utf8)) != nil)
  }

  @Test(
    arguments: [
      ("forms", nil), ("forms", []), ("forms", [1, 2, 3]), ("gazetteer", [UInt8](0..<23)),
      ("class.buckets", []), ("move.buckets", []), ("lemma.slots", [0, 0, 0, 0, 0, 0, 0]),
      ("morph.sets", []), ("morph.allowed", []), ("morph.allowed", [9, 0, 1, 0]),
      ("morph.sets", [UInt8](repeating: 0, count: 1028)),
    ] as [(String, [UInt8]?)])
  func aSectionThatMakesNoSenseIsDamage(_ name: String, _ section: [UInt8]?) {
    #expect(error(SmallModel.bytes(replacing: [name: section]))?.code == .truncated)
  }

  @Test func aMissingFileIsNamed() {
    let found = #expect(throws: LanguageDataError.self) {
      try LanguageModel(contentsOf: "/nowhere/model.bin")
    }
    #expect(found?.code == .unreadable)
    #expect(found?.message.contains("/nowhere/model.bin") == true)
    #expect(found?.hint.isEmpty == false)
  }

  @Test func aFolderIsNoModel() {
    let found = #expect(throws: LanguageDataError.self) {
      try LanguageModel(contentsOf: French.folder)
    }
    #expect(found?.code == .unreadable)
  }

  @Test func randomBytesAreNoModel() {
    var random = PropertyTests.Generator(state: 5)
    for _ in 0..<200 {
      let count = Int.random(in: 1...3_000, using: &random)
      var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      #expect(error(bytes) != nil)
      // With a right beginning, what follows is still checked.
      let start = SmallModel.bytes().prefix(Int.random(in: 0...40, using: &random))
      bytes = start + bytes
      #expect(error(bytes) != nil)
    }
  }

  @Test func theHeaderIsJSON() throws {
    let header = try French.analyzer.model.header
    #expect(header.hasPrefix("{") && header.hasSuffix("}"))
  }
}
