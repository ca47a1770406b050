internal import ArgumentParser
internal import SociogramKit

/// Returns the case that a word names, whatever its capitals.
///
/// Throws with the nearest valid choice where there is none; ArgumentParser puts the option and the
/// word in front.
@Sendable func choice<Choice: CaseIterable & RawRepresentable>(_ word: String) throws -> Choice
where Choice.RawValue == String {
  let words = Choice.allCases.map(\.rawValue)
  if let match = Choice.allCases.first(where: { $0.rawValue.lowercased() == word.lowercased() }) {
    return match
  }
  let all = "choose among " + words.joined(separator: ", ")
  guard let nearest = nearestName(to: word, among: words) else { throw ValidationError(all) }
  throw ValidationError("did you mean “\(nearest)”? Else \(all)")
}

/// The choices of an option as its help lists them.
func choices<Choice: CaseIterable & RawRepresentable>(_ type: Choice.Type) -> String
where Choice.RawValue == String {
  type.allCases.map(\.rawValue).joined(separator: ", ")
}
