import Testing

@testable import sociogram

struct TextTableTests {
  private var table: TextTable {
    var table = TextTable(columns: [
      .init(heading: "name", isFlexible: true), .init(heading: "relation"),
      .init(heading: "n", isNumeric: true),
    ])
    table.append(["Égypte antique", "AID", "7"])
    table.append(["中国", "SUPPORT", "12"])
    return table
  }

  @Test func alignsNamesLeftAndNumbersRight() {
    #expect(
      table.lines(width: nil) == [
        "name            relation   n",
        "Égypte antique  AID        7",
        "中国            SUPPORT   12",
      ])
  }

  @Test func movesColumnsTogetherThenCutsFlexibleOnes() {
    #expect(table.lines(width: 26)[1] == "Égypte antique AID       7")
    #expect(
      table.lines(width: 22) == [
        "name       relation  n",
        "Égypte an… AID       7",
        "中国       SUPPORT  12",
      ])
  }

  @Test func neverCutsBelowTheLeastWidth() {
    #expect(table.lines(width: 1)[1].hasPrefix("Égypte…  AID"))
  }

  @Test func showsNoEscapeSequenceOfAnArticle() {
    var table = TextTable(columns: [.init(heading: "name")])
    table.append(["\u{1B}]0;title\u{7}"])
    #expect(table.lines(width: nil)[1] == "\\u{1B}]0;title\\u{7}")
  }
}
