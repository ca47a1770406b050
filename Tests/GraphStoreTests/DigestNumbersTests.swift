import Testing

@testable import GraphStore

struct DigestNumbersTests {
  @Test func numbersAreGivenInTheOrderOfArrival() {
    var numbers = DigestNumbers()
    let ids = [7, 3, 7, 9, 3].map { SplitID(head: $0, tail: 0) }
    #expect(ids.map { numbers.insert($0) } == [0, 1, 0, 2, 1])
    #expect(numbers.ids.map(\.head) == [7, 3, 9])
    #expect(numbers.number(of: SplitID(head: 9, tail: 0)) == 2)
    #expect(numbers.number(of: SplitID(head: 8, tail: 0)) == nil)
  }

  @Test func digestsThatShareAHalfAreToldApart() {
    var numbers = DigestNumbers()
    #expect(numbers.insert(SplitID(head: 1, tail: 1)) == 0)
    #expect(numbers.insert(SplitID(head: 1, tail: 2)) == 1)
    #expect(numbers.insert(SplitID(head: 2, tail: 1)) == 2)
    #expect(numbers.insert(SplitID(head: -1, tail: .max)) == 3)
    #expect(numbers.insert(SplitID(head: 1, tail: 2)) == 1)
  }

  @Test(arguments: [0, 100, 5000])
  func aTableThatGrowsForgetsNothing(capacity: Int) {
    var numbers = DigestNumbers(capacity: capacity)
    var random = SeededGenerator(seed: capacity)
    // Digests, and numbers in a row, which a file that was changed may hold.
    var ids: [SplitID] = []
    for number in 0..<1500 {
      ids.append(SplitID(head: Int64(number), tail: Int64(number % 5)))
      let digest = Int64.random(in: 0...Int64.max, using: &random)
      ids.append(SplitID(head: digest, tail: 7))
    }
    for (number, id) in ids.enumerated() { #expect(numbers.insert(id) == Int32(number)) }
    for (number, id) in ids.enumerated() { #expect(numbers.number(of: id) == Int32(number)) }
  }
}
