import Testing

@testable import sociogram

struct FieldTests {
  @Test func writesRecordsInTheOrderGiven() {
    let field = Field.list([
      .record([
        .init("name", .text("dit « \"oui\" »\n")), .init("count", .count(2)),
        .init("figure", .figure(0.5)),
        .init("date", .none), .init("contested", .flag(true)),
        .init("origins", .list([.text("a"), .text("b")])),
      ])
    ])
    #expect(
      field.json() == """
        [
          {
            "name": "dit « \\"oui\\" »\\n",
            "count": 2,
            "figure": 0.5,
            "date": null,
            "contested": true,
            "origins": ["a", "b"]
          }
        ]
        """)
  }

  @Test(arguments: [
    ("a\u{1B}b", "\"a\\u001bb\""), ("a\\b", "\"a\\\\b\""), ("\u{2028}", "\"\\u2028\""),
  ])
  func escapesInJSON(_ text: String, _ json: String) { #expect(Field.text(text).json() == json) }

  @Test(arguments: [
    (Field.text("simple"), "simple"), (.text("a,b"), "\"a,b\""),
    (.text("dit \"oui\""), "\"dit \"\"oui\"\"\""), (.text("a\nb"), "\"a\nb\""),
    (.none, ""), (.count(3), "3"), (.flag(false), "false"),
    (.list([.text("a"), .text("b")]), "a; b"),
    (.text("=1+1"), "'=1+1"), (.text("+33"), "'+33"), (.text("-1"), "'-1"), (.text("@a"), "'@a"),
    (.list([.text("=1"), .text("b")]), "'=1; b"), (.figure(-0.5), "-0.5"), (.text("a=b"), "a=b"),
  ])
  func quotesInCSVWhereItMust(_ field: Field, _ cell: String) { #expect(field.csv == cell) }
}
