import Testing

@testable import ClaimExtraction

@Suite struct WordTableTests {
  @Test func aTableHoldsWhatADictionaryHolds() {
    var table = WordTable<Int>()
    var dictionary: [String: Int] = [:]
    for number in 0..<2_000 {
      let word = number % 3 == 0 ? "été\(number / 2)" : "x\(number)"
      table.update(word, initial: 0) { $0 += number }
      dictionary[word, default: 0] += number
    }
    for (word, value) in dictionary { #expect(table[word] == value) }
    #expect(table["y"] == nil)
    #expect(table[""] == nil)
    #expect(!table.contains("été"))
  }

  /// Words of 7, 8, 9, 16 and 17 bytes, which are read 8 at a time.
  @Test(arguments: [7, 8, 9, 16, 17])
  func wordsThatDifferInOneByteAreTwo(_ length: Int) {
    let word = String(repeating: "a", count: length)
    let set: WordSet = [word]
    #expect(set.contains(word))
    #expect(!set.contains(word + "a"))
    #expect(!set.contains(word.dropLast() + "b"))
    #expect(!set.contains("b" + word.dropFirst()))
  }

  @Test func anEmptyTableHoldsNothing() {
    #expect(!WordSet([]).contains("mot"))
  }
}
