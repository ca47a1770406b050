/// What a web page says of its article in its head, in JSON-LD and in marked elements.
struct PageMetadata: Sendable {
  private(set) var fields = ArticleFields()

  private let tree: HTMLTree
  private var metas: [String: String] = [:]
  private var linked = ArticleFields()

  /// Reads a page.
  init(_ tree: HTMLTree, main: MainText) {
    self.tree = tree
    for (index, node) in tree.nodes.enumerated() {
      switch node.tag {
      case "meta":
        guard let content = node.attributes["content"], !singleLine(content).isEmpty else {
          continue
        }
        for key in ["property", "name", "itemprop"] {
          guard let name = node.attributes[key]?.lowercased() else { continue }
          metas[name] = metas[name] ?? singleLine(content)
        }
      case "script" where node.attributes["type"]?.lowercased() == "application/ld+json":
        linked.fill(from: LinkedData(text(of: index)).fields)
      default: break
      }
    }
    fields.publisher =
      first("og:site_name", "application-name", "citation_journal_title")
      ?? linked.publisher
    fields.title = title(main: main)
    fields.author = [metas["author"], linked.author, metas["article:author"], metas["dc.creator"]]
      .lazy.compactMap { $0 }.first { !$0.contains("://") && !$0.isEmpty }
    fields.date = date(main: main)
    fields.url = address()
    fields.language =
      tree.nodes.first { $0.tag == "html" }?.attributes["lang"] ?? metas["og:locale"]
  }

  private func first(_ names: String...) -> String? {
    names.lazy.compactMap { metas[$0] }.first
  }

  /// The headline as the article shows it, else as the head gives it, without the site's name.
  private func title(main: MainText) -> String? {
    let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == "h1" }
    let shared = first("og:title", "twitter:title") ?? linked.title
    let inMain = headings.filter { main.nodes.contains($0) }
    for candidates in [inMain, headings] where candidates.count == 1 {
      let heading = singleLine(text(of: candidates[0]))
      let isSite = fields.publisher.map { phraseForm($0[...]) == phraseForm(heading[...]) } ?? false
      guard !heading.isEmpty, !isSite else { continue }
      if candidates == inMain || shared == nil { return heading }
      if let shared, phraseForm(shared[...]).hasPrefix(phraseForm(heading[...])) { return heading }
    }
    if let shared { return withoutSite(shared) }
    guard let index = tree.nodes.firstIndex(where: { $0.tag == "title" }) else { return nil }
    let title = withoutSite(singleLine(text(of: index)))
    return title.isEmpty ? nil : title
  }

  /// Cuts " | Site" and, where it is the site's name, " - Site" off the end of a title.
  private func withoutSite(_ title: String) -> String {
    for mark in [" | ", " - ", " – ", " — ", " · "] {
      guard let cut = title.ranges(of: mark).last else { continue }
      let end = phraseForm(title[cut.upperBound...])
      let isSite = fields.publisher.map { phraseForm($0[...]) == end } ?? false
      if isSite || mark == " | " { return String(title[..<cut.lowerBound]) }
    }
    return title
  }

  private func date(main: MainText) -> String? {
    if let date = first(
      "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
      "dcterms.created", "dcterms.date", "pubdate", "publish-date", "parsely-pub-date",
      "og:published_time", "article.published", "sailthru.date") ?? linked.date
    {
      return date
    }
    for range in [main.nodes, tree.nodes.indices] {
      for index in range {
        let node = tree.nodes[index]
        let isDate = node.tag == "time" || node.attributes["itemprop"] == "datePublished"
        if isDate, let date = node.attributes["datetime"], !date.isEmpty { return date }
      }
    }
    return nil
  }

  private func address() -> String? {
    let canonical = tree.nodes.first {
      $0.tag == "link" && $0.attributes["rel"]?.lowercased() == "canonical"
    }?.attributes["href"]
    return [canonical, metas["og:url"]].lazy.compactMap { $0 }
      .first { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  private func text(of index: Int) -> String {
    tree.nodes[index..<tree.nodes[index].end].lazy.filter(\.tag.isEmpty).map(\.text).joined()
  }
}
