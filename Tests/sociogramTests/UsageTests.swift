import Foundation
import Testing

struct UsageTests {
  @Test(arguments: [
    "extract", "render", "filter", "diff", "show", "sources", "merge", "verify", "actors",
  ])
  func helpGivesAnExample(command: String) throws {
    let outcome = try Binary.run([command, "--help"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Example:\n  sociogram \(command) "))
    #expect(outcome.errors.isEmpty)
  }

  @Test func helpOfTheProgramNamesEveryCommandWithoutFullStops() throws {
    let outcome = try Binary.run(["--help"])
    #expect(outcome.status == 0)
    let listing = try #require(outcome.output.range(of: "SUBCOMMANDS:"))
    let lines = outcome.output[listing.upperBound...].split(separator: "\n")
    for command in [
      "extract", "render", "filter", "diff", "show", "sources", "merge", "verify", "actors",
    ] {
      let line = try #require(lines.first { $0.hasPrefix("  \(command) ") })
      #expect(!line.hasSuffix("."))
    }
  }

  @Test(arguments: [
    (["render", "g.json", "--format", "sgv"], "did you mean “svg”?"),
    (["render", "g.json", "-o", "map.svgg"], "Did you mean “.svg”?"),
    (["render", "g.json", "--format", "svg", "--layout", "neatto"], "did you mean “neato”?"),
    (["render", "g.json", "--format", "svg", "--ui", "de"], "choose among fr, en"),
    (["render", "g.json"], "Name a format with --format: dot, svg, png, pdf, html."),
    (["render", "g.json", "--format", "svg", "--top", "0"], "--top is 0; it is 1 or more."),
    (["render", "g.json", "--format", "svg", "-o", "m.png"], "contradicts the file's extension"),
    (["filter", "g.json", "--stance", "denyed"], "did you mean “denied”?"),
    (["filter", "g.json", "--relation", "suport"], "did you mean “SUPPORT”?"),
    (["filter", "g.json", "--since", "hier"], "write a date such as 2016, 2016-10 or 2016-10-03"),
    (["filter", "g.json", "--since", "2017", "--until", "2016"], "lies after --until 2016"),
    (["filter", "g.json", "--min-confidence", "2"], "it lies between 0 and 1."),
    (["filter", "g.json", "--depth", "2"], "--depth needs --focus"),
    (["filter", "g.json", "--sourse", "MEE"], "Did you mean '--source'?"),
    (["extract", "x.txt", "--language", "fre"], "did you mean “fr”?"),
    (["render", "g.json", "--format", "svg", "--top", "-1"], "--top is -1; it is 1 or more."),
    (["extract", "x.txt", "--jobs", "-3"], "--jobs is -3; it is 1 or more."),
    (["extract", "x.txt", "--jobs", "0"], "--jobs is 0; it is 1 or more."),
    (["extract", "x.txt", "-o", "graph.jsno"], "Did you mean “.json”?"),
    (["diff", "-", "-"], "Only one of the graphs can come from standard input."),
    (["diff", "a"], "Name two graphs to compare, or more"),
    (["diff", "a", "b", "--format", "htm"], "choose among text, json"),
    (["diff", "a", "b", "c", "-o", "d.svg"], "A difference map compares two graphs, not 3"),
    (["diff", "a", "b", "--threshold", "confidence"], "such as confidence=0.1"),
    (["diff", "a", "b", "--threshold", "confidence=-1"], "a number from 0"),
    (["diff", "a", "b", "--threshold", "confidnce=1"], "did you mean “confidence”?"),
    (["diff", "a", "b", "--only", "addd"], "did you mean “added”?"),
    (["diff", "a", "b", "--ignore", "date"], "did you mean “dates”?"),
    (
      ["filter", "g.json", "--format", "sqlite"],
      "A database is a file; name it with -o FILE.sqlite."
    ),
    (["show", "g.json", "--actors", "--evidence"], "choose one of them"),
    (["show", "g.json", "--width", "20"], "--width is 20; it is 80 or more."),
    (["verify", "-", "-"], "Only one of graph and inputs can come from standard input."),
    (["diff", "a", "b", "-o", "d.jsno"], "Did you mean “.json”?"),
    (["diff", "a", "b", "-o", "d.png"], "End the file's name in .txt, .diff, .json"),
    (["diff", "a", "b", "-o", "d.txt", "--format", "json"], "contradicts the file's extension"),
    (["diff", "a", "b", "-o", "d.json", "--stat"], "--stat writes text"),
    (["help", "shwo"], "“shwo” is no command. Did you mean “show”?"),
    (["actors", "a", "b"], "Give one name; put several words between quotation marks."),
    (["actors", "--explain"], "Give one name"),
    (["actors", "--explain", "--unknown", "x"], "'--unknown'"),
    (["actors", "--unknown"], "--unknown needs articles to read."),
    (["actors", "Haftar", "--in", "x"], "--in needs --explain"),
    (["actors", "--kind", "persn"], "did you mean “person”?"),
    (["actors", "--validate", "--format", "json"], "are for lists of actors only."),
    (["extrct"], "“extrct” is no command. Did you mean “extract”?"),
  ])
  func refusesWithStatus64(_ arguments: [String], saying words: String) throws {
    let outcome = try Binary.run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
