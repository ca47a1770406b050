import Foundation
import LanguageAnalysis
import Testing

@Test(.enabled(if: ProcessInfo.processInfo.environment["DUMP"] != nil))
func dump() throws {
  let lexicon = try French.lexicon
  let path = try #require(ProcessInfo.processInfo.environment["DUMP"])
  let text = try String(contentsOfFile: path, encoding: .utf8)
  let a = FrenchAnalyzer(lexicon: lexicon).analyze(text)
  for s in a.sentences {
    print("S p\(s.paragraph)\(s.isHeadline ? " HEAD" : "") \(s.dateline.map{"DL\($0.count)"} ?? "")")
    print(s.tokens.map { t in a.form(Int(t)) + "/" + "\(a.tag(Int(t)))".prefix(4) + (a.features(Int(t)).isFinite ? "F" : a.features(Int(t)).contains(.pastParticiple) ? "K" : a.features(Int(t)).contains(.infinitive) ? "W" : "") }.joined(separator: " "))
  }
  for q in a.quotations { print("Q", q.depth, q.isClosed, q.isScare, a.form(Int(q.tokens.lowerBound)), "…", a.form(Int(q.tokens.upperBound-1)), q.tokens.count) }
}
