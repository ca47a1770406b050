internal import GraphAnalysis
internal import SociogramModel

/// The ties that stances, contradiction, confidence and focus keep.
struct TieChoice {
  private let scan: ClaimScan
  private let bundles: TieBundles
  private let isKept: [Bool]
  private var chosen: [Int] = []

  /// Prepares to choose among ties of which some claims are kept.
  init(_ scan: ClaimScan, _ bundles: TieBundles, _ isKept: [Bool]) {
    (self.scan, self.bundles, self.isKept) = (scan, bundles, isKept)
  }

  /// Chooses a tie by all but focus.
  mutating func consider(_ number: Int, _ facts: TieFacts?, _ filter: ClaimFilter) {
    if filter.contestedOnly, facts?.isContested != true { return }
    if let least = filter.minimumConfidence, facts?.confidence ?? 0 < least { return }
    if !filter.stances.isEmpty {
      let isThere = bundles[number].contains { place in
        isKept[Int(place)]
          && scan.values.stances[Int(scan.rows[Int(place)].stance)]
            .map { filter.stances.contains($0) } ?? false
      }
      if !isThere { return }
    }
    chosen.append(number)
  }

  /// For each tie, whether it was chosen and lies in the focus.
  func chosen(_ filter: ClaimFilter, around centre: Set<ActorID>) -> [Bool] {
    var isChosen = [Bool](repeating: false, count: bundles.ids.count)
    if filter.focus.isEmpty {
      for number in chosen { isChosen[number] = true }
      return isChosen
    }
    let ends = chosen.map { number -> (ActorID, ActorID) in
      guard let place = bundles[number].first else { return ("", "") }
      let row = scan.rows[Int(place)]
      return (
        scan.values.references[Int(row.subject)]?.id ?? "",
        scan.values.references[Int(row.object)]?.id ?? ""
      )
    }
    let reached = Sociogram.actors(within: filter.depth, of: centre, ties: ends)
    for (number, ends) in zip(chosen, ends) {
      isChosen[number] = reached.contains(ends.0) || reached.contains(ends.1)
    }
    return isChosen
  }
}
