import ActorLinking
import LanguageAnalysis
import SociogramModel

/// A text with its mentions marked for the reader: `⟦words|actor⟧`, with `+` between several
/// actors, and `⟨…⟩` around a noun phrase that is longer than the mention in it.
///
/// Marking is complete: a mention that no mark shows makes a test fail, and so does a mark that no
/// mention fills.
enum MarkedMentions {
  /// The text without the marks.
  static func text(of marked: String) -> String {
    var text = ""
    var isActor = false
    for character in marked.unicodeScalars {
      switch character {
      case "⟦", "⟨", "⟩": break
      case "|": isActor = true
      case "⟧": isActor = false
      default: if !isActor { text.unicodeScalars.append(character) }
      }
    }
    return text
  }

  /// A linked text in the notation.
  static func marking(_ linked: LinkedText) -> String {
    var opening: [Int: String] = [:]
    var closing: [Int: String] = [:]
    for mention in linked.mentions {
      let span = linked.text.span(of: mention.tokens)
      let meant = mention.actors.map { linked.actors[$0].id.rawValue }.joined(separator: "+")
      opening[span.start, default: ""] += "⟦"
      closing[span.end] = "|" + meant + "⟧" + (closing[span.end] ?? "")
      guard mention.phrase != mention.tokens else { continue }
      let phrase = linked.text.span(of: mention.phrase)
      opening[phrase.start] = "⟨" + (opening[phrase.start] ?? "")
      closing[phrase.end, default: ""] += "⟩"
    }
    var result: [UInt8] = []
    for (offset, byte) in linked.text.text.utf8.enumerated() {
      result += Array((closing[offset] ?? "").utf8)
      result += Array((opening[offset] ?? "").utf8)
      result.append(byte)
    }
    result += Array((closing[linked.text.text.utf8.count] ?? "").utf8)
    return String(decoding: result, as: UTF8.self)
  }

  /// The notation of what the linker finds in the text of `marked`.
  static func found(
    in marked: String, date: String? = "2016-12-10", registry: ActorRegistry? = nil
  ) throws -> String {
    marking(try Known.link(text(of: marked), date: date, registry: registry))
  }
}
