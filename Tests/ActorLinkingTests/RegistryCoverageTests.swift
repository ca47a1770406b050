import ActorLinking
import LanguageAnalysis
import SociogramModel
import Testing

/// Every entry of the tables works in a sentence.
@Suite struct RegistryCoverageTests {
  /// Names that the linker does not find whole, because a mark inside ends the search or a dot makes
  /// an address of them; each actor has other names.
  private static let cutByMarks: Set<String> = [
    "AFC/M23", "Actualité.cd", "Actualite.cd", "groupe Canal+", "chaîne Canal+", "Mail & Guardian",
    "RFE/RL", "groupe 5+1", "groupe des 5+1", "P5+1", "Opep+", "OPEP+", "Opep +",
    "Organisation des Nations unies pour l'éducation, la science et la culture",
    "Union tunisienne de l'industrie, du commerce et de l'artisanat", "CDU/CSU", "Génération.s",
    "Alliance 90/Les Verts", "Alliance 90 - Les Verts", "En Marche !", "En Marche!",
  ]

  /// Names shared with the actor that wins; see ``RegistryDataTests``.
  private static let won: Set<String> = ["Kurdistan irakien", "Région autonome du Kurdistan"]

  /// Organs whose noun is, or ends in, a name of the registry; that name wins.
  private static let takenByNames: Set<String> = [
    "Conseil de sécurité nationale", "Conseil de sécurité nationale et de défense",
    "Conseil suprême de sécurité nationale", "département de la Défense", "ministère des Armées",
    "président du Sénat", "président du parlement", "présidente du Parlement",
    "présidente du Sénat", "services de renseignement militaire", "Église catholique",
  ]

  /// Whether a text that holds only `words` means an actor by them.
  private static func means(_ words: String, _ actor: ActorID?) throws -> Bool {
    let start = "Voici ".utf8.count
    let span = TextSpan(start: start, end: start + words.utf8.count)
    let linked = try Known.link("Voici \(words), ici.")
    return linked.plainMentions.contains { $0.span == span && (actor == nil || $0.actor == actor) }
  }

  @Test func everyActorIsFoundByEachOfItsNames() throws {
    for actor in try Known.registry.actors {
      for name in [actor.name] + actor.names {
        if Self.cutByMarks.contains(name) || Self.won.contains(name) { continue }
        #expect(try Self.means(name, actor.id), "\(actor.id): “\(name)”")
      }
    }
  }

  @Test func everyStateIsFoundByItsSeatsAndAdjectives() throws {
    for table in try TableText.all where table.holdsStates {
      for row in table.rows {
        let state = ActorID(row.cell(0))
        for seat in row.values(5) + row.values(6) {
          #expect(try Self.means(seat, state), "\(row.place): “\(seat)”")
        }
        // The Congos share three of four forms; Serbia and Montenegro are two states today.
        for adjective in row.values(3) where !["COG", "SCG"].contains(row.cell(0)) {
          let text = "Voici une base \(adjective) ici."
          let linked = try Known.link(text)
          let isFound = linked.mentions.contains {
            $0.form == .adjective && linked.actors[$0.actors[0]].id == state
          }
          #expect(isFound, "\(row.place): “\(adjective)”")
        }
      }
    }
  }

  @Test func everyOrganIsFoundWithAnAdjective() throws {
    for table in try TableText.all where table.name == "organs" {
      for row in table.rows where !Self.takenByNames.contains(row.cell(0)) {
        #expect(try Self.means(row.cell(0) + " russe", nil), "\(row.place): “\(row.cell(0))”")
      }
    }
  }

  @Test func organsRollUpToTheStateUnlessTheyAreOfItsPeople() throws {
    for table in try TableText.all where table.name == "organs" {
      for row in table.rows where !Self.takenByNames.contains(row.cell(0)) {
        // Alone, that of the United Nations.
        if row.cell(0) == "Conseil de sécurité" { continue }
        // Burkina Faso has next to no organs of its own in the registry.
        let linked = try Known.link("Voici \(row.cell(0)) burkinabè, ici.", date: nil)
        let actor = try #require(
          linked.mentions.first { $0.form == .described || $0.form == .named }
            .map { linked.actors[$0.actors[0]] }, "\(row.place)")
        let isOfTheState = actor.state == "BFA" || actor.id == "BFA"
        #expect(isOfTheState == (row.cell(1) != "other"), "\(row.place): \(actor.id)")
        #expect(!actor.name.contains("{"), "\(row.place): “\(actor.name)”")
      }
    }
  }
}
