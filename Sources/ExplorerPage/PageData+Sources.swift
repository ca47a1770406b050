internal import GraphAnalysis
internal import GraphStore
internal import SociogramModel

extension PageData {
  /// The voices that have something from elsewhere only, by tie: known from the whole corpus, not to
  /// be found out again from a part of it.
  func writeRelays(to writer: inout JSONWriter) {
    let relays = PageList(versions.map { $0.ties.filter { !$0.relays.isEmpty } }, by: \.id).entries
    writer.key("relays")
    writer.array(relays.flatMap { tie, sides in tie.relays.map { ($0, tie.id, sides) } }) {
      writer, entry in
      let (relay, tie, sides) = entry
      writer.object { writer in
        writer.member("tie", tie.rawValue)
        writer.member("voice", relay.voice.rawValue)
        writer.member("origin", voices.place(of: relay.origin))
        writer.member("circle", relay.circle.map { PageText.clipped($0, limit: 200) })
        writer.member("sides", sides.rawValue)
      }
    }
  }

  /// How reliable the analyst holds the voices to be, in each version.
  func writeGrading(to writer: inout JSONWriter) {
    writer.key("reliability")
    writer.array(Reliability.allCases) { writer, grade in
      writer.object { writer in
        writer.member("grade", grade.rawValue)
        writer.key("weight")
        writer.number(grade.weight)
        writer.member("meaning", grade.meaning)
      }
    }
    writer.key("grading")
    writer.array(versions.map(\.grading)) { writer, grading in
      writer.object { writer in
        writer.key("graded")
        writer.bool(!grading.grades.isEmpty)
        writer.key("weighed")
        writer.bool(grading.isWeighed)
        writer.key("grades")
        writer.array(voices.grades(grading)) { writer, entry in
          writer.array([0, 1]) { writer, at in
            if at == 0 { writer.number(entry.voice) } else { writer.string(entry.grade.rawValue) }
          }
        }
      }
    }
  }
}
