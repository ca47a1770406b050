package import LanguageAnalysis

extension Features {
  /// Reads a FEATS column; keeps gender, number, person, tense, mood, verb form, passive voice and
  /// reflexivity.
  package init(universal column: Substring, of tag: PartOfSpeech) {
    self = []
    for pair in column.split(separator: "|") {
      switch pair {
      case "Gender=Masc": formUnion(.masculine)
      case "Gender=Fem": formUnion(.feminine)
      case "Number=Sing": formUnion(.singular)
      case "Number=Plur": formUnion(.plural)
      case "Person=1": formUnion(.first)
      case "Person=2": formUnion(.second)
      case "Person=3": formUnion(.third)
      case "VerbForm=Inf": formUnion(.infinitive)
      case "VerbForm=Part":
        formUnion(column.contains("Tense=Pres") ? .presentParticiple : .pastParticiple)
      case "Mood=Ind": formUnion(.indicative)
      case "Mood=Cnd": formUnion(.conditional)
      case "Mood=Sub": formUnion(.subjunctive)
      case "Mood=Imp": formUnion(.imperative)
      case "Tense=Imp": formUnion(.imperfect)
      case "Tense=Fut": formUnion(.future)
      case "Tense=Pres" where !column.contains("VerbForm=Part"): formUnion(.present)
      case "Tense=Past" where !column.contains("VerbForm=Part"): formUnion(.past)
      case "Voice=Pass": formUnion(.passive)
      case "Reflex=Yes": formUnion(.reflexive)
      default: break
      }
    }
  }
}

extension DependencyRelation {
  /// Reads a DEPREL column. Subtypes that are too rare to learn, or that the treebanks use in
  /// different ways, become their nearest neighbour.
  package init?(treebank column: Substring) {
    switch column {
    case "obl": self = .oblMod
    case "nsubj:outer": self = .nsubj
    case "iobj:agent": self = .iobj
    case "obj:lvc", "obj:agent": self = .obj
    case "csubj:pass": self = .csubj
    case "dep:comp": self = .dep
    case "aux": self = .auxTense
    case "flat": self = .flatName
    case "reparandum", "list", "clf", "compound": self = .dep
    default:
      guard let relation = DependencyRelation(rawValue: column) else { return nil }
      self = relation
    }
  }
}
