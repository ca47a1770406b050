/// Sentences with the reading of some words behind a slash: N noun, M name, V finite verb, X finite
/// auxiliary, Y other auxiliary form, K past participle, W infinitive, G present participle,
/// A adjective, R adverb, D determiner, P pronoun, E preposition, C conjunction, S subordinator,
/// U numeral. Word classes are those of Universal Dependencies, so the copula is an auxiliary.
enum TagCases {
  static let all = certain + likely

  /// What any model must read rightly.
  static let certain: [String] = [
    "La/D Russie/M accuse/V l'/D Ukraine/M.",
    "Les frappes/N russes/A continuent/V.",
    "Alger/M soutient/V le processus/N.",
    "Des/D responsables/N russes/A ont/X reçu/K le maréchal/N.",
    "Haftar/M est/X soutenu/K par/E l'/D Égypte/M.",
    "Il/P aurait/X demandé/K des/D armes/N à/E la/D Russie/M.",
    "La demande/N a/X été/Y rejetée/K par/E le ministère/N.",
    "Elle/P ne/R le/P reconnaît/V pas/R.",
    "Paris/M veut/V le/P rencontrer/W.",
    "Ils/P demandent/V de/E leur/P livrer/W des/D armes/N.",
  ]

  /// What a model reads rightly for the greater part: it is statistical, and one trained anew errs in
  /// other places.
  static let likely: [String] = [
    // Noun or verb
    "Moscou/M dément/V.",
    "Le ministère/N nie/V toute/D visite/N.",
    "Le chef/N militaire/A libyen/A visite/V Alger/M.",
    "L'ancien/A général/N est/X arrivé/K pour/E une/D visite/N officielle/A.",
    "L'armée/N frappe/V les positions/N de Daech/M.",
    "La rencontre/N entre/E les deux/U hommes/N est/X prévue/K lundi.",
    "Le ministre de la Défense rencontre/V son/D homologue/N.",
    "Le soutien/N de Paris/M reste/V discret/A.",
    "L'accord/N porte/V sur/E les armes/N.",
    "Il/P est/X en/E visite/N en/E Libye/M.",
    "Le fils/N du/E président/N porte/V un message/N.",
    "Les avions/N russes/A ont/X bombardé/K la ville/N.",
    "Nous/P avions/V des/D avions/N.",
    "Cet/D été/N, ils/P ont/X signé/K un accord/N.",
    "Il/P parle/V de/E l'/D est/N du/E pays/N.",
    "Le ton/N monte/V entre/E Alger/M et Rabat/M.",
    "Or/C la France/M hésite/V, car/C le coût/N est/X élevé/A.",
    // Auxiliaries and participles
    "Haftar/M a/X également/R été/Y reçu/K par/E des/D ministres/N.",
    "Ils/P n'/R ont/X pas/R encore/R rencontré/K le/D président/N.",
    "Le Kremlin/M a/X-t-il/P reçu/K le général/N ?",
    "Son/D entretien/N a/X été/Y bref/A.",
    "Les forces/N ont/X également/R reçu/K des/D aides/N.",
    "Il/P s'/P était/X déjà/R rendu/K en/E Russie/M.",
    "Il/P dit/V avoir/Y eu/K un entretien/N.",
    "Le texte/N doit/V être/Y signé/K demain/R.",
    "Alger/M s'/P est/X montrée/K très/R ferme/A.",
    "Il/P y/P a/V une/D coopération/N.",
    "Le maréchal/N, soutenu/K par/E Moscou/M, avance/V.",
    "Un gouvernement/N parrainé/K par/E l'/D Onu/M siège/V à/E Tripoli/M.",
    "Les positions/N bombardées/K par/E l'/D armée/N sont/X proches/A.",
    "On/P ignore/V si/S ces/D visites/N ont/X été/Y fructueuses/A.",
    // Pronouns and determiners
    "Il/P l'/P a/X reçu/K.",
    "Veut/V-elle/P la/P recevoir/W ?",
    "Il/P leur/P a/X livré/K leur/D matériel/N.",
    "Les Émirats/N lui/P ont/X exprimé/K leur/D soutien/N.",
    "L'embargo/N l'/P empêche/V de/E recevoir/W une/D aide/N.",
    "Il/P en/P parle/V.",
    "Ce/D rapport/N cite/V des/D sources/N bien/R informées/K.",
    "Ce/P qui/P compte/V, c'/P est/X la/D paix/N.",
    "Les contacts/N entrent/V dans/E ce/D cadre/N.",
    "Tous/A les/D pays/N soutiennent/V l'/D accord/N.",
    "Ceux/P qui/P le/P soutiennent/V sont/X nombreux/A.",
    "Nous/P espérons/V éradiquer/W le/D terrorisme/N.",
    "Il/P ne/R saurait/V y/P avoir/W de/E coopération/N.",
    // Small words
    "Le porte-parole/N a/X dit/K que/S Moscou/M est/X en/E rapport/N avec/E lui/P.",
    "Le projet/N que/P Paris/M défend/V est/X mort/K.",
    "Si/S Tripoli/M refuse/V, Haftar/M entre/V en/E guerre/N contre/E Misrata/M.",
    "Selon/E la/D presse/N locale/A, il/P ment/V.",
    "Le pas/N est/X franchi/K.",
    "Il/P prend/V le/D car/N.",
    "Depuis/E 2011/U, le pays/N est/X divisé/K.",
    "Le pays/N, hostile/A à/E toute/D intervention/N, appelle/V au/E calme/N.",
    "C'/P est/X le/D plus/R important/A partenaire/N.",
    // Names and capitals
    "Selon/E Vladimir/M Poutine/M, tout/P va/V bien/R.",
    "Visite/N de/E Sergueï/M Lavrov/M à/E Alger/M",
    "Les/D Algériens/N ont/X posé/K une/D condition/N.",
    "Fayez/M al-Sarraj/M a/X sollicité/K Alger/M.",
    "L'/D Egypte/M et/C l'/D Etat/N libyen/A coopèrent/V.",
    "L'armée/N nationale/A libyenne/A avance/V.",
    "Le/D Premier/A ministre/N Abdelmalek/M Sellal/M l'/P a/X reçu/K.",
    "Mener/W des/D frappes/N est/X permis/K.",
    "Poutine/M reçoit/V Haftar/M.",
    "En/E croyant/G la/D presse/N, il/P perd/V.",
  ]
}
