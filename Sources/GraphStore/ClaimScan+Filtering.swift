internal import GRDB
package import GraphAnalysis
internal import SociogramModel

extension ClaimScan {
  /// Returns the part that a filter keeps; nil where names of origins become others, so that ties
  /// that keep all their claims change too.
  ///
  /// A tie that keeps all its claims is taken over as it is, the others are worked out anew: the
  /// result is that of ``SociogramModel/Sociogram/filtered(by:)``.
  ///
  /// Throws where a name is borne by nothing.
  ///
  /// - Precondition: the scan is of one database and was made for this filter.
  package func part(by filter: ClaimFilter) throws(GraphError) -> ScanPart? {
    let work = WorkAside { (ScanWitnesses(of: self), TieBundles(rows, values)) }
    // Whatever happens, nobody is left working.
    defer { _ = work.wait() }
    let selection = try ClaimSelection(
      filter, articles: graph.articles, actors: graph.actors,
      chains: values.chains.lazy.compactMap(\.self))
    var isKept = admissions(selection)
    let (witnesses, bundles) = work.wait()
    let names = witnesses.originNames([Bool](repeating: true, count: rows.count))

    var copied: [Int] = []
    var toMake: [(number: Int, claims: [Int32])] = []
    for number in bundles.ids.indices {
      let members = bundles[number]
      let left = members.filter { isKept[Int($0)] }
      if left.isEmpty { continue }
      if left.count == members.count {
        copied.append(number)
      } else {
        toMake.append((number, left))
      }
    }
    let relays = toMake.flatMap { facts[bundles.ids[$0.number]]?.relays ?? [] }
    var ties = witnesses.ties(
      toMake.map { (bundles.ids[$0.number], $0.claims[...]) }, names: names, relays: relays)
    var madeCount = toMake.count
    if filter.choosesTies {
      let made = ties.all
      var choice = TieChoice(self, bundles, isKept)
      for number in copied { choice.consider(number, facts[bundles.ids[number]], filter) }
      for (bundle, tie) in zip(toMake, made) {
        choice.consider(bundle.number, TieFacts(tie), filter)
      }
      let isChosen = choice.chosen(filter, around: selection.centre)
      let kept = zip(toMake, made).filter { isChosen[$0.0.number] }.map(\.1)
      let all = copied.count + made.count
      copied.removeAll { !isChosen[$0] }
      if copied.count + kept.count < all {
        for place in rows.indices where !isChosen[Int(bundles.ties[place])] {
          isKept[place] = false
        }
      }
      madeCount = kept.count
      ties = MadeTies(ready: kept)
    }
    let left = witnesses.originNames(isKept)
    guard left.allSatisfy({ names[$0] == $1 }) else { return nil }

    let ids = copied.map { bundles.ids[$0] }
    let kept = isKept
    return ScanPart(
      scan: self, rest: WorkAside { rest(of: kept, excerpt: graph.excerpt(for: filter)) },
      isKept: isKept, copiedTies: ids, copiedRelays: ids.flatMap { facts[$0]?.relays ?? [] },
      names: left, madeCount: madeCount, madeTies: ties)
  }

  /// Which claims voices, actors, relations and dates choose.
  private func admissions(_ selection: ClaimSelection) -> [Bool] {
    let byChain = values.chains.map { $0.map { selection.match(of: $0) } ?? [] }
    let records = Dictionary(graph.articles.map { ($0.id.rawValue, $0) }) { first, _ in first }
    let byArticle = texts.texts.indices.map { number in
      values.isArticle[number]
        ? records[texts.texts[number]].map { selection.match(of: $0) } ?? [] : []
    }
    let admitsRelation = values.relations.map { $0.map { selection.admits($0) } ?? false }
    let admitsDate = values.dates.map { $0.map { selection.admits($0) } ?? false }
    let admitsActor = values.references.map { $0.map { selection.admits($0.id, $0.id) } ?? false }
    let admitsUndated = selection.admits(nil)
    let admitsVoices = ClaimSelection.Match.all.map { selection.admits($0) }
    // Hot: every claim of a graph.
    var isAdmitted: [Bool] = []
    isAdmitted.reserveCapacity(rows.count)
    for row in rows {
      let match = byChain[Int(row.sources)].rawValue | byArticle[Int(row.article)].rawValue
      isAdmitted.append(
        admitsVoices[Int(match)] && admitsRelation[Int(row.relation)]
          && (row.date.map { admitsDate[Int($0)] } ?? admitsUndated)
          && (admitsActor[Int(row.subject)] || admitsActor[Int(row.object)]))
    }
    return isAdmitted
  }
}
