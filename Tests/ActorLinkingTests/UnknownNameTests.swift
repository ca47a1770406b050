import ActorLinking
import SociogramModel
import Testing

/// Persons, organisations and media that the registry lacks, and names that are none.
@Suite struct UnknownNameTests {
  @Test(arguments: [
    "⟦Paz Zárate|person/paz-zarate⟧ a déposé plainte. Selon ⟦Zárate|person/paz-zarate⟧, le juge "
      + "écoutera.",
    "⟦Paz Zárate|person/paz-zarate⟧ et ⟦Nils Ekström|person/nils-ekstrom⟧ négocient. "
      + "⟦Ekström|person/nils-ekstrom⟧ part. ⟦Zárate|person/paz-zarate⟧ reste.",
    "⟦Aghali ag Intalla|person/aghali-ag-intalla⟧ est venu.",
    "⟦Marc Ladreit de Lacharrière|person/marc-ladreit-de-lacharriere⟧ est venu.",
    "Le ⟨chef rebelle ⟦Aghali Tantouche|person/aghali-tantouche⟧⟩ parle. "
      + "⟦Tantouche|person/aghali-tantouche⟧ menace.",
    "Le ⟨commandant ⟦Ould Brahim|person/ould-brahim⟧⟩ est venu. ⟦Brahim|person/ould-brahim⟧ est parti.",
    "⟨M. ⟦Dubreuil|person/dubreuil⟧⟩ est venu. ⟦Dubreuil|person/dubreuil⟧ est parti.",
    "⟦Jean-Baptiste du Plessis|person/jean-baptiste-du-plessis⟧ est venu.",
    "⟦George Washington|person/george-washington⟧ est mort.",
    "⟦Christine Tremblay Ford|person/christine-tremblay-ford⟧ témoigne.",
    "⟦Jund al-Zadig|armed-group/jund-al-zadig⟧ avance.",
    "⟦Omar al-Tantouchi|person/omar-al-tantouchi⟧ est venu. "
      + "⟦Al-Tantouchi|person/omar-al-tantouchi⟧ est reparti.",
    "⟦Saleh al-Machri|person/saleh-al-machri⟧ est venu. ⟨M. ⟦al-Machri|person/saleh-al-machri⟧⟩ est "
      + "parti.",
  ])
  func capitalisedWordsAreAPersonAndTheFamilyNameThatPerson(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test func aFamilyNameOfTwoPersonsIsNeither() throws {
    let marked =
      "⟦Aghali Tantouche|person/aghali-tantouche⟧ et ⟦Mariam Tantouche|person/mariam-tantouche⟧ "
      + "arrivent. Tantouche menace."
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le ⟦Front pour la concorde du Tassili|organisation/front-pour-la-concorde-du-tassili⟧ "
      + "(⟦FCT|organisation/front-pour-la-concorde-du-tassili⟧) attaque.",
    "Le ⟦Mouvement pour la paix du Tassili|organisation/mouvement-pour-la-paix-du-tassili⟧ a signé.",
    "Le ⟦Parti de la rose|organisation/parti-de-la-rose⟧ a signé.",
    "L'⟦Institut du Sahel|organisation/institut-du-sahel⟧ publie une étude.",
    "La ⟦Coalition des bergers du Sud|organisation/coalition-des-bergers-du-sud⟧ proteste.",
    "Le ⟦FCTX|organisation/fctx⟧ négocie, le ⟦FCTX|organisation/fctx⟧ signe.",
    "Le ⟦Haut Conseil des tribus|organisation/haut-conseil-des-tribus⟧ "
      + "(⟦HCT|organisation/haut-conseil-des-tribus⟧) se réunit.",
    "Le PIB augmente.", "La hausse de la TVA inquiète.",
    "Un groupe armé attaque. Le front est calme. Le conseil se réunit.",
    "PARTI SANS LAISSER LE MOINDRE MOT",
  ])
  func organisationsAreFoundByTheirNounOrTheirCapitals(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le syndicat ⟦Unite|organisation/unite⟧ appelle à la grève.",
    "L'ONG ⟦Refuge Sud|organisation/refuge-sud⟧ accuse la ⟦Russie|RUS⟧.",
    "Le parti ⟦Aube Claire|organisation/aube-claire⟧ gagne.",
    "La société ⟦Ventex|company/ventex⟧ livre des armes à la ⟦Russie|RUS⟧.",
    "Le syndicat appelle à la grève. La société livre des armes.",
  ])
  func aNounTellsWhatItIntroduces(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La ⟦Mission d'appui des Nations unies en Libye|manul⟧ (⟦Manul|manul⟧) accuse la ⟦Russie|RUS⟧.",
    "L'⟦Organisation du traité de l'Atlantique nord|otan⟧ (⟦Otan|otan⟧) accuse la ⟦Russie|RUS⟧.",
    "La ⟦Mission des pays riverains du fleuve|manul⟧ (⟦Manul|manul⟧) accuse la ⟦Russie|RUS⟧.",
  ])
  func aLongNameIsWhatTheAcronymBehindItMeans(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le quotidien ⟦Al-Mawja|medium/al-mawja⟧ rapporte une attaque.",
    "Selon ⟦Le Courrier du Tassili|medium/le-courrier-du-tassili⟧, la ⟦Russie|RUS⟧ recule.",
    "Une attaque a eu lieu, rapporte ⟦La Dépêche du Tassili|medium/la-depeche-du-tassili⟧. Selon "
      + "⟦La Dépêche du Tassili|medium/la-depeche-du-tassili⟧, la ⟦Russie|RUS⟧ recule.",
    "Selon la ⟦Russie|RUS⟧, le port est calme.",
    "Selon le journal ⟦Al-Mawja|medium/al-mawja⟧, un garde est mort. ⟦Al-Mawja|medium/al-mawja⟧ le "
      + "tient d'un ami.",
    "L'hebdomadaire ⟦tunisien|TUN⟧ ⟦Ech-Chiraa|medium/ech-chiraa⟧ rapporte une attaque.",
    "Un quotidien du Golfe, ⟦Al-Mawja|medium/al-mawja⟧, rapporte une attaque.",
    "Le site ⟦La Vigie|medium/la-vigie⟧ rapporte une attaque. ⟦La Vigie|medium/la-vigie⟧ cite un "
      + "garde.",
    "La chaîne ⟦Nour TV|medium/nour-tv⟧ rapporte une attaque.",
    "L'agence ⟦Sahara Presse|medium/sahara-presse⟧ rapporte une attaque.",
    "La chaîne ⟦Al-Jazira|al-jazeera⟧ rapporte une attaque.",
    "Le journal est en retard.",
  ])
  func aNounNamesAMedium(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "Le porte-avions ⟦russe|RUS⟧ Amiral Kouznetsov longe la côte.",
    "Amiral Kouznetsov est en route. Le porte-avions Amiral Kouznetsov navigue.",
    "Le navire Reine Mathilde accoste.", "Le pétrolier Jean Bart brûle. Le Jean Bart coule.",
    "La frégate ⟦turque|TUR⟧ Barbaros longe la côte. Barbaros est lent.",
  ])
  func shipsAreNoPersons(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }

  @Test(arguments: [
    "La bataille continue à Deir ez-Zor.", "Il vit à Beni Walid, dans la province de Deir ez-Zor.",
    "Des combats ont lieu à Bir el-Ghanam.", "Les bergers entrent dans la ville de Beni Walid.",
    "Le traité de Beni Walid tient. La bataille de Tel Abyad dure.",
    "⟦Omar Tantouche|person/omar-tantouche⟧ est né à Tel Abyad.",
    "Le camp est près de Tel Abyad.",
  ])
  func placesAreNoActors(_ marked: String) throws {
    #expect(try MarkedMentions.found(in: marked) == marked)
  }
}
