import SociogramModel
import Testing

struct PartialDateTests {
  @Test(arguments: ["2016", "2016-10", "2016-10-03", "2016-02-29", "0001-01-01", "9999-12-31"])
  func writesWhatItReads(text: String) {
    #expect(PartialDate(iso: text)?.description == text)
  }

  @Test(arguments: [
    "", "16", "2016-", "2016-13", "2016-00", "2016-1", "2015-02-29", "1900-02-29", "2016-10-32",
    "2016-10-00", "2016-10-03-01", "0000", "-2016", "20160", "2016/10", "２０１６", "2016-+1",
    "octobre",
  ])
  func refusesWhatNoCalendarHas(text: String) {
    #expect(PartialDate(iso: text) == nil)
  }

  @Test(arguments: ["2016-10-03T12:00:00Z", "2016-10-03 12:00"])
  func ignoresATime(text: String) {
    #expect(PartialDate(iso: text)?.description == "2016-10-03")
  }

  @Test func refusesADayWithoutMonth() {
    #expect(PartialDate(year: 2016, month: nil, day: 3) == nil)
  }

  @Test(arguments: [
    ("2016", PartialDate.Precision.year), ("2016-10", .month), ("2016-10-03", .day),
  ])
  func knowsItsPrecision(text: String, precision: PartialDate.Precision) {
    #expect(PartialDate(iso: text)?.precision == precision)
  }

  @Test(arguments: [
    ("1970-01-01", 0, 0), ("1970", 0, 364), ("2000-02", 10_988, 11_016),
    ("2016-12-31", 17_166, 17_166),
    ("1969-12-31", -1, -1),
  ])
  func spansItsDays(text: String, first: Int, last: Int) {
    #expect(PartialDate(iso: text)?.firstDayNumber == first)
    #expect(PartialDate(iso: text)?.lastDayNumber == last)
  }

  @Test func dayNumbersComeBack() {
    for number in stride(from: -200_000, to: 200_000, by: 61) {
      #expect(PartialDate(dayNumber: number).firstDayNumber == number)
    }
  }

  @Test func sortsByFirstDayTheVaguerFirst() {
    let texts = ["2016-10-03", "2017", "2016", "2016-10", "2016-10-01", "2015-12-31"]
    let sorted = texts.compactMap { PartialDate(iso: $0) }.sorted().map(\.description)
    #expect(sorted == ["2015-12-31", "2016", "2016-10", "2016-10-01", "2016-10-03", "2017"])
  }

  @Test func affiliationsHoldBetweenTheirDates() {
    let minister = Affiliation(
      role: "ministre", target: "FRA", from: PartialDate(iso: "2012-05"),
      to: PartialDate(iso: "2017"))
    #expect(minister.holds(on: PartialDate(iso: "2012")))
    #expect(minister.holds(on: PartialDate(iso: "2017-12-31")))
    #expect(minister.holds(on: nil))
    #expect(!minister.holds(on: PartialDate(iso: "2012-04-30")))
    #expect(!minister.holds(on: PartialDate(iso: "2018")))
  }
}
