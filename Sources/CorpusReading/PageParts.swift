/// What the elements of news pages are, by tag, role, class and id.
enum PageParts {
  /// Elements that never hold text of the article, however much text they hold.
  static let neverText: Set<String> = [
    "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "video",
    "audio", "picture", "img", "button", "select", "textarea", "input", "map", "math",
  ]

  /// Elements that are navigation by definition.
  static let navigation: Set<String> = ["nav", "footer", "menu", "dialog"]

  /// Elements that begin and end a line.
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
    "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "tbody", "header", "address",
    "details", "summary", "hr", "center", "form", "fieldset", "body", "html",
  ]

  /// Whether an element is or contains the article by its own word.
  static func isArticle(_ node: HTMLTree.Node) -> Bool {
    node.tag == "article" || node.tag == "main" || node.attributes["role"] == "main"
      || node.attributes["role"] == "article" || node.attributes["itemprop"] == "articleBody"
      || words(of: node).contains { articleNames.contains($0) }
  }

  /// Whether an element stands beside the article.
  static func isBesideArticle(_ node: HTMLTree.Node, isInArticle: Bool) -> Bool {
    switch node.tag {
    case "nav", "footer", "menu", "dialog", "aside", "form", "figure", "figcaption", "label":
      return true
    // The header of an article holds its headline and lead; the header of a page its logo.
    case "header": return !isInArticle
    case "html", "body", "article", "main": return false
    default: break
    }
    if node.attributes["hidden"] != nil || node.attributes["aria-hidden"] == "true" { return true }
    if let style = node.attributes["style"]?.filter({ $0 != " " }), style.contains("display:none") {
      return true
    }
    if let role = node.attributes["role"], besideRoles.contains(role) { return true }
    return words(of: node).contains { besideNames.contains($0) }
  }

  /// The names in class and id: each whole, and its parts between hyphens and underscores.
  private static func words(of node: HTMLTree.Node) -> [String] {
    let names = [node.attributes["class"], node.attributes["id"]].compactMap { $0?.lowercased() }
    return names.flatMap { name in
      name.split(separator: " ").flatMap { whole in
        [String(whole)] + whole.split { $0 == "-" || $0 == "_" }.map(String.init)
      }
    }
  }

  private static let articleNames: Set<String> = [
    "article-body", "article-content", "article__body", "article__content", "article-text",
    "articlebody", "entry-content", "post-content", "post-body", "story-body", "story-content",
    "td-post-content", "texte-article", "article_body", "article_content", "corps-article",
  ]

  private static let besideRoles: Set<String> = [
    "navigation", "complementary", "search", "dialog", "alert", "banner", "contentinfo", "menu",
    "button", "form",
  ]

  /// Parts of class names and ids that news sites give to what is not the article: navigation,
  /// sharing, comments, related articles, notices, advertising, captions, subscription.
  private static let besideNames: Set<String> = [
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "ariane",
    "sidebar", "footer", "topbar", "toolbar", "pagination", "pager", "skip-link",
    "share", "sharing", "sharebar", "sharedaddy", "social", "socials", "partage", "partager",
    "addtoany", "addthis", "followus", "comment", "comments", "commentaire", "commentaires",
    "disqus", "respond", "related", "recommended", "recommendations", "similaires", "readmore",
    "outbrain", "taboola", "trending", "popular", "cookie", "cookies", "consent", "gdpr", "rgpd",
    "banner", "popup", "modal", "overlay", "ad", "ads", "advert", "adverts", "advertisement",
    "advertising", "publicite", "pub", "sponsored", "promo", "newsletter", "subscribe",
    "subscription", "abonnement", "paywall", "caption", "captions", "legende", "figcaption",
    "credit", "copyright", "tags", "taglist", "tagcloud", "keywords", "print", "rating", "login",
    "search", "widget", "author-bio", "author-box", "authorbox", "screen-reader-text", "sr-only",
    "visually-hidden",
  ]
}
