internal import LanguageAnalysis
internal import SociogramModel

extension LinkingState {
  /// The tokens of the club that a capital is part of the name of: "Paris Saint-Germain", "le Real
  /// Madrid", "Dynamo Kiev".
  func club(around seat: Range<Int>) -> Range<Int>? {
    var range = seat
    let sentence = text.sentences[text.sentence(of: seat.lowerBound)]
    if range.upperBound < Int(sentence.tokens.upperBound),
      ClubWords.after.contains(text.form(range.upperBound))
    {
      range = range.lowerBound..<range.upperBound + 1
    }
    if range.lowerBound > Int(sentence.tokens.lowerBound),
      ClubWords.before.contains(text.form(range.lowerBound - 1))
    {
      range = range.lowerBound - 1..<range.upperBound
    }
    return range.count > seat.count ? range : nil
  }

  /// Whether a capital at the start of a sentence is the plural of a common noun: "Paris truqués".
  func isPluralNoun(_ seat: Range<Int>) -> Bool {
    guard seat.count == 1, isSentenceStart(seat.lowerBound),
      seat.upperBound < text.tokens.count,
      text.word(seat.lowerBound).analyses.contains(where: {
        $0.partOfSpeech == .noun && $0.features.contains(.plural)
      })
    else { return false }
    let next = text.features(seat.upperBound)
    return [.adjective, .verb].contains(text.tag(seat.upperBound)) && next.contains(.plural)
      && !next.contains(.singular) && owner[seat.upperBound] < 0
      && (text.tag(seat.upperBound) == .adjective || next.contains(.pastParticiple))
  }
}

/// Words beside the name of a town that make it a club's; chosen by hand.
enum ClubWords {
  static let before: Set<String> = [
    "FC", "AS", "SC", "AC", "AFC", "BC", "Real", "Atlético", "Atletico", "Dynamo", "Dinamo",
    "Spartak", "Lokomotiv", "CSKA", "Zénith", "Sporting", "Racing", "Espérance", "Étoile", "Hertha",
    "Rapid", "Austria", "Légia", "Legia", "Sparta", "Slavia", "Partizan", "Olympique",
  ]
  static let after: Set<String> = [
    "Saint-Germain", "SG", "FC", "Volley", "Basketball", "Rugby", "Jazz", "Handball",
  ]
}
