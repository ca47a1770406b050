/// The part of a page that is its article: the semantic element or the densest block, without
/// navigation, captions, sharing, comments, related articles and notices.
struct MainText: Sendable {
  /// Paragraphs, headings and list items in the order of the page.
  private(set) var blocks: [String] = []
  /// The indices of the nodes of the main part.
  private(set) var nodes: Range<Int> = 0..<0

  private let tree: HTMLTree
  /// The visible bytes below each node that are no links, dropped parts left out.
  private var textCounts: [Int] = []
  private var isDropped: [Bool] = []

  /// Finds the article of a page.
  init(_ tree: HTMLTree) {
    self.tree = tree
    guard !tree.nodes.isEmpty else { return }
    drop()
    textCounts = counts(withoutDropped: true)
    let root = mainRoot()
    nodes = root..<tree.nodes[root].end
    collectBlocks()
  }

  /// Marks the parts that are no article. Parts that hold more than half of the page's text stay
  /// unless they are never text: a class name such as "has-sidebar" may sit on the whole page.
  private mutating func drop() {
    isDropped = Array(repeating: false, count: tree.nodes.count)
    let all = counts(withoutDropped: false)
    let total = all.first ?? 0
    var isInArticle = isDropped
    for (index, node) in tree.nodes.enumerated() where !node.tag.isEmpty {
      isInArticle[index] =
        node.tag == "article" || node.tag == "main"
        || (node.parent >= 0 && isInArticle[node.parent])
      if node.parent >= 0 && isDropped[node.parent] {
        isDropped[index] = true
      } else if PageParts.neverText.contains(node.tag) {
        isDropped[index] = true
      } else if all[index] * 2 <= total || PageParts.navigation.contains(node.tag) {
        isDropped[index] = PageParts.isBesideArticle(node, isInArticle: isInArticle[index])
      }
    }
  }

  /// The visible bytes below each node that do not belong to a link.
  private func counts(withoutDropped: Bool) -> [Int] {
    var counts = [Int](repeating: 0, count: tree.nodes.count)
    for index in tree.nodes.indices.reversed() {
      let node = tree.nodes[index]
      if node.tag.isEmpty { counts[index] = node.text.utf8.count { $0 > 0x20 } }
      if withoutDropped && isDropped[index] || node.tag == "a"
        || PageParts.neverText.contains(node.tag)
      {
        counts[index] = 0
      }
      if node.parent >= 0 { counts[node.parent] += counts[index] }
    }
    return counts
  }

  /// The element that holds the article.
  private func mainRoot() -> Int {
    let total = textCounts[0]
    var best: Int?
    for (index, node) in tree.nodes.enumerated()
    where PageParts.isArticle(node) && !isDropped[index] {
      // Teasers are `article` elements too: the one with the most text is the article.
      if textCounts[index] > best.map({ textCounts[$0] }) ?? 0 { best = index }
    }
    // A quarter of the page and a paragraph, chosen by hand; a page of teasers has no such element.
    if let best, textCounts[best] * 4 >= total, textCounts[best] >= 200 {
      return densest(from: best)
    }
    return densest(from: 0)
  }

  /// Descends while one child holds nearly all of the text.
  private func densest(from start: Int) -> Int {
    var root = start
    while true {
      var child = root + 1
      var next: Int?
      while child < tree.nodes[root].end {
        if !tree.nodes[child].tag.isEmpty, !isDropped[child],
          !PageParts.blocks.contains(tree.nodes[child].tag) || tree.nodes[child].tag == "div"
            || tree.nodes[child].tag == "section",
          textCounts[child] * 100 >= textCounts[root] * 85
        {
          next = child
        }
        child = tree.nodes[child].end
      }
      guard let next, tree.nodes[next].tag != "a" else { return root }
      root = next
    }
  }

  /// Collects the text of the main part, a block a line.
  private mutating func collectBlocks() {
    var text = ""
    var linkCount = 0
    var isHeading = false
    var open: [Int] = []
    var isInLink = Array(repeating: false, count: tree.nodes.count)
    func flush() {
      let line = singleLine(text)
      // Lists of links to other articles; a paragraph may well have links in it.
      let isLinks =
        !isHeading && linkCount * 10 >= line.utf8.count * 7 && line.utf8.count < 200
      if !line.isEmpty && !isLinks { blocks.append(line) }
      text = ""
      linkCount = 0
    }
    var index = nodes.lowerBound
    while index < nodes.upperBound {
      let node = tree.nodes[index]
      while let last = open.last, tree.nodes[last].end <= index {
        flush()
        isHeading = false
        open.removeLast()
      }
      if isDropped[index] {
        index = node.end
        continue
      }
      isInLink[index] =
        node.tag == "a"
        || (node.parent >= 0 && isInLink[node.parent] && !PageParts.blocks.contains(node.tag))
      if node.tag.isEmpty {
        text += node.text
        if node.parent >= 0 && isInLink[node.parent] {
          linkCount += node.text.utf8.count { $0 > 0x20 }
        }
      } else if node.tag == "br" {
        flush()
      } else if PageParts.blocks.contains(node.tag) {
        flush()
        isHeading = node.tag.utf8.count == 2 && node.tag.hasPrefix("h") && node.tag != "hr"
        open.append(index)
      }
      index += 1
    }
    flush()
  }
}
