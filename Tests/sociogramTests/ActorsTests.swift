import Foundation
import Testing

/// `sociogram actors` as a user meets it.
struct ActorsTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      "Moscou soutient Paz Zárate. La Russie aide Paz Zárate, dit le Front du désert.\n",
      to: "in/a.txt")
    try folder.write("Paz Zárate remercie les Russes. Ana Dubreuil se tait.\n", to: "in/b.txt")
  }

  private func run(_ arguments: String...) throws -> Binary.Outcome {
    try Binary.run(["actors"] + arguments, folder: folder.path)
  }

  // MARK: - List and search

  @Test func theRegistryIsListed() throws {
    let outcome = try run("--kind", "armed-group", "--format", "csv")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\r\n")
    #expect(lines.first == "id,name,kind,state,names,seats,adjectives,roles,file,line")
    #expect(lines.count > 100)
    #expect(lines.dropFirst().allSatisfy { $0.contains(",armed-group,") })
  }

  @Test func actorsOfAStateAreListedByItsName() throws {
    let outcome = try run("--state", "egypte", "--kind", "person")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count > 10)
    #expect(lines.dropFirst().allSatisfy { $0.contains("person") && $0.contains("Égypte") })
  }

  @Test(arguments: ["moscou", "KREMLIN", "russe", "federation de russie", "RUS"])
  func anActorIsFoundByAnyName(_ name: String) throws {
    let outcome = try run(name)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("Russie  RUS\n  state\n"))
    #expect(outcome.output.contains("\n  capital: Moscou\n"))
    #expect(outcome.output.contains("/Actors/states.tsv:"))
  }

  @Test func rolesAreShownWithTheirDates() throws {
    let outcome = try run("Khalifa Haftar", "--format", "json")
    let entries = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let entry = try #require((entries as? [[String: Any]])?.first)
    #expect(entry["id"] as? String == "khalifa-haftar" && entry["line"] is Int)
    let roles = try #require(entry["roles"] as? [String])
    #expect(roles.contains("commandant@armee-nationale-libyenne[2015-03-02..]"))
  }

  @Test func aNameThatNobodyBearsIsAnsweredWithTheNearest() throws {
    let outcome = try run("Khalifa Haftr")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("The registry has no actor “Khalifa Haftr”."))
    #expect(outcome.errors.contains("Did you mean “Khalifa Haft"), "\(outcome.errors)")
  }

  // MARK: - Explain

  @Test(arguments: [
    ("le Kremlin", "“Kremlin” is Russie (RUS, state), named", "column “metonyms”"),
    ("russes", "“russes” is Russie (RUS, state), adjective", "column “adjectives”"),
    ("Moscou", "“Moscou” is Russie (RUS, state), named", "column “capital”"),
    (
      "ministère russe de la Défense", "(RUS/ministere-russe-de-la-defense, body), described",
      "organ “ministère de la Défense”: "
    ),
    ("le maréchal Haftar", "“Haftar” is Khalifa Haftar", "title “maréchal”: "),
    ("Paz Zárate", "(person/paz-zarate, person), named", "unknown to the registry"),
    ("congolais", "(COD, state), adjective", "“COG” has this name too ("),
  ])
  func wordsAreExplained(_ words: String, _ actor: String, _ reason: String) throws {
    let outcome = try run("--explain", words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(actor), "\(outcome.output)")
    #expect(outcome.output.contains(reason), "\(outcome.output)")
  }

  @Test func aNameIsExplainedWhereverArticlesMeanIt() throws {
    let outcome = try run("--explain", "Russie", "--in", "in")
    #expect(outcome.status == 0, "\(outcome.errors)")
    for start in [
      "a, sentence 1: « Moscou soutient Paz Zárate. »\n“Moscou” is Russie",
      "a, sentence 2: « La Russie aide", "b, sentence 1: « Paz Zárate remercie les Russes. »",
    ] {
      #expect(outcome.output.contains(start), "\(outcome.output)")
    }
  }

  @Test func nobodyIsSaidToBeNobody() throws {
    for arguments in [["--explain", "le beurre"], ["--explain", "Merkel", "--in", "in"]] {
      let outcome = try Binary.run(["actors"] + arguments, folder: folder.path)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("No "))
    }
  }

  @Test func wordsOfArticlesDoNothingToATerminal() throws {
    try folder.write("Paz Zárate \u{1B}[31mparle à \u{202E}Moscou.\n", to: "in/c.txt")
    let outcome = try run("--explain", "Moscou", "--in", "in/c.txt")
    #expect(outcome.output.contains("Moscou"))
    #expect(!outcome.output.contains("\u{1B}") && !outcome.output.contains("\u{202E}"))
  }

  // MARK: - Validate

  @Test func aTableIsValidatedLineByLine() throws {
    try folder.write(
      "# mine\nzoe\trobot\tZoé\nzed\tperson\tZed X\tFRA\tm\tMoscou\tchef@FRA[2012..2010]\n",
      to: "mine.tsv")
    let outcome = try run("--validate", "mine.tsv")
    #expect(outcome.status == 2)
    #expect(outcome.output == "2 errors, 1 warning.\n")
    #expect(outcome.errors.contains("mine.tsv:2: error: This row was skipped: “robot” is no kind"))
    #expect(outcome.errors.contains("mine.tsv:3: error: The role “chef@FRA[2012..2010]” of “zed”"))
    #expect(outcome.errors.contains("mine.tsv:3: warning: “Moscou” means several actors: “RUS”"))
    let extracted = try Binary.run(
      ["extract", "in", "--actors", "mine.tsv", "-o", "g.json"], folder: folder.path)
    #expect(extracted.status == 2)
    #expect(extracted.errors.contains("mine.tsv:2: error: "))
    #expect(extracted.errors.contains("mine.tsv:3: error: "))
    #expect(!extracted.errors.contains("warning"), "\(extracted.errors)")
  }

  @Test func theTablesOfTheProgramAreValidatedWithoutAFile() throws {
    let outcome = try run("--validate")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("0 errors, "))
  }

  @Test func aTableThatIsMissingOrNoTextIsNamed() throws {
    try folder.write([0x61, 0xFF, 0x09], to: "bytes.tsv")
    for (file, words) in [
      ("no.tsv", "Cannot read “no.tsv”"), ("bytes.tsv", "is not valid UTF-8"),
    ] {
      let outcome = try run("--validate", file)
      #expect(outcome.status == 2 && outcome.errors.contains(words), "\(outcome.errors)")
    }
  }

  // MARK: - Unknown names

  @Test func unknownNamesAreATableThatValidates() throws {
    let outcome = try run("--unknown", "in")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n").map { String($0) }
    #expect(lines[1] == "# 3 mentions in 2 articles; a: « Moscou soutient Paz Zárate. »")
    #expect(lines[2] == "paz-zarate\tperson\tPaz Zárate\t\t\t\t")
    #expect(lines.contains("ana-dubreuil\tperson\tAna Dubreuil\t\t\t\t"))
    try folder.write(outcome.output, to: "mine.tsv")
    let validated = try run("--validate", "mine.tsv")
    #expect(validated.status == 0 && validated.errors.isEmpty, "\(validated.errors)")
    let again = try run("--unknown", "in", "--actors", "mine.tsv")
    #expect(again.status == 1 && again.output.isEmpty)
    #expect(again.errors == "No unknown name was found.\n")
  }

  @Test func unknownNamesCarryNothingHostile() throws {
    try folder.write(
      "Paz|Zára\u{202E}te et Ana\u{200B} Du\u{7}breuil parlent de Paz Zárate-@Nuñez.\n",
      to: "h/a.txt")
    let outcome = try run("--unknown", "h")
    for scalar in outcome.output.unicodeScalars where scalar != "\n" && scalar != "\t" {
      #expect(scalar.value >= 0x20 && ![0x202E, 0x200B].contains(scalar.value))
    }
    try folder.write(outcome.output, to: "mine.tsv")
    #expect(try run("--validate", "mine.tsv").status == 0)
  }

  // MARK: - Judgements

  private let judgement = "same\tRUS\tPaz Zárate\tfor the test\tA. Dupont\t2026-01-05\n"

  @Test func judgementsWinInEveryCommand() throws {
    try folder.write(judgement, to: "j.tsv")
    let explained = try run("--explain", "Paz Zárate", "--judgements", "j.tsv")
    #expect(explained.output.hasPrefix("“Paz Zárate” is Russie (RUS, state), named\n"))
    let because = "judged the same by A. Dupont on 2026-01-05: for the test"
    #expect(explained.output.contains(because), "\(explained.output)")
    let analyzed = try Binary.run(
      ["analyze", "in/b.txt", "--format", "mentions", "--judgements", "j.tsv"], folder: folder.path)
    #expect(analyzed.output.contains(because), "\(analyzed.errors)")
    for (arguments, name) in [([], "a.json"), (["--judgements", "j.tsv"], "b.json")] {
      let outcome = try Binary.run(
        ["extract", "in", "-o", name] + arguments, folder: folder.path)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try judgementDigest(of: "a.json").isEmpty)
    #expect(try !judgementDigest(of: "b.json").isEmpty)
    #expect(try folder.text(of: "a.json").contains("\"person/paz-zarate\""))
    #expect(try !folder.text(of: "b.json").contains("\"person/paz-zarate\""))
  }

  private func judgementDigest(of file: String) throws -> String {
    let graph = try JSONSerialization.jsonObject(with: Data(try folder.bytes(of: file)))
    let provenance = (graph as? [String: Any])?["provenance"] as? [String: Any]
    return try #require(provenance?["judgements"] as? String)
  }

  @Test func badJudgementsAreNamedWithTheirLines() throws {
    try folder.write(
      judgement + "same\tRUS\nunsure\tRUS\tFRA\tx\tA\t2026\n"
        + "different\tRUS\tPaz Zárate\tx\tA\t2026\nsame\tPaz Zárate\tFRA\tx\tA\t2026\n"
        + "same\tRUS\tPaz Zárate\tx\tA\t2026\ndifferent\tRUS\tFRA\tx\tA\t2026\n", to: "j.tsv")
    let validated = try run("--validate", "--judgements", "j.tsv")
    #expect(validated.status == 2)
    #expect(validated.output == "2 errors, 0 warnings.\n")
    #expect(
      validated.errors.contains("j.tsv:2: error: This line was skipped: a judgement is about"))
    #expect(
      validated.errors.contains("j.tsv:7: error: “RUS” and “FRA” cannot be different: lines 5, 6"))
    let extracted = try Binary.run(
      ["extract", "in", "--judgements", "j.tsv", "-o", "g.json"], folder: folder.path)
    #expect(extracted.status == 2)
    #expect(extracted.errors.contains("j.tsv:2: error: "))
    #expect(try folder.text(of: "g.json").contains("provenance"))
  }

  @Test func judgementsAreNotReplacedByTheGraph() throws {
    try folder.write(judgement, to: "j.json")
    let outcome = try Binary.run(
      ["extract", "in", "--judgements", "j.json", "-o", "j.json"], folder: folder.path)
    #expect(outcome.status == 64)
    #expect(try folder.text(of: "j.json") == judgement)
  }
}
