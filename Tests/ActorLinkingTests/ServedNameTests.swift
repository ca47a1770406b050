import SociogramModel
import Testing

/// Organisations by who serves them, adjectives of institutions, and names that are nobody's.
@Suite struct ServedNameTests {
  @Test(arguments: [
    "La trésorière d'⟦Alternor|organisation/alternor⟧ parle. ⟦Alternor|organisation/alternor⟧ se tait.",
    "⟦Alternor|organisation/alternor⟧, une association de juristes, proteste.",
    "Le PDG de ⟦Nexoria|company/nexoria⟧ parle.",
    "Un groupe armé baptisé les « ⟦Aigles du désert|armed-group/aigles-du-desert⟧ » attaque.",
    "La porte-parole de l'⟦Alternor|organisation/alternor⟧ parle.",
  ])
  func namesBesideThoseWhoServeAreOrganisations(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le président de la Commission parle.", "Le secrétaire du Trésor parle.",
    "La responsable Asie parle.", "Le protocole de Minsk est signé.",
    "Les accords de Minsk sont signés.",
  ])
  func othersAreNobody(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Les sanctions ⟦européennes|union-europeenne⟧ durent.",
    "La mission ⟦onusienne|onu⟧ reste.",
    "Les villes européennes sont belles.",
  ])
  func institutionsHaveAdjectives(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func oneOfAGroupIsNotTheGroup() throws {
    let marked = "L'un des principaux alliés de la ⟦Russie|RUS⟧ parle."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
