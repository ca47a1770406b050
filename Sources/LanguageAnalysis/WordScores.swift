/// What single words add to the scores of tags, each added up once: what a word tells of its own tag, of
/// the tag before it and of the tag behind it.
///
/// Entries belong to the words of a ``TraitTable``.
struct WordScores {
  /// The scores of all word classes.
  typealias Classes = SIMD16<Int32>

  private var own: [Classes] = []
  private var next: [Classes] = []
  private var previous: [Classes] = []
  /// Which of these are there, a bit each.
  private var known: [UInt8] = []
  /// Scores of morphologies, a row for what a word tells in one of three ways of one word class: a score
  /// for each that the class can have.
  private var rows: [Int32] = []
  /// Where each row begins, by word, way and word class; -1 where it is not there.
  private var starts: [Int32] = []

  /// How a word tells something of a tag.
  enum Way: Int { case own, next, previous }

  private static let tagCount = 16
  private static let startsPerWord = 3 * tagCount

  /// The place in ``starts`` of what a word tells in one way of one word class.
  @inline(__always) private static func start(_ way: Way, _ word: Int, _ tag: UInt8) -> Int {
    word &* startsPerWord &+ way.rawValue &* tagCount &+ Int(tag)
  }

  /// Makes room for the words of a table.
  mutating func reserve(_ count: Int) {
    while known.count < count {
      own.append(Classes())
      next.append(Classes())
      previous.append(Classes())
      known.append(0)
      starts.append(contentsOf: repeatElement(-1, count: Self.startsPerWord))
    }
  }

  /// What a word tells in one way of word classes; nil where it is not there.
  @inline(__always)
  func classes(_ way: Way, _ word: Int) -> Classes? {
    guard known[word] >> UInt8(truncatingIfNeeded: way.rawValue) & 1 == 1 else { return nil }
    return switch way {
    case .own: own[word]
    case .next: next[word]
    case .previous: previous[word]
    }
  }

  /// Keeps what a word tells in one way of word classes.
  mutating func keep(_ scores: Classes, _ way: Way, _ word: Int) {
    switch way {
    case .own: own[word] = scores
    case .next: next[word] = scores
    case .previous: previous[word] = scores
    }
    known[word] |= 1 << UInt8(way.rawValue)
  }

  /// Whether it is known what a word tells in one way of the morphologies of a word class.
  @inline(__always)
  func hasMorphologies(_ way: Way, _ word: Int, tag: UInt8) -> Bool {
    starts[Self.start(way, word, tag)] >= 0
  }

  /// Adds what a word is known to tell in one way of the morphologies of a word class to their scores.
  @inline(__always)
  func addMorphologies(
    _ way: Way, _ word: Int, tag: UInt8, of allowed: [UInt8], to scores: ClassScores
  ) {
    let start = Int(starts[Self.start(way, word, tag)])
    for index in allowed.indices {
      scores[allowed[index]] &+= rows[start &+ index]
    }
  }

  /// Keeps what a word tells in one way of the morphologies of a word class.
  mutating func keep(
    _ scores: ClassScores, _ way: Way, _ word: Int, tag: UInt8, of allowed: [UInt8]
  ) {
    starts[Self.start(way, word, tag)] = Int32(rows.count)
    for morph in allowed { rows.append(scores[morph]) }
  }
}
