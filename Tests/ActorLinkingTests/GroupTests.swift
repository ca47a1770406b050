import ActorLinking
import SociogramModel
import Testing

/// Groups that grammar names by what they are for, against, of or like.
@Suite struct GroupTests {
  /// A sentence of Data/Actors/groups.tsv with its groups in brackets.
  struct Example: Sendable, CustomTestStringConvertible {
    var noun: String
    var sentence: String
    /// The words in brackets and the names of the groups.
    var groups: [(words: String, name: String)] = []
    var testDescription: String { "\(noun): \(sentence)" }

    init(noun: String, marked: String) {
      self.noun = noun
      sentence = ""
      for (number, part) in marked.split(separator: "[", omittingEmptySubsequences: false)
        .enumerated()
      {
        guard number > 0, let close = part.firstIndex(of: "]") else {
          sentence += part
          continue
        }
        let inside = part[..<close].split(separator: "=")
        groups.append((String(inside[0]), String(inside[inside.count - 1])))
        sentence += inside[0] + part[part.index(after: close)...]
      }
    }
  }

  private static func examples(in column: Int) throws -> [Example] {
    try Known.tables.filter { $0.file.hasSuffix("/groups.tsv") }.flatMap { table in
      table.text.split(separator: "\n").filter { !$0.hasPrefix("#") }.flatMap { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard column < cells.count else { return [Example]() }
        return cells[column].split(separator: "|").map {
          Example(noun: String(cells[0]), marked: String($0))
        }
      }
    }
  }

  @Test func everyExampleNamesItsGroups() throws {
    let examples = try GroupTests.examples(in: 6)
    #expect(examples.count >= 60)
    for example in examples {
      let linked = try Known.link(example.sentence)
      for group in example.groups {
        let named = linked.mentions.filter {
          linked.text.string(of: $0.tokens).hasPrefix(group.words)
            || group.words.hasPrefix(linked.text.string(of: $0.tokens))
        }.flatMap(\.actors).map { linked.actors[$0].name }
        #expect(named.contains(group.name), "\(example): \(named)")
      }
    }
  }

  @Test func noCounterExampleHasOne() throws {
    let examples = try GroupTests.examples(in: 7)
    #expect(examples.count >= 25)
    for example in examples {
      let linked = try Known.link(example.sentence)
      let found = linked.mentions.filter {
        linked.text.string(of: $0.tokens).lowercased().contains(example.noun.lowercased())
          && $0.reasons.contains { $0.contains("group") || $0.contains("states") }
      }
      #expect(found.isEmpty, "\(example): \(found.map(\.reasons))")
    }
  }

  @Test(arguments: [
    ("Des milices chiites ont pris une ville d’Irak. L’Irak se tait.", "milices chiites d'Irak"),
    (
      "La Tunisie vote. En Tunisie, les partis islamistes sont divisés.",
      "partis islamistes tunisiens"
    ),
    ("En Syrie, des groupes rebelles ont attaqué Alep. La Syrie riposte.", "rebelles syriens"),
    ("En Syrie, des forces kurdes avancent. La Syrie proteste.", "forces kurdes de Syrie"),
  ])
  func aGroupIsOfTheStateSpokenOf(_ text: String, _ name: String) throws {
    let linked = try Known.link(text)
    let group = try #require(
      linked.actors.first { $0.name == name }, "\(linked.actors.map(\.name))")
    #expect(group.state == nil)
  }

  @Test func adversariesOfOneCauseAreOneActor() throws {
    let linked = try Known.link(
      "Les opposants au Brexit défilent. Theresa May accuse les détracteurs de son projet. "
        + "Les adversaires du Brexit répliquent.")
    let groups = linked.mentions.filter {
      linked.actors[$0.actors[0]].name == "opposants au Brexit"
    }
    #expect(groups.count == 3)
  }

  @Test func ownedGroupsAreNamedByTheirOwner() throws {
    let linked = try Known.link(
      "Mohamed Morsi a été arrêté. Ses partisans ont manifesté contre l’armée égyptienne.")
    #expect(linked.actors.contains { $0.name == "partisans de Mohamed Morsi" })
  }

  @Test(arguments: [
    ("Quelque 59 % des Italiens ont rejeté la réforme.", "électeurs italiens"),
    ("Des milliers de Serbes ont manifesté contre le président.", "manifestants serbes"),
    ("Des millions de Syriens ont fui.", "population syrienne"),
  ])
  func partOfAPeopleIsNotItsState(_ text: String, _ name: String) throws {
    let linked = try Known.link(text)
    #expect(linked.actors.contains { $0.name == name && $0.state == nil })
  }

  @Test func aWholePeopleIsItsState() throws {
    let linked = try Known.link("Les Russes ont accusé l’Ukraine.")
    #expect(linked.actors.first?.id == ActorID("RUS"))
  }
}

/// Coalitions, kinds and parts by what is said about them.
@Suite struct KindTests {
  private func meant(by words: String, in text: String) throws -> [String] {
    let linked = try Known.link(text)
    return linked.mentions.filter { linked.text.string(of: $0.tokens) == words }.flatMap(\.actors)
      .map { linked.actors[$0].name }
  }

  @Test(arguments: [
    (
      "La coalition aérienne", "La coalition aérienne menée par les États-Unis bombarde Daech.",
      "coalition internationale"
    ),
    (
      "la coalition occidentale",
      "Daech recule. Les avions de la coalition occidentale l'ont visé.",
      "coalition internationale"
    ),
    (
      "la coalition occidentale",
      "Daech recule. Un porte-parole de la coalition occidentale se réjouit.",
      "coalition internationale"
    ),
    (
      "La coalition", "La coalition conduite par l'Arabie saoudite bombarde Sanaa.",
      "coalition arabe"
    ),
  ])
  func aCoalitionIsKnownByItsLeaderAndItsEnemy(
    _ words: String, _ text: String, _ name: String
  ) throws {
    #expect(try meant(by: words, in: text) == [name])
  }

  @Test func aCoalitionOfPartiesIsNone() throws {
    #expect(try meant(by: "La coalition", in: "Daech recule. La coalition de gauche vote.").isEmpty)
  }

  @Test(arguments: [
    (
      "le groupe", "Le Front al-Nosra recule. À l'inverse de Daech, le groupe négocie.",
      "Front al-Nosra"
    ),
    (
      "le pays",
      "L'Espagne vote. L'Espagne attend. En ce qui concerne le Portugal, le pays patiente.",
      "Portugal"
    ),
    (
      "L’instance", "La Cour internationale de justice a tranché. L’instance de l’ONU siège là.",
      "CIJ"
    ),
    (
      "l'organisation islamique",
      "Ansar Dine avance. L'Association des sages du Mali proteste contre l'organisation islamique.",
      "Ansar Dine"
    ),
  ])
  func aKindIsTheActorThatFits(_ words: String, _ text: String, _ name: String) throws {
    #expect(try meant(by: words, in: text) == [name])
  }

  @Test(arguments: [
    ("Les rebelles", "Les Farc ont signé un accord. Les rebelles ont rendu les armes.", "Farc"),
    ("Les jihadistes", "Daech a attaqué la ville. Les jihadistes ont pris le pont.", "Daech"),
  ])
  func theOneArmedGroupIsMeantByItsNature(_ words: String, _ text: String, _ name: String) throws {
    #expect(try meant(by: words, in: text) == [name])
  }

  @Test func nobodyCallsJihadistsRebels() throws {
    #expect(
      try !meant(by: "Les rebelles", in: "Daech a pris la ville. Les rebelles ont fui.").contains(
        "Daech"))
  }

  @Test func whatComesFirstMayMeanTheSubjectToCome() throws {
    #expect(
      try meant(
        by: "leur", in: "Dans leur déclaration commune, Joe Biden et Fumio Kishida saluent Séoul.")
        == ["Joe Biden", "Fumio Kishida"])
    #expect(
      try meant(
        by: "ses", in: "Bachar al-Assad a parlé. Malgré ses succès rapides, l'offensive piétine."
      )
      .isEmpty)
  }
}
