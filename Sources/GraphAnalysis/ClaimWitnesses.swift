internal import SociogramModel

/// Makes witnesses of claims that are at hand as values.
struct ClaimWitnesses {
  /// The numbers that the witnesses go by.
  private(set) var book: WitnessBook

  private let articles: [ArticleID: Int32]
  private let dates: [EventDate: Int32]
  private var chains: [Chain: Int32] = [:]

  /// A chain without the places of its cues, which differ from claim to claim.
  private struct Chain: Hashable {
    var sources: [Source]

    static func == (a: Chain, b: Chain) -> Bool {
      a.sources.count == b.sources.count
        && zip(a.sources, b.sources).allSatisfy {
          $0.voice == $1.voice && $0.name == $1.name && $0.role == $1.role
            && $0.described == $1.described
        }
    }

    func hash(into hasher: inout Hasher) {
      for source in sources {
        hasher.combine(source.voice)
        hasher.combine(source.described)
      }
    }
  }

  /// Prepares to read some claims.
  ///
  /// - Parameter articles: Those of the claims, in the order of their ids.
  init(of claims: [Claim], _ tracer: OriginTracer, articles: [ArticleRecord]) {
    let ids = articles.map(\.id)
    self.articles = Dictionary(zip(ids, 0...)) { first, _ in first }
    let dates = Set(claims.lazy.compactMap(\.date)).sorted { a, b in
      a.start == b.start ? (a.end ?? a.start) < (b.end ?? b.start) : a.start < b.start
    }
    self.dates = Dictionary(zip(dates, 0...)) { first, _ in first }
    book = WitnessBook(tracer, articles: ids, dates: dates)
  }

  /// The witness of one of the claims.
  mutating func witness(of claim: Claim) -> Witness {
    let key = Chain(sources: claim.sources)
    let chain = chains[key] ?? book.add(chain: claim.sources)
    chains[key] = chain
    let article = articles[claim.article] ?? 0
    return Witness(
      article: article, chain: chain, origins: book.origins(of: chain, in: article),
      date: claim.date.flatMap { dates[$0] }, stance: claim.stance, reading: claim.reading)
  }
}
