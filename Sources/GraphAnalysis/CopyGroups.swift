internal import SociogramModel

/// The groups of near-identical articles of a corpus: one agency's copy in several outlets, or one
/// outlet's text reprinted.
///
/// Two articles belong together where they share at least 60 % of the fingerprints of the shorter one
/// and more than one paragraph has (three of its four, where it has only one paragraph); groups are
/// the closure of that. The share was chosen by hand: editors cut and add a paragraph and change words
/// in others, two reports of one event share next to nothing.
struct CopyGroups {
  private var parents: [Int]

  /// How many fingerprints a paragraph has.
  private static let sketchLength = 4
  /// With how many articles before it, in the order of their ids, an article is compared for each
  /// fingerprint: so that a line that an outlet prints below everything does not cost the square of
  /// its articles. Copies that many share are found through each other.
  private static let window = 64

  /// Finds the groups.
  ///
  /// - Complexity: O(*n*) in fingerprints, times the window.
  init(of articles: [ArticleRecord]) {
    parents = Array(articles.indices)
    var representatives: [[UInt64]: Int] = [:]
    var holders: [UInt64: [Int]] = [:]
    var sizes = [Int](repeating: 0, count: articles.count)
    var shared = [Int](repeating: 0, count: articles.count)
    for (index, article) in articles.enumerated() {
      let paragraphs = Set(article.fingerprints).sorted()
      if paragraphs.isEmpty { continue }
      if let twin = representatives[paragraphs] {
        join(twin, index)
        continue
      }
      representatives[paragraphs] = index
      sizes[index] = paragraphs.count
      var touched: [Int] = []
      for paragraph in paragraphs {
        for other in holders[paragraph, default: []].suffix(CopyGroups.window) {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += 1
        }
        holders[paragraph, default: []].append(index)
      }
      for other in touched {
        let smaller = min(sizes[index], sizes[other])
        let least = smaller > CopyGroups.sketchLength ? CopyGroups.sketchLength + 1 : 3
        if shared[other] * 10 >= smaller * 6, shared[other] >= least {
          join(other, index)
        }
        shared[other] = 0
      }
    }
  }

  /// The groups as lists of indices into the articles, each in rising order; an article without
  /// copies is a group of its own.
  var groups: [[Int]] {
    var members: [Int: [Int]] = [:]
    for index in parents.indices { members[root(of: index), default: []].append(index) }
    return members.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  private func root(of index: Int) -> Int {
    var index = index
    while parents[index] != index { index = parents[index] }
    return index
  }

  /// Joins two groups under the smaller root, so that the trees do not depend on the order; paths
  /// are halved on the way.
  private mutating func join(_ a: Int, _ b: Int) {
    let first = compressedRoot(of: a)
    let second = compressedRoot(of: b)
    parents[max(first, second)] = min(first, second)
  }

  private mutating func compressedRoot(of index: Int) -> Int {
    var index = index
    while parents[index] != index {
      parents[index] = parents[parents[index]]
      index = parents[index]
    }
    return index
  }
}
