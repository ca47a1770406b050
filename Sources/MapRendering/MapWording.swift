internal import SociogramModel

/// The words that the program itself puts on a map, in one language.
///
/// A language is one value of this type: nothing else in the target knows one.
struct MapWording: Sendable {
  /// The singular and plural of what is counted.
  struct Noun: Sendable {
    var one: String
    var many: String
  }

  /// The headings of the legend.
  struct Headings: Sendable {
    var kind: String
    var dash: String
    var width: String
    var shape: String
  }

  /// How a relation reads.
  struct Verb: Sendable {
    /// On the line: at most three words.
    var label: String
    /// Between the names of the two actors in a sentence.
    var phrase: String
  }

  /// The verb of each relation.
  var verbs: [Relation: Verb]
  /// What a stance makes of a tie, in a sentence.
  var stances: [Stance: String]
  /// The mark of a denied tie, after its sign.
  var denied: String
  /// The legend's names of hue and head.
  var kinds: [TieStyle.Kind: String]
  /// The legend's names of patterns.
  var dashes: [TieStyle.Dash: String]
  /// The legend's name of the mark.
  var deniedMark: String
  /// The legend's meaning of the number in a label.
  var independentOrigins: @Sendable (_ count: Int) -> String
  /// The legend's names of widths.
  var widths: [TieStyle.Width: String]
  /// The legend's names of shapes.
  var shapes: [ActorStyle.Shape: String]
  /// The legend's headings: hue, pattern, width, shape.
  var headings: Headings
  /// The headings of a matrix's legend.
  var matrixHeadings: Headings
  /// The title of a map that was given none.
  var defaultTitle: String
  /// The title of a map around an actor.
  var around: @Sendable (_ name: String) -> String
  /// The name of the legend, for readers who hear it.
  var legend: String
  /// What stands in place of an empty name.
  var unnamed: String
  /// What a line means; always shown.
  var principle: String
  /// The same for a matrix, which has no lines.
  var matrixPrinciple: String
  /// The name of the matrix among layouts.
  var matrix: String
  /// What a layout is that the graph keeps.
  var kept: String
  /// What rows and columns of a matrix are.
  var rowsAndColumns: String
  /// The caption's sentence on officials who are seen as their state.
  var seenAsStates: String
  /// What stands in a label for ties that it has no room for.
  var furtherTies: @Sendable (_ count: Int) -> String
  /// The caption's sentence on labels that found no place.
  var labelsCrowdedOut: @Sendable (_ count: Int) -> String
  /// What a map without ties says.
  var nothing: String
  /// The nouns.
  var article: Noun
  var actor: Noun
  var tie: Noun
  var origin: Noun
  /// Whether zero takes the singular.
  var zeroIsSingular: Bool
  /// The decimal sign.
  var decimalSign: String
  /// The words of captions and sentences.
  var corpus: String
  var filters: String
  /// The conditions of a filter.
  var conditions: FilterWording
  var layout: String
  var confidence: String
  var accordingTo: String
  var deniedBy: String
  /// The signs between parts of a sentence, with their spaces.
  var colon: String
  var semicolon: String
  /// The caption's sentence on ties that are not drawn.
  var negatedOmitted: @Sendable (_ count: Int) -> String
  /// The same for the strongest actors.
  var topKept: @Sendable (_ count: Int, _ of: Int) -> String
  /// The same for labels, with the number of ties above which they are left out.
  var labelsOmitted: @Sendable (_ limit: Int) -> String
}

extension MapWording {
  /// The words of a language.
  init(_ language: MapLanguage) {
    self =
      switch language {
      case .french: .french
      case .english: .english
      }
  }

  /// Returns a number with its noun.
  func counted(_ count: Int, _ noun: Noun) -> String {
    "\(count) \(count == 1 || count == 0 && zeroIsSingular ? noun.one : noun.many)"
  }

  /// Returns a figure between 0 and 1 with two decimals.
  func figure(_ value: Double) -> String {
    let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
    let decimals = hundredths % 100
    return "\(hundredths / 100)\(decimalSign)\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
