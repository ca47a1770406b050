/// What kind of voice a source is.
public enum SourceRole: String, Hashable, Sendable, CaseIterable {
  /// The outlet that printed the article.
  case publisher
  /// A news agency.
  case agency
  /// Another medium.
  case medium
  /// A report, a communiqué, a law.
  case document
  /// A spokesperson or a body's own statement.
  case spokesperson
  /// Somebody who holds an office, or an office.
  case official
  /// Any other named person.
  case person
  /// A voice without a name.
  case anonymous
}

/// One voice in the chain that stands behind a claim.
public struct Source: Hashable, Sendable {
  /// The voice, the same for all its spellings.
  public var voice: VoiceID
  /// The voice's name; `anonymous` where it has none.
  public var name: String
  /// What kind of voice it is.
  public var role: SourceRole
  /// How the text describes a voice without a name ("une source sécuritaire algérienne").
  public var described: String?
  /// The words that bring the voice in ("selon", "a déclaré"); nil for the publisher.
  public var cue: TextSpan?
  /// What the voice commits itself to; nil where nobody read it, as in a credit.
  public var value: FactValue?

  /// Creates one link of a chain of sources.
  public init(
    voice: VoiceID, name: String, role: SourceRole, described: String? = nil, cue: TextSpan? = nil,
    value: FactValue? = nil
  ) {
    self.voice = voice
    self.name = name
    self.role = role
    self.described = described
    self.cue = cue
    self.value = value
  }

  /// The voice with what it commits itself to.
  public func committed(to value: FactValue?) -> Source {
    var source = self
    source.value = value
    return source
  }

  /// Whether the voice has a name.
  public var isNamed: Bool { voice != .anonymous }

  /// The name, or for a voice without one its description.
  public var shownName: String { isNamed ? name : described ?? name }

  /// The publisher of an article that does not say who published it.
  public static let unknownPublisher = Source(
    voice: "inconnu", name: "inconnu", role: .publisher)
}
