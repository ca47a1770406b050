internal import ActorLinking
internal import ClaimExtraction
internal import LanguageAnalysis
internal import SociogramModel

/// What one article says.
struct Reading: Sendable {
  /// What is known of the article beside its text.
  var record: ArticleRecord
  /// What language the article is in, as far as that matters to reading it.
  var language: ArticleLanguage
  /// Its claims.
  var claims: [Claim] = []
  /// The actors at their ends.
  var actors: [Actor] = []
  /// The lines of the file of judgements that were put into effect.
  var judgedLines: Set<Int> = []
  /// Judgements that could not be.
  var diagnostics: [Diagnostic] = []
  /// Whether it was taken over from an older sociogram.
  var isReused = false
  /// The article, where it may have to be read after all.
  var kept: Article?
}

extension Knowledge {
  /// Reads one article; one in another language is kept without claims.
  func reading(of article: Article) -> Reading {
    var (article, result) = opened(article)
    guard result.language.isRead else { return result }
    article.record = result.record
    let analyzed = analyzer.analyze(article.text, excluding: article.furniture)
    let linked = linker.link(analyzed, article: article.record)
    let found = extractor.claims(in: linked, of: article, registry: registry)
    result.claims = found.claims
    result.actors = found.actors
    if !judging.isEmpty { judge(&result) }
    return result
  }

  /// The article and its reading before a single word is read: the record with publisher and credits
  /// under the voices that all spellings share, and with the language.
  func opened(_ article: Article) -> (Article, Reading) {
    var article = article
    article.record = named(article.record)
    let language = language(of: article)
    var result = Reading(record: article.record, language: language)
    if case .looksLike(let other) = language { result.record.language = other.tag }
    return (article, result)
  }

  /// The voices that actors of a name are.
  func voices(named name: String) -> Set<VoiceID> {
    let key = normalizedName(name)
    let bearers = registry.actors.filter { actor in
      actor.id.rawValue == name
        || ([actor.name] + actor.names).contains { normalizedName($0) == key }
    }
    return Set(bearers.map { VoiceID(normalizedName($0.name)) })
  }

  private func judge(_ reading: inout Reading) {
    let own = ActorsByName(reading.actors)
    let outcome = judging.judged(
      reading.claims,
      actor: { name in
        let known = actorsByName.actors(named: name)
        return known.isEmpty ? own.actors(named: name) : known
      }, state: { actorsByName[$0] })
    reading.claims = outcome.claims
    reading.actors += outcome.actors
    reading.judgedLines = outcome.lines
    reading.diagnostics = outcome.diagnostics
  }

  private func named(_ record: ArticleRecord) -> ArticleRecord {
    var record = record
    if let publisher = record.publisher {
      let key = normalizedName(publisher)
      if let voice = media[key], voice.rawValue != key { record.publisherVoice = voice }
    }
    for position in record.credits.indices where record.credits[position].isNamed {
      let key = normalizedName(record.credits[position].name)
      if let voice = media[key] { record.credits[position].voice = voice }
    }
    return record
  }
}
