package import SociogramModel

/// The words and colours of maps, for a page that draws them anew when its reader filters.
package enum MapVocabulary {
  /// Words with the names by which a page asks for them.
  package typealias Section = (name: String, words: [(key: String, word: String)])

  /// Returns the words of a language, by what they name; in one order.
  package static func sections(_ language: MapLanguage) -> [Section] {
    let words = MapWording(language)
    let relations = Relation.allCases
    return [
      ("relations", relations.map { ($0.rawValue, words.verbs[$0]?.label ?? $0.rawValue) }),
      ("phrases", relations.map { ($0.rawValue, words.verbs[$0]?.phrase ?? $0.rawValue) }),
      ("stances", Stance.allCases.map { ($0.rawValue, words.stances[$0] ?? $0.rawValue) }),
      ("kinds", TieStyle.Kind.allCases.map { ($0.rawValue, words.kinds[$0] ?? $0.rawValue) }),
      ("dashes", TieStyle.Dash.allCases.map { ($0.rawValue, words.dashes[$0] ?? $0.rawValue) }),
      ("widths", TieStyle.Width.allCases.map { ($0.rawValue, words.widths[$0] ?? $0.rawValue) }),
      ("shapes", ActorStyle.Shape.allCases.map { ($0.rawValue, words.shapes[$0] ?? $0.rawValue) }),
      (
        "mark",
        [
          ("denied", words.denied), ("deniedMark", words.deniedMark), ("unnamed", words.unnamed),
          ("principle", words.principle), ("nothing", words.nothing),
        ]
      ),
    ]
  }

  /// The filters that a sociogram went through before it became a file, in words; empty for a whole.
  package static func filters(of sociogram: Sociogram, _ language: MapLanguage) -> String {
    let words = MapWording(language)
    return DOTText.cleaned(
      MapCaption.filters(of: sociogram, nil, words).joined(separator: words.semicolon), limit: 300)
  }

  /// The title of a map that was given none, and the sign before what specifies it.
  package static func title(_ language: MapLanguage) -> (title: String, colon: String) {
    let words = MapWording(language)
    return (words.defaultTitle, words.colon)
  }

  /// The kind that gives each relation its hue and head, in the order of the relations.
  package static var relationKinds: [(relation: String, kind: String)] {
    Relation.allCases.map { ($0.rawValue, TieStyle.Kind($0).rawValue) }
  }

  /// The shape of each kind of actor.
  package static var actorShapes: [(kind: String, shape: String)] {
    ActorKind.allCases.map { ($0.rawValue, ActorStyle.Shape($0).rawValue) }
  }

  /// The widths of lines from the narrowest, each with the least confidence that it shows.
  package static var widths: [(name: String, points: Double, from: Double)] {
    TieStyle.Width.allCases.compactMap { width in
      let steps = (0...100).map { Double($0) / 100 }
      guard let from = steps.first(where: { TieStyle.Width(confidence: $0) == width }) else {
        return nil
      }
      return (width.rawValue, width.points, from)
    }
  }

  /// The pattern of each line by its meaning and width, as SVG writes it; nil for a solid line.
  package static var dashes: [(dash: String, width: String, array: String?)] {
    TieStyle.Dash.allCases.flatMap { dash in
      TieStyle.Width.allCases.map { width in
        (
          dash.rawValue, width.rawValue,
          SVGStyleSheet.dashArray(dash, width: width.points)
        )
      }
    }
  }

  /// The colours as declarations of a style sheet, a variable for each meaning.
  package static func colors(isDark: Bool) -> String {
    MapColor.allCases.map { color in
      "--\(SVGStyleSheet.name(color)):\(isDark ? color.dark : color.light)"
    }.joined(separator: ";")
  }
}
