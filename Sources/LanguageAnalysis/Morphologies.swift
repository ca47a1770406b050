/// The sets of inflection features that a tagger can choose from.
package struct Morphologies: Sendable {
  /// The sets, by number.
  package let sets: [Features]
  private let allowedByTag: [[UInt8]]
  private let indices: [Features: Int]

  /// Creates the table.
  ///
  /// - Parameter allowed: for each word class, by raw value, the numbers of the sets it can have.
  package init(sets: [Features], allowed: [[UInt8]]) {
    precondition(allowed.count == 16 && allowed.allSatisfy { !$0.isEmpty })
    self.sets = sets
    allowedByTag = allowed
    indices = Dictionary(zip(sets, sets.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Reads the table of a model; nil where it makes no sense.
  init?(sets: ModelArray<UInt32>, allowed: ModelArray<UInt16>) {
    guard sets.count <= 255 else { return nil }
    var lists: [[UInt8]] = []
    var position = 0
    while lists.count < 16, position < allowed.count {
      let end = position + 1 + Int(allowed[position])
      guard end <= allowed.count, end > position + 1 else { return nil }
      let list = (position + 1..<end).map { allowed[$0] }
      guard list.allSatisfy({ Int($0) < sets.count }) else { return nil }
      lists.append(list.map { UInt8($0) })
      position = end
    }
    guard lists.count == 16 else { return nil }
    self.init(
      sets: (0..<sets.count).map { Features(rawValue: sets[$0]) }, allowed: lists)
  }

  /// The lists of ``allowed(for:)`` as a model's file holds them: each with its length before it.
  package var packedAllowed: [UInt16] {
    allowedByTag.flatMap { [UInt16($0.count)] + $0.map { UInt16($0) } }
  }

  /// The number of sets.
  package var count: Int { sets.count }

  /// The numbers of the sets that a word class can have; at least one.
  @inline(__always) package func allowed(for tag: UInt8) -> [UInt8] { allowedByTag[Int(tag)] }

  /// The number of a set; nil where no tagger has it.
  package func index(of set: Features) -> Int? { indices[set] }
}
