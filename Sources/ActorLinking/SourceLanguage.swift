internal import SociogramModel

/// A language whose names papers spell by ear, so that one man has several spellings.
enum SourceLanguage: Int, CaseIterable, Sendable {
  /// Arabic, with the names of the Sahel that come from it or are spelt like it.
  case arabic
  /// Persian, Dari and Urdu.
  case persian
  /// Russian, Ukrainian and what passes through Russian: Azerbaijani, Kazakh.
  case russian
  case hebrew
  case turkish
  case korean
  case chinese

  /// The language of most names of a state's persons, by ISO 3166; nil where they are written in
  /// Latin letters of their own, which nobody spells anew.
  init?(ofState id: String) {
    guard let language = SourceLanguage.states[id] else { return nil }
    self = language
  }

  /// The letter that stands for it in the table of rules.
  var letter: Character {
    switch self {
    case .arabic: "a"
    case .persian: "p"
    case .russian: "r"
    case .hebrew: "h"
    case .turkish: "t"
    case .korean: "k"
    case .chinese: "c"
    }
  }

  private static let states: [String: SourceLanguage] = {
    let rows: [(SourceLanguage, String)] = [
      (
        .arabic,
        """
        ARE BFA BHR CIV COM DJI DZA EGY ESH GIN GMB IRQ JOR KWT LBN LBY MAR MLI MRT NER OMN PSE QAT
        SAU SDN SEN SOM SYR TCD TUN YEM
        """
      ),
      (.persian, "AFG IRN PAK TJK"),
      (.russian, "ARM AZE BGR BLR GEO KAZ KGZ RUS TKM UKR UZB"),
      (.hebrew, "ISR"), (.turkish, "TUR CYN"), (.korean, "KOR PRK"), (.chinese, "CHN TWN"),
    ]
    var states: [String: SourceLanguage] = [:]
    for (language, ids) in rows {
      for id in ids.split(whereSeparator: \.isWhitespace) { states[String(id)] = language }
    }
    return states
  }()
}
