internal import GraphAnalysis
internal import SociogramModel

/// A claim as a page holds it.
struct PageClaim {
  let claim: Claim
  let sides: PageData.Sides
  /// Places in the lists of the page.
  let article: Int
  let subject: Int
  let object: Int
  let origin: Int
  let chain: [Int]
  let publishers: [Int]
  let cited: [Int]
  let quote: PageQuote

  /// The claims of all versions, sorted by id.
  static func list(
    _ versions: [Sociogram], articles: PageList<ArticleRecord>, actors: [Actor],
    voices: PageVoices
  ) -> [PageClaim] {
    /// What differs where a claim is not the same in both versions.
    struct Reading: Hashable {
      var claim: Claim
      var origin: Origin
      var publishers: [Int]
      var cited: [Int]
      var article: Int
    }
    let actorPlaces = Dictionary(
      uniqueKeysWithValues: actors.enumerated().map { ($0.element.id, $0.offset) })
    let names = actors.map { QuoteWord.names(of: $0) }
    let readings = versions.enumerated().map { number, version in
      let side: PageData.Sides = number == versions.count - 1 ? .new : .old
      var places: [ArticleID: Int] = [:]
      for (place, entry) in articles.entries.enumerated() where entry.sides.contains(side) {
        places[entry.value.id] = place
      }
      return version.claims.filter { !$0.isRejected }.map { claim in
        let place = places[claim.article] ?? 0
        let (printed, cited) = claim.voices(in: articles.entries[place].value)
        return Reading(
          claim: claim, origin: voices.tracers[number].origin(of: claim),
          publishers: voices.places(of: printed), cited: voices.places(of: cited), article: place)
      }
    }
    return PageList(readings, by: \.claim.id).entries.map { reading, sides in
      let claim = reading.claim
      let subject = actorPlaces[claim.subject.id] ?? 0
      let object = actorPlaces[claim.object.id] ?? 0
      return PageClaim(
        claim: claim, sides: sides, article: reading.article, subject: subject, object: object,
        origin: voices.place(of: reading.origin), chain: claim.sources.map(voices.place(of:)),
        publishers: reading.publishers, cited: reading.cited,
        quote: PageQuote(
          of: claim, subject: names[subject] + QuoteWord.names(in: claim.reasons, of: "subject"),
          object: names[object] + QuoteWord.names(in: claim.reasons, of: "object")))
    }
  }
}
