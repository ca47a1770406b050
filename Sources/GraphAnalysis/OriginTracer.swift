package import SociogramModel

/// Follows claims back to the independent source that they rest on.
///
/// The origin of a claim is the innermost *named* voice of its chain beyond the publisher; a voice
/// without a name belongs to the named voice that quotes it. A chain that names nobody leads to the
/// article's origin: the agency that it credits, else the outlet that it credits, else its
/// publisher, else the article itself. Near-identical articles have one origin between them: the
/// agency or outlet that the earliest crediting one credits, else the publisher of the earliest
/// one (dated before undated, then the smallest id).
///
/// It depends on the claim and the list of articles alone, so that a filter that keeps the articles
/// keeps the origins.
package struct OriginTracer: Sendable {
  /// Where claims lead that name nobody but the publisher.
  private struct Ground: Hashable, Sendable {
    var origin: Origin
    /// The article whose publisher is the origin; nil where it is a credit.
    var publisherOf: ArticleID?
  }

  private let grounds: [ArticleID: Ground]
  /// The groups of near-identical articles, for each article that has a copy.
  private let copies: [ArticleID: Set<ArticleID>]

  /// Creates the tracer of a corpus.
  package init(articles: [ArticleRecord]) {
    let isSorted = zip(articles, articles.dropFirst()).allSatisfy { $0.id < $1.id }
    let articles = isSorted ? articles : articles.sorted { $0.id < $1.id }
    var grounds: [ArticleID: Ground] = [:]
    var copies: [ArticleID: Set<ArticleID>] = [:]
    grounds.reserveCapacity(articles.count)
    for group in CopyGroups(of: articles).groups {
      let members = group.map { articles[$0] }
      let ground = OriginTracer.ground(of: members)
      for member in members { grounds[member.id] = ground }
      if members.count > 1 {
        let ids = Set(members.map(\.id))
        for id in ids { copies[id] = ids }
      }
    }
    self.grounds = grounds
    self.copies = copies
  }

  /// Returns the articles that are near-identical to an article, and the article itself.
  func copies(of article: ArticleID) -> Set<ArticleID> { copies[article] ?? [article] }

  /// Returns the articles whose claims may have other origins than another corpus gives them.
  package func articles(tracedOtherwiseThanBy other: OriginTracer) -> Set<ArticleID> {
    Set(grounds.filter { article, ground in other.grounds[article] != ground }.keys)
  }

  /// Returns the origin of a claim.
  package func origin(of claim: Claim) -> Origin {
    OriginTracer.citedOrigin(of: claim.sources) ?? ground(of: claim)
  }

  /// Returns the origin of all claims with a chain of voices; nil where it depends on the article.
  package static func citedOrigin(of chain: [Source]) -> Origin? {
    chain.citedVoices.last(where: \.isNamed).map { Origin($0) }
  }

  /// Returns the origin that a claim would have if it cited nobody: that of its article.
  package func ground(of claim: Claim) -> Origin { ground(of: claim.sources, in: claim.article) }

  /// Returns the origin of an article's claims that cite nobody.
  package func ground(of chain: [Source], in article: ArticleID) -> Origin {
    let publisher = chain.first.flatMap { $0.role == .publisher && $0.isKnown ? $0 : nil }
    return ground(of: article, publisher: publisher.map { Origin($0) })
  }

  /// Returns the origin of an article of which claims say that this known publisher printed it.
  func ground(of article: ArticleID, publisher: Origin?) -> Origin {
    guard let ground = grounds[article] else { return publisher ?? Origin(article: article) }
    // The claim may know its publisher under the id that all spellings of the name share.
    if ground.publisherOf == article, let publisher { return publisher }
    return ground.origin
  }

  private static func ground(of copies: [ArticleRecord]) -> Ground {
    let ordered = copies.sorted { isEarlier($0, $1) }
    for role in [SourceRole.agency, .medium] {
      for article in ordered {
        if let credit = article.credits.first(where: { $0.role == role && $0.isNamed }) {
          return Ground(origin: Origin(credit))
        }
      }
    }
    if let article = ordered.first(where: { $0.publisher != nil }) {
      return Ground(origin: Origin(article.publisherSource), publisherOf: article.id)
    }
    // Articles are never empty here: a group has at least one member.
    return Ground(origin: Origin(article: ordered.first?.id ?? ""))
  }

  private static func isEarlier(_ a: ArticleRecord, _ b: ArticleRecord) -> Bool {
    switch (a.date, b.date) {
    case (let x?, let y?) where x != y: x < y
    case (_?, nil): true
    case (nil, _?): false
    default: a.id < b.id
    }
  }
}

extension Origin {
  /// The origin that a voice is.
  init(_ voice: Source) { self.init(id: OriginID(voice.voice.rawValue), name: voice.name) }

  /// The origin that an article without publisher is.
  init(article: ArticleID) {
    self.init(id: OriginID("article:" + article.rawValue), name: article.rawValue)
  }
}

extension [Source] {
  /// The voices of a chain beyond the publisher, outermost first.
  var citedVoices: ArraySlice<Source> { first?.role == .publisher ? dropFirst() : self[...] }
}

extension Source {
  /// Whether the voice is more than the place-holder for a publisher that nobody named.
  var isKnown: Bool { voice != Source.unknownPublisher.voice }
}
