internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// Whether a pronoun refers at all: not "il y a", "il faut", "il s'agit", "il est prévu que".
  func isReferring(_ token: Int, before end: Int) -> Bool {
    let lower = text.lower(token)
    if lower == "leur" || lower == "lui" { return text.tag(token) == .pronoun }
    if lower.hasPrefix("-"), token > 1, text.lower(token - 2) == "y" { return false }
    guard lower == "il" || lower == "-il" || lower == "-t-il" || lower == "ll" else { return true }
    if lower != "il" && lower != "ll" {
      // "semble-t-il", "faut-il", "est-il prévu de"
      guard token > 0 else { return true }
      return !ImpersonalWords.verbs.contains(text.lemma(token - 1))
        && !ImpersonalWords.seeming.contains(text.lemma(token - 1))
        && !(text.lemma(token - 1) == "être" && isImpersonalPredicate(at: token + 1, before: end))
    }
    var next = token + 1
    while next < end, ImpersonalWords.clitics.contains(text.lower(next)) {
      if text.lower(next) == "y", next + 1 < end, text.lemma(next + 1) == "avoir",
        !(next + 2 < end && text.features(next + 2).contains(.pastParticiple))
      {
        return false
      }
      next += 1
    }
    guard next < end else { return true }
    // "il a fallu partir", "il peut sembler que": the last verb of the group tells.
    var verb = next
    while verb < end, isAuxiliary(verb) || text.tag(verb) == .adverb { verb += 1 }
    guard verb < end else { return true }
    if text.lower(verb) == "y" || text.lower(verb) == "s'agir" { return false }
    if text.lower(verb) == "s'" || text.lower(verb) == "s’" { verb = min(verb + 1, end - 1) }
    let lemma = text.lemma(verb)
    if ImpersonalWords.verbs.contains(lemma) { return false }
    if ImpersonalWords.seeming.contains(lemma) {
      return !isImpersonalRest(after: verb, before: end)
    }
    let isCopula = lemma == "être" || verb > next && text.lemma(verb - 1) == "être"
    if isCopula || verb > next {
      let copula = (next...verb).last { text.lemma($0) == "être" }
      if let copula, isImpersonalPredicate(at: copula + 1, before: end) { return false }
    }
    return true
  }

  /// "avoir", "pouvoir", "devoir", "saurait" before another verb, "être" before a participle.
  private func isAuxiliary(_ token: Int) -> Bool {
    guard [.auxiliary, .verb].contains(text.tag(token)), token + 1 < text.tokens.count else {
      return false
    }
    let lemma = text.lemma(token)
    guard ["avoir", "pouvoir", "devoir", "savoir", "aller"].contains(lemma) else { return false }
    var next = token + 1
    while next < text.tokens.count - 1,
      text.tag(next) == .adverb || ImpersonalWords.clitics.contains(text.lower(next))
    {
      next += 1
    }
    let features = text.features(next)
    return features.contains(.pastParticiple) || features.contains(.infinitive)
      || text.lemma(next) == "être"
  }

  /// "semble bien que", "reste à convaincre", "paraît difficile de", "arrive que".
  private func isImpersonalRest(after verb: Int, before end: Int) -> Bool {
    var next = verb + 1
    while next < end, text.tag(next) == .adverb { next += 1 }
    guard next < end else { return true }
    if ["à", "que", "qu'", "qu’", "de", "du", "d'", "d’", "des", "un", "une"].contains(
      text.lower(next)) || text.tag(next) == .numeral
    {
      return true
    }
    return isImpersonalPredicate(at: next, before: end)
  }

  /// "prévu que", "très difficile de", "question de", "temps": what follows the verb "être" of nobody.
  private func isImpersonalPredicate(at first: Int, before end: Int) -> Bool {
    var token = first
    while token < end, text.tag(token) == .adverb || text.lower(token) == "été" { token += 1 }
    guard token < end else { return false }
    let lower = text.lower(token)
    if ImpersonalWords.predicates.contains(lower) { return true }
    if lower == "à", token + 1 < end {
      return ["craindre", "prévoir", "noter", "souligner", "espérer", "redouter", "parier"]
        .contains(
          text.lemma(token + 1))
    }
    guard token + 1 < end else { return false }
    // "il est important pour l'UE de", "il leur est interdit de"
    var clause = token + 1
    if ["pour", "à", "par"].contains(text.lower(clause)) {
      clause += 1
      while clause < min(end, token + 7),
        !ImpersonalWords.openers.contains(text.lower(clause)) || text.tag(clause) == .determiner
      {
        clause += 1
      }
    }
    guard clause < end, ImpersonalWords.openers.contains(text.lower(clause)) else { return false }
    let isOf = ["de", "d'", "d’"].contains(text.lower(clause))
    if isOf, clause + 1 < end, !opensInfinitive(clause + 1, before: end) { return false }
    let lemma = text.lemma(token)
    switch text.tag(token) {
    case .adjective:
      // "il est certain que", not "il est certain de".
      return lemma == "certain" ? !isOf : !ImpersonalWords.personal.contains(lemma)
    case .verb, .auxiliary:
      return ImpersonalWords.participles.contains(lower)
        || ImpersonalWords.participles.contains(lemma)
    default: return false
    }
  }

  /// Whether an infinitive follows, behind pronouns and "ne pas".
  private func opensInfinitive(_ first: Int, before end: Int) -> Bool {
    var token = first
    while token < min(end, first + 4) {
      if text.features(token).contains(.infinitive) { return true }
      guard
        ImpersonalWords.clitics.contains(text.lower(token)) || text.tag(token) == .adverb
          || ["le", "la", "les", "l'", "l’"].contains(text.lower(token))
      else { return false }
      token += 1
    }
    return false
  }
}

/// Words by which "il" means nobody; chosen by hand from French grammar.
enum ImpersonalWords {
  static let clitics: Set<String> = [
    "ne", "n'", "n’", "en", "y", "s'", "s’", "se", "me", "m'", "m’", "lui", "leur", "nous", "vous",
  ]
  /// Verbs that never have a subject.
  static let verbs: Set<String> = [
    "falloir", "faillir", "agir", "suffire", "importer", "pleuvoir", "valoir", "neiger", "geler",
  ]
  /// Verbs without one before a clause or a quantity: "il semble que", "il reste deux", "il manque un".
  static let seeming: Set<String> = [
    "rester", "convenir", "exister", "sembler", "paraître", "arriver", "manquer", "apparaître",
    "ressortir", "résulter", "avérer", "ensuivre", "advenir", "demeurer", "subsister", "survenir",
    "tarder",
  ]
  static let openers: Set<String> = ["de", "d'", "d’", "que", "qu'", "qu’"]
  /// Predicates of nobody, whatever follows.
  static let predicates: Set<String> = [
    "prévu", "possible", "probable", "question", "difficile", "nécessaire", "important", "clair",
    "vrai", "exclu", "évident", "temps", "convenu", "interdit", "rappelé", "inévitable", "trop",
    "impossible", "vraisemblable", "inutile", "inconcevable", "indéniable", "regrettable",
    "souhaitable", "envisageable", "peu",
  ]
  /// Adjectives of persons before "de" or "que": "il est capable de", "il est sûr que".
  static let personal: Set<String> = [
    "capable", "incapable", "fier", "conscient", "sûr", "convaincu", "heureux", "content", "libre",
    "responsable", "coupable", "satisfait", "inquiet", "désireux", "soucieux", "susceptible", "las",
    "furieux", "surpris", "étonné", "ravi", "déçu", "choqué", "désolé", "confiant", "persuadé",
    "impatient", "digne", "contraint", "curieux", "obligé", "prêt", "censé", "réticent",
  ]
  /// Participles of what is said, planned and allowed.
  static let participles: Set<String> = [
    "décidé", "décider", "admis", "admettre", "permis", "permettre", "conseillé", "conseiller",
    "recommandé", "recommander", "demandé", "demander", "établi", "établir", "proposé", "proposer",
    "entendu", "entendre", "prouvé", "prouver", "précisé", "préciser", "envisagé", "envisager",
    "reproché", "reprocher", "indiqué", "indiquer", "rapporté", "rapporter", "dit", "écrit",
    "reconnu", "reconnaître", "stipulé", "stipuler", "attendu", "attendre", "prévoir", "prévu",
    "exclure", "interdire", "convenir", "démontré", "démontrer", "rappeler", "confirmé",
    "confirmer",
  ]
}
