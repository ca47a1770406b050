/// Joins the lines of paragraphs that were broken at a fixed width, as in mail and old archives.
///
/// A text counts as hard-wrapped when at least four lines are directly followed by another, four in
/// five of these are 45 to 100 code units long, and half of them do not end like a sentence: a text
/// with a paragraph a line has longer lines, a list shorter ones. The figures are chosen by hand.
func withoutHardWraps(_ text: String) -> String {
  let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
    text[line.startIndex..<line.endIndex]
  }
  let followed = lines.indices.dropLast().filter {
    !lines[$0].isEmpty && !lines[$0 + 1].isEmpty
  }
  let full = followed.filter { (45...100).contains(lines[$0].utf8.count) }
  let open = followed.filter { index in
    lines[index].utf8.last.map { !".!?:;".utf8.contains($0) } ?? false
  }
  guard followed.count >= 4, full.count * 5 >= followed.count * 4, open.count * 2 >= followed.count
  else { return text }
  let isJoined = Set(full)
  var result = ""
  result.reserveCapacity(text.utf8.count)
  for index in lines.indices {
    result += lines[index]
    if index + 1 < lines.count { result += isJoined.contains(index) ? " " : "\n" }
  }
  return result
}
