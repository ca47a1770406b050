import LanguageAnalysis

/// Sentences with their names in ⟦ ⟧ and the classes of the names.
enum NameCases {
  static let all: [(text: String, classes: [NameClass])] = [
    ("Le président ⟦Emmanuel Macron⟧ a reçu ⟦Giorgia Meloni⟧.", [.person, .person]),
    ("⟦Fayez al-Sarraj⟧ s’est rendu à ⟦Alger⟧.", [.person, .place]),
    ("⟦Angela Merkel⟧ se rend à ⟦Tunis⟧.", [.person, .place]),
    ("L’⟦Union africaine⟧ siège à ⟦Addis-Abeba⟧.", [.organisation, .place]),
    ("Le général ⟦Sissi⟧ soutient ⟦Khalifa Haftar⟧.", [.person, .person]),
    ("M. ⟦Lavrov⟧ a parlé au téléphone.", [.person]),
    ("Le chef du ⟦Kremlin⟧ a salué ⟦Bachar al-Assad⟧.", [.place, .person]),
    ("La ⟦Russie⟧ et l’⟦Égypte⟧ ont signé un accord.", [.place, .place]),
    ("Les combats font rage près de ⟦Benghazi⟧.", [.place]),
    ("Le navire a quitté ⟦Odessa⟧ pour ⟦Istanbul⟧.", [.place, .place]),
    ("L’⟦ONU⟧ a condamné les frappes.", [.organisation]),
    ("L’⟦OTAN⟧ se réunit à ⟦Bruxelles⟧.", [.organisation, .place]),
    ("La ⟦Ligue arabe⟧ a convoqué une réunion.", [.organisation]),
    ("Le ⟦Parti socialiste⟧ refuse l’accord.", [.organisation]),
    ("L’⟦Union européenne⟧ impose des sanctions à l’⟦Iran⟧.", [.organisation, .place]),
    ("Selon ⟦Reuters⟧, la ville est tombée.", [.organisation]),
    ("⟦Recep Tayyip Erdogan⟧ accuse la ⟦Grèce⟧.", [.person, .place]),
    ("Le ministre ⟦Jean-Yves Le Drian⟧ est attendu au ⟦Caire⟧.", [.person, .place]),
    ("⟦Misrata⟧ et ⟦Zintan⟧ ont conclu une trêve.", [.place, .place]),
    ("Le ⟦Conseil de sécurité⟧ vote demain.", [.organisation]),
  ]
}
