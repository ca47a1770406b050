internal import SociogramModel

/// The groups of near-identical articles of a corpus: one agency's copy in several outlets, or one
/// outlet's text reprinted.
///
/// Two articles belong together where they share at least 60 % of the paragraphs of the shorter one
/// and at least two (one, where it has only one); groups are the closure of that. The share was
/// chosen by hand: editors cut and add a paragraph, two reports of one event share none.
struct CopyGroups {
  private var parents: [Int]

  /// Finds the groups.
  ///
  /// - Complexity: linear in the number of pairs of articles that share a paragraph, after
  ///   identical sets of paragraphs are joined.
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
        for other in holders[paragraph, default: []] {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += 1
        }
        holders[paragraph, default: []].append(index)
      }
      for other in touched {
        let smaller = min(sizes[index], sizes[other])
        if shared[other] * 10 >= smaller * 6, shared[other] >= min(2, smaller) {
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
