import SociogramModel
import Testing

/// What voices hold against others: whoever says that another lied, attacked or is a danger accuses him.
@Suite struct AccusationTests {
  private func accusations(_ text: String) throws -> [String] {
    try French.shared.claims(in: text).filter { $0.relation == .accuse }
      .map { "\($0.subject.name) > \($0.object.name), \($0.stance.rawValue)" }
  }

  @Test(arguments: [
    "« L'attitude de la Suède est dangereuse », a averti le Niger.",
    "« La Suède ment », a déclaré le Niger.",
    "Le Niger estime que la Suède constitue une menace.",
    "Selon le Niger, la Suède ne respecte pas ses engagements.",
    "Le Niger assure que la Suède finance le terrorisme.",
    "Selon le Niger, la Suède a bombardé un hôpital.",
    "« C'est une provocation de la Suède », a réagi le Niger.",
    "Le Niger a déclaré que le décret illégal de la Suède est en vigueur.",
    "Selon le Niger, la Suède cherche à déstabiliser la région.",
  ])
  func whoSaysAFaultOfAnotherAccusesHim(_ text: String) throws {
    #expect(try accusations(text).contains("Niger > Suède, asserted"))
  }

  @Test func whoTellsOfADeedAgainstHimselfAccuses() throws {
    #expect(
      try accusations("Le Niger affirme que la Suède a bombardé le Niger.")
        .contains("Niger > Suède, asserted"))
  }

  @Test(arguments: [
    "Selon le Niger, la Suède a bombardé le Togo.",
    "Selon le Niger, la Suède n'a pas menti.",
    "Le Niger dément que la Suède ait menti.",
    "La Suède a menti.",
    "Selon Reuters, la Suède a menti.",
    "Selon le Niger, le Niger a menti.",
    "Le Niger craint que la Suède ne mente.",
  ])
  func whoOnlyTellsOrDeniesAccusesNobody(_ text: String) throws {
    #expect(try accusations(text).isEmpty)
  }

  @Test func whoCitesStandsBeforeTheAccusation() throws {
    let claim = try #require(
      try French.shared.claims(in: "Selon Reuters, le Niger affirme que la Suède ment.")
        .first { $0.relation == .accuse })
    #expect(claim.subject.name == "Niger" && claim.object.name == "Suède")
    #expect(claim.stance == .reported)
    #expect(claim.sources.dropFirst().map(\.name) == ["Reuters"])
  }

  @Test func whoseAnAccordBetweenTwoIsStaysOpen() throws {
    #expect(
      try accusations("Le Niger affirme que l'accord entre la Suède et le Togo est ridicule.")
        .isEmpty)
  }
}
