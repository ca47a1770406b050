package import SociogramModel

extension Claim {
  /// The voices that a claim rests on: who printed it, and whom its chain cites or its article
  /// credits.
  package func voices(
    in article: ArticleRecord?
  ) -> (publishers: [Source], cited: [Source]) {
    let printed = sources.prefix { $0.role == .publisher }
    return (
      printed + [article?.publisherSource].compactMap { $0 },
      sources.dropFirst(printed.count) + (article?.credits ?? [])
    )
  }
}
