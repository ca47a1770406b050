/// Lines that a page carries beside its article, in the words of French news sites.
///
/// Knowledge of pages rather than of the language, and so small that it stands here. All phrases
/// are in ``TextLine/phrase`` form. Captions of pictures are no furniture: they may carry claims.
enum PageFurniture {
  /// Whether a line is page furniture wherever it stands.
  static func contains(_ line: TextLine) -> Bool {
    if isAddress(line.text) || !line.text.hasLetter { return true }
    let isShort = line.wordCount <= 25
    let phrase = isShort ? line.phrase : phraseForm(line.text.prefix(utf8Count: 120))
    if line.wordCount <= 8 && wholeLines.contains(withoutCount(phrase)) { return true }
    let word = phrase.prefix { $0 != " " && $0 != "," }
    for opening in openings[String(word)] ?? []
    where (isShort || opening.isLong) && opens(phrase, with: opening.words) {
      return true
    }
    return phrase.contains("propose une couverture") && line.text.place(of: "cliquez ici") != nil
  }

  /// Whether a line of a page's head, above the headline, is navigation: one word, or the way from
  /// the front page to the article ("Accueil > Monde > Libye").
  static func isNavigation(_ line: TextLine) -> Bool {
    if line.wordCount == 1 { return !line.endsSentence }
    for mark in separators where line.text.unicodeScalars.contains(mark) {
      let parts = line.text.split(separator: Character(mark))
      guard parts.count > 1, parts.allSatisfy({ $0.split(separator: " ").count <= 4 }) else {
        continue
      }
      let first = phraseForm(parts[0])
      if parts.count > 2 || sections.contains(first) { return true }
    }
    guard line.wordCount <= 9, !line.endsSentence else { return false }
    let parts = line.text.split(separator: "-").map { phraseForm($0) }
    if parts.count > 1, sections.contains(parts[0]) { return true }
    return sections.contains(line.phrase)
  }

  /// What stands between the steps of a way through a site.
  private static let separators: [Unicode.Scalar] = [">", "›", "»", "|", "/", "•"]

  /// Whether the line is nothing but an address.
  private static func isAddress(_ text: Substring) -> Bool {
    guard !text.contains(" ") else { return false }
    let start = text.prefix(utf8Count: 8).lowercased()
    return ["http://", "https://", "www."].contains { start.hasPrefix($0) }
      || (text.contains("@") && text.contains("."))
  }

  private static func opens(_ phrase: String, with opening: String) -> Bool {
    phrase.hasPrefix(opening)
      && phrase.utf8.dropFirst(opening.utf8.count).first.map { $0 < 0x61 } ?? true
  }

  /// The phrase without a count at its end: "commentaires (3)", "partages 12".
  private static func withoutCount(_ phrase: String) -> String {
    var phrase = phrase[...]
    while let last = phrase.last, last.isNumber || " (:".contains(last) { phrase.removeLast() }
    while let first = phrase.first, first.isNumber || first == " " { phrase.removeFirst() }
    return String(phrase)
  }

  /// Whole lines: navigation, sharing, comments, subscription, cookies, advertising.
  private static let wholeLines: Set<String> = [
    "accueil", "menu", "rechercher", "recherche", "aller au contenu", "aller au contenu principal",
    "passer au contenu", "aller à la navigation", "skip to content", "skip to main content",
    "retour", "retour en haut", "haut de page", "retour à l'accueil", "fil d'ariane", "fermer",
    "connexion", "se connecter", "s'identifier", "mon compte", "s'inscrire", "inscription",
    "navigation", "plan du site", "contact", "nous contacter", "qui sommes-nous", "faq",
    "mentions légales", "conditions d'utilisation", "politique de confidentialité",
    "partager", "partagez", "partager cet article", "partager l'article", "partages", "partage",
    "partager sur facebook", "partager sur twitter", "partager sur x", "partager sur linkedin",
    "partager sur whatsapp", "partager par email", "partager par mail", "partager via", "share",
    "facebook", "twitter", "whatsapp", "linkedin", "telegram", "pinterest", "google+", "instagram",
    "tweet", "tweeter", "email", "e-mail", "envoyer", "envoyer par email", "envoyer à un ami",
    "imprimer", "imprimer l'article", "print", "pdf", "copier le lien", "lien copié", "j'aime",
    "commentaire", "commentaires", "commenter", "commenter cet article", "réagir", "vos réactions",
    "laisser un commentaire", "laissez un commentaire", "ajouter un commentaire",
    "aucun commentaire", "afficher les commentaires", "voir les commentaires", "répondre",
    "s'abonner", "abonnez-vous", "je m'abonne", "newsletter", "newsletters", "nos newsletters",
    "recevoir la newsletter", "déjà abonné", "article réservé aux abonnés", "réservé aux abonnés",
    "publicité", "annonce", "contenu sponsorisé", "la suite après la publicité", "sponsorisé",
    "la suite après cette publicité", "advertisement", "accepter", "tout accepter", "refuser",
    "tout refuser", "j'accepte", "accepter les cookies", "gérer les cookies", "cookies",
    "paramétrer les cookies", "continuer sans accepter", "tags", "mots-clés", "mots clés", "thèmes",
    "dossiers", "sur le même sujet", "sur le même thème", "dans la même rubrique", "articles liés",
    "articles similaires", "articles récents", "les plus lus", "le plus lu", "à la une",
    "plus d'articles", "voir aussi", "lire aussi", "à lire aussi", "à lire également", "lire plus",
    "lire la suite", "en savoir plus", "pour aller plus loin", "vidéo", "vidéos", "photos", "tv",
    "direct", "en direct", "radio", "podcast", "podcasts", "écouter", "écouter l'article", "rss",
    "suivez-nous", "nous suivre", "tous droits réservés", "crédit photo", "diaporama", "galerie",
    "signaler une erreur", "article suivant", "article précédent", "suivant", "précédent",
    "catégorie", "catégories", "aucun résultat", "agrandir l'image", "agrandir", "ad", "annonces",
  ]

  /// The openings by their first word.
  private static let openings: [String: [(words: String, isLong: Bool)]] = {
    var table: [String: [(words: String, isLong: Bool)]] = [:]
    for (list, isLong) in [(shortOpenings, false), (longOpenings, true)] {
      for words in list {
        table[String(words.prefix { $0 != " " && $0 != "," }), default: []].append((words, isLong))
      }
    }
    return table
  }()

  /// How lines of at most twenty-five words begin that point elsewhere or ask for something.
  private static let shortOpenings = [
    "lire aussi", "à lire aussi", "à lire également", "lire également", "voir aussi",
    "voir également",
    "lire notre", "lire l'article", "lire la suite", "lire aussi sur", "relire", "à voir aussi",
    "regarder aussi", "sur le même sujet", "article lié", "partager cet article",
    "partager l'article", "partager sur", "partagez cet article", "suivez-nous", "retrouvez-nous",
    "abonnez-vous", "inscrivez-vous", "recevez notre", "recevez la newsletter", "s'abonner à",
    "temps de lecture", "mots-clés", "mots clés", "tags", "ce site utilise des cookies",
    "nous utilisons des cookies", "en poursuivant votre navigation", "votre adresse e-mail",
    "votre adresse email", "vous devez être connecté", "connectez-vous pour",
    "cliquez ici", "télécharger l'application", "téléchargez l'application", "écouter cet article",
    "tous droits réservés", "copyright", "crédit photo", "crédits photo", "crédits photos",
    "cet article vous a", "soyez le premier à", "soutenez-nous", "faites un don",
    "photo d'illustration",
  ]

  /// How paragraphs of any length begin that speak of the outlet and not of the world.
  private static let longOpenings = [
    "pour en savoir plus sur", "pour en savoir plus, cliquez", "ce site utilise des cookies",
    "nous utilisons des cookies", "nous et nos partenaires", "avec votre accord, nous",
    "la reproduction totale ou partielle", "toute reproduction", "en poursuivant votre navigation",
    "les commentaires sont", "votre adresse e-mail ne sera pas", "les champs obligatoires",
    "cet article est réservé", "il vous reste",
  ]

  /// The sections of papers, as they stand above headlines.
  private static let sections: Set<String> = [
    "accueil", "home", "monde", "le monde", "international", "internationale", "politique",
    "moyen orient", "moyen-orient", "moyen orient et monde", "proche-orient",
    "proche et moyen-orient",
    "afrique", "maghreb", "afrique du nord", "europe", "amériques", "amérique", "asie", "société",
    "économie", "culture", "sport", "sports", "actualité", "actualités", "actu", "info", "infos",
    "nation", "région", "régions", "dépêches", "à la une", "opinion", "opinions", "débats", "idées",
    "vous êtes ici", "diplomatie", "défense", "sécurité",
  ]
}
