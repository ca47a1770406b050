import GraphAnalysis
import SociogramModel
import Testing

@testable import MapRendering

struct FilterWordingTests {
  private let words = MapWording(.french)

  /// What a file remembers of a filter reads as the filter itself does.
  @Test(arguments: [
    ClaimFilter(sources: ["Littoral", "L’Écho"]), ClaimFilter(without: ["a", "b"]),
    ClaimFilter(relations: [.aid, .support]), ClaimFilter(stances: [.hedged, .denied]),
    ClaimFilter(focus: ["Khalifa Haftar"], depth: 2), ClaimFilter(minimumConfidence: 0.35),
    ClaimFilter(contestedOnly: true), ClaimFilter(includesUndated: false),
    ClaimFilter(publishers: ["P"], cited: ["C"], actors: ["RUS"]),
  ])
  func filtersOfAFileReadLikeThoseOfACommand(_ filter: ClaimFilter) {
    for words in [MapWording(.french), MapWording(.english)] {
      #expect(
        words.conditions.translated(filter.description, words)
          == words.conditions.listed(filter, words))
    }
  }

  @Test func whatNobodyKnowsStaysAsItIs() {
    let told = words.conditions.translated("mood happy; dated", words)
    #expect(told == "mood happy ; événements datés")
  }

  @Test func theCaptionNamesWhatTheFileLacks() throws {
    var sociogram = DemoSociogram.libya.sociogram
    sociogram.excerpt = Excerpt(filters: ["since 2016-10", "relation AID"])
    let options = MapOptions(filter: ClaimFilter(relations: [.aid]))
    let map = try SociogramMap(sociogram, options: options)
    #expect(map.caption.notes.contains("Filtres : depuis 2016-10 ; relation aide"))
  }
}
