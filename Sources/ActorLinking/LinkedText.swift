package import LanguageAnalysis
package import SociogramModel

/// A mention with its place among the tokens, as claim extraction needs it.
package struct LinkedMention: Sendable {
  /// The tokens of the name, description or pronoun itself.
  package var tokens: Range<Int>
  /// The tokens of the whole noun phrase: title before, apposition after.
  package var phrase: Range<Int>
  /// The actors meant, as positions in ``LinkedText/actors``; more than one for "les deux hommes".
  package var actors: [Int]
  /// How the text points to them.
  package var form: Mention.Form
  /// Whether the name is a capital or seat, which may be no more than a place.
  package var isSeat: Bool = false
  /// Whether a capital or seat is no more than a place here: "réunion à Genève".
  package var isPlace: Bool = false
  /// Gender and number of the words.
  package var agreement: Agreement
  /// The lemma of the title or of the organ's noun ("maréchal"), where there is one.
  package var title: String?
  /// Whether the mention stands inside the phrase of another one, as part of a title or apposition.
  package var isInside = false
  /// How many steps of coreference lie between the words and a name: 0 for a name.
  package var hops: Int = 0
  /// Why these actors are meant.
  package var reasons: [String] = []
}

/// An analysed text in which the actors are found.
package struct LinkedText: Sendable {
  /// The analysed text.
  package var text: AnalyzedText
  /// The actors of the text, in the order of their first mention.
  package var actors: [Actor]
  /// The mentions, sorted by their first token; only the phrases of mentions inside others overlap.
  package var mentions: [LinkedMention]
  /// The ordinary noun that a pronoun means, by the pronoun's token.
  package var things: [Int: Int] = [:]

  /// The mentions as plain values, with spans in the text.
  package var plainMentions: [Mention] {
    mentions.flatMap { mention in
      mention.actors.map {
        Mention(
          actor: actors[$0].id, span: text.span(of: mention.tokens), form: mention.form,
          hops: mention.hops, isInside: mention.isInside, isPlace: mention.isPlace,
          reasons: mention.reasons)
      }
    }
  }
}

extension AnalyzedText {
  /// The span of some tokens.
  package func span(of range: Range<Int>) -> TextSpan {
    guard let last = range.last else { return TextSpan(start: 0, end: 0) }
    return TextSpan(start: Int(tokens.start[range.lowerBound]), end: Int(tokens.end[last]))
  }

  /// The tokens that a list joins with one: the "canadien" and "belge" behind the "norvégien" of
  /// "norvégien, canadien et belge"; none where no "et", "ou" or "ni" closes the list.
  package func joined(
    after token: Int, before end: Int, where isMember: (Int) -> Bool
  ) -> [Int] {
    var result: [Int] = []
    var place = token + 1
    while place + 1 < end, isMember(place + 1) {
      switch lower(place) {
      case ",": result.append(place + 1)
      case "et", "ou", "ni": return result + [place + 1]
      default: return []
      }
      place += 2
    }
    return []
  }
}
