/// Texts with the reporting clause of each of their quotations: "after déclaré: ministre".
enum ReportingClauseCases {
  static let all = after + before + inside + several + none.map { ($0, ["none"]) }

  static let after: [(String, [String])] = [
    ("« Nous partons demain », a déclaré le ministre.", ["after déclaré: ministre"]),
    ("« Nous partons demain », a-t-il ajouté.", ["after ajouté: -t-il"]),
    ("« Nous partons demain », dit-elle.", ["after dit: -elle"]),
    ("« Nous partons ! » a lancé le général aux journalistes.", ["after lancé: général"]),
    ("« Nous partons demain », s’est indigné le député.", ["after indigné: député"]),
    ("\"Nous partons demain\", a précisé la présidente.", ["after précisé: présidente"]),
    ("« Oui », a répondu Paul.", ["after répondu: Paul"]),
    ("« Nous partons. Vous restez », a dit Paul.", ["after dit: Paul"]),
  ]

  static let before: [(String, [String])] = [
    ("Le ministre a déclaré : « Nous partons demain. »", ["before déclaré: ministre"]),
    ("Il a dit que « nous partons demain ».", ["before dit: Il"]),
    ("Le porte-parole a affirmé : \"Nous partons.\"", ["before affirmé: porte-parole"]),
    (
      "Le général, qui se trouve à Alger, a déclaré : « Nous partons. »",
      ["before déclaré: général"]
    ),
    ("Paul a pris la parole et a ajouté : « Nous partons. »", ["before ajouté: Paul"]),
    ("Le ministre a déclaré :\n\n« Nous partons demain. »", ["before déclaré: ministre"]),
    (
      "Le ministre a dénoncé « une attaque lâche contre son pays ».", ["before dénoncé: ministre"]
    ),
  ]

  static let inside: [(String, [String])] = [
    ("« Nous partons, a dit le général, et vous restez. »", ["inside dit: général"]),
    ("« Nous partons, a-t-il ajouté, dès demain. »", ["inside ajouté: -t-il"]),
    ("« Nous partons, déclare Paul. Vous restez. »", ["inside déclare: Paul"]),
    ("« Moi, dit-il, j’ai l’impression de rêver. »", ["inside dit: -il"]),
    ("« Il faut partir, indique-t-on de source militaire. »", ["inside indique: -t-on"]),
    ("« Nous partons, a dit le général.", ["inside dit: général"]),
  ]

  static let several: [(String, [String])] = [
    (
      "« Nous partons », a dit Paul, « et vous restez ici. »",
      ["after dit: Paul", "before dit: Paul"]
    ),
    (
      "« Il a dit “nous partons demain matin” hier », a noté Marie.",
      ["after noté: Marie", "before dit: Il"]
    ),
    (
      "« Nous partons », a dit Paul. « Vous restez », a répondu Marie.",
      ["after dit: Paul", "after répondu: Marie"]
    ),
    (
      "« Nous partons demain.\n\n« Vous restez ici », a dit Paul.",
      ["after dit: Paul"]
    ),
  ]

  static let none: [String] = [
    "Le « sulfureux » général est parti.", "L’opération « Dignité » continue.",
    "Le journal « Le Matin » a révélé l’accord.", "« Nous partons demain. » Il est sorti.",
    "« Le général, qui a déclaré la guerre, est parti. »",
    "« Le général, ayant déclaré la guerre, est parti. »",
    "« Le général avance, déclare la guerre et repart. »",
    "Les « terroristes » ont attaqué la ville.", "« Nous partons.\n\nIl est sorti.",
  ]
}
