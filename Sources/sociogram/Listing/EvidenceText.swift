internal import GraphAnalysis
internal import SociogramModel

/// Ties with their quotes, voices and reasons, as text.
struct EvidenceText {
  /// How many columns there are.
  let width: Int
  /// Whether quotes show actors and cues in the styles of a terminal.
  let isStyled: Bool

  /// Returns the lines of ties, with an empty line between, and of what was rejected without a tie
  /// left to show it with.
  func lines(_ ties: [TieRow], _ lost: [EvidenceRow]) -> [String] {
    var blocks = ties.map { lines(of: $0) }
    blocks += lost.map { row in
      let claim = row.claim
      let heading =
        "\(claim.subject.name) \(claim.relation.sign) \(claim.object.name)  "
        + "\(claim.relation.rawValue)  no tie left"
      return [SafeText(heading).text] + lines(of: row)
    }
    return Array(blocks.joined(separator: [""]))
  }

  private func lines(of row: TieRow) -> [String] {
    let tie = row.tie
    let heading =
      "\(row.subject) \(tie.relation.sign) \(row.object)  \(tie.relation.rawValue)  "
      + tie.markedStance
    let figures =
      "confidence \(figure(tie.confidence)), reading \(figure(tie.reading)), "
      + "credibility \(tie.credibility.rawValue), reliability \(tie.reliability.rawValue), "
      + "origins \(tie.origins.count)"
    return [SafeText(heading).text] + indented(figures + because(tie.reasons), by: 2)
      + row.evidence.flatMap { lines(of: $0) }
  }

  private func lines(of evidence: EvidenceRow) -> [String] {
    let claim = evidence.claim
    var lines = [""]
    let quote = isStyled ? QuoteStyle.marked(claim) : claim.quote
    let quoted = indented("« \(quote) »", by: 4)
    lines += isStyled ? QuoteStyle.styled(quoted) : quoted
    lines += indented(evidence.chain, by: 6)
    lines += indented(place(of: evidence), by: 6)
    lines += indented(
      "\(claim.stance.rawValue), “\(claim.predicate)”, reading \(figure(claim.reading))"
        + because(claim.reasons), by: 6)
    if let judgement = claim.judgement {
      lines += indented(judgement.told + correction(of: claim, judgement.original), by: 6)
    }
    return lines + indented(claim.id.rawValue, by: 6)
  }

  /// The article of a claim with its headline and publication date, and the event's date.
  private func place(of evidence: EvidenceRow) -> String {
    var place = evidence.claim.article.rawValue
    if let title = evidence.title { place += ", “\(title)”" }
    if let date = evidence.published { place += ", published \(date)" }
    if let date = evidence.claim.date { place += "; event \(date.shown)" }
    return place
  }

  /// What was read before a correction, as far as it differs; also its id, which judgements may go on
  /// to use.
  private func correction(of claim: Claim, _ original: ClaimWording) -> String {
    var parts: [String] = []
    if original.subject.id != claim.subject.id { parts.append("subject \(original.subject.name)") }
    if original.object.id != claim.object.id { parts.append("object \(original.object.name)") }
    if original.relation != claim.relation { parts.append(original.relation.rawValue) }
    if original.stance != claim.stance { parts.append(original.stance.rawValue) }
    if claim.readID != claim.id { parts.append(claim.readID.rawValue) }
    return parts.isEmpty ? "" : "; was read as " + parts.joined(separator: ", ")
  }

  private func because(_ reasons: [String]) -> String {
    reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; ")
  }

  private func indented(_ text: String, by count: Int) -> [String] {
    let margin = String(repeating: " ", count: count)
    return SafeText(text).wrapped(to: width - count).map { margin + $0 }
  }
}
