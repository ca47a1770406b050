struct WebPage {
  var text = ""; var fields = ArticleFields(); var isEncodingGuessed = false
  init(_ bytes: [UInt8]) throws(NotText) {}
}
func plainText(ofMarkdown text: Substring) -> String { String(text) }
