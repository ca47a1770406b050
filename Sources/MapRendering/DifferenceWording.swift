/// The words that a difference map adds to those of a map, in one language.
struct DifferenceWording: Sendable {
  /// The titles of the views.
  var panels: [DifferencePanel: String]
  /// What happened to a tie or an actor.
  var changes: [DifferenceUnion.Change: String]
  /// The title where no version has a label.
  var title: String
  /// What the three views have in common.
  var principle: String
  /// What stands in place of ties where none is left.
  var nothing: String
  /// How many ties and actors, and how many of them were left out.
  var ties: MapWording.Noun
  var actors: MapWording.Noun
  var omitted: @Sendable (_ count: Int) -> String
  /// How many ties came or went without being told, and what stands before the options that say so.
  var untold: @Sendable (_ count: Int) -> String
  var options: String

  /// The words of a language.
  init(_ language: MapLanguage) {
    self =
      switch language {
      case .french: .french
      case .english: .english
      }
  }

  private init(
    panels: [DifferencePanel: String], changes: [DifferenceUnion.Change: String], title: String,
    principle: String, nothing: String, ties: MapWording.Noun, actors: MapWording.Noun,
    omitted: @escaping @Sendable (_ count: Int) -> String,
    untold: @escaping @Sendable (_ count: Int) -> String, options: String
  ) {
    self.panels = panels
    self.changes = changes
    self.title = title
    self.principle = principle
    self.nothing = nothing
    self.ties = ties
    self.actors = actors
    self.omitted = omitted
    self.untold = untold
    self.options = options
  }

  private static let french = DifferenceWording(
    panels: [.before: "Avant", .difference: "Différence", .after: "Après"],
    changes: [
      .added: "ajouté", .removed: "retiré", .changed: "modifié", .merged: "fusionné",
      .renamed: "renommé", .unchanged: "inchangé",
    ], title: "Deux versions d’un corpus",
    principle: "Chaque acteur garde sa place dans les trois vues.",
    nothing: "aucune différence", ties: MapWording.Noun(one: "lien", many: "liens"),
    actors: MapWording.Noun(one: "acteur", many: "acteurs"),
    omitted: { count in
      count == 1
        ? "1 lien inchangé n’est pas dessiné" : "\(count) liens inchangés ne sont pas dessinés"
    },
    untold: { count in
      count == 1
        ? "1 lien ajouté ou retiré n’est pas retenu"
        : "\(count) liens ajoutés ou retirés ne sont pas retenus"
    }, options: "Options de la comparaison")

  private static let english = DifferenceWording(
    panels: [.before: "Before", .difference: "Difference", .after: "After"],
    changes: [
      .added: "added", .removed: "removed", .changed: "changed", .merged: "merged",
      .renamed: "renamed", .unchanged: "unchanged",
    ], title: "Two versions of a corpus",
    principle: "Every actor keeps its place in the three views.", nothing: "no differences",
    ties: MapWording.Noun(one: "tie", many: "ties"),
    actors: MapWording.Noun(one: "actor", many: "actors"),
    omitted: { count in
      count == 1 ? "1 unchanged tie is not drawn" : "\(count) unchanged ties are not drawn"
    },
    untold: { count in
      count == 1
        ? "1 tie that came or went is not told" : "\(count) ties that came or went are not told"
    }, options: "Options of the comparison")
}
