/// What is known of an article beside its text: what a sociogram keeps of it.
public struct ArticleRecord: Hashable, Sendable {
  /// The article's id.
  public var id: ArticleID
  /// The outlet that printed it, where known.
  public var publisher: String?
  /// The voice that the outlet is under all of its names; nil where that of its name is.
  public var publisherVoice: VoiceID?
  /// Agencies and outlets that the article credits for its content, in the order of the text, each
  /// with the span of the credit.
  public var credits: [Source]
  /// The publication date; never an event date.
  public var date: PartialDate?
  /// The headline.
  public var title: String?
  /// The author's name.
  public var author: String?
  /// Where it was published.
  public var url: String?
  /// Where a copy is archived.
  public var archiveURL: String?
  /// The language, as a BCP 47 tag.
  public var language: String
  /// The digest of text, publisher, date, title, author, addresses and language, as the file states
  /// them.
  public var digest: ContentDigest
  /// Four hashes a paragraph of eight words or more, sorted: near-identical articles share most.
  public var fingerprints: [UInt64]

  /// Creates the record of an article.
  public init(
    id: ArticleID, publisher: String? = nil, publisherVoice: VoiceID? = nil,
    credits: [Source] = [], date: PartialDate? = nil,
    title: String? = nil, author: String? = nil, url: String? = nil, archiveURL: String? = nil,
    language: String = "fr", digest: ContentDigest, fingerprints: [UInt64] = []
  ) {
    self.id = id
    self.publisher = publisher
    self.publisherVoice = publisherVoice
    self.credits = credits
    self.date = date
    self.title = title
    self.author = author
    self.url = url
    self.archiveURL = archiveURL
    self.language = language
    self.digest = digest
    self.fingerprints = fingerprints
  }

  /// The outlet as the outermost voice of every claim in the article.
  public var publisherSource: Source {
    guard let publisher else { return .unknownPublisher }
    return Source(
      voice: publisherVoice ?? VoiceID(normalizedName(publisher)), name: publisher,
      role: .publisher)
  }
}

/// One document of a corpus.
public struct Article: Hashable, Sendable {
  /// What is known of it beside the text.
  public var record: ArticleRecord
  /// The text, valid UTF-8 in NFC; its first line is the title where there is one.
  public var text: String
  /// The parts of the text that are no evidence: page furniture, repeated paragraphs, credits;
  /// sorted, disjoint.
  public var furniture: [TextSpan]
  /// Whether the file says which language the article is in; otherwise the record's is assumed.
  public var statesLanguage: Bool

  /// Creates an article.
  public init(
    record: ArticleRecord, text: String, furniture: [TextSpan] = [], statesLanguage: Bool = true
  ) {
    self.record = record
    self.text = text
    self.furniture = furniture
    self.statesLanguage = statesLanguage
  }

  /// The article's id.
  public var id: ArticleID { record.id }
}
