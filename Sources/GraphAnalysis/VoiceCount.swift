package import SociogramModel

/// Counts what rests on each voice, tie by tie.
package struct VoiceCount {
  private let grades: GradeTable
  private var numbers: [VoiceID: Int] = [:]
  private var tallies: [Tally] = []
  /// The voices of each chain and of each article, each voice once.
  private var chains: [[Mention]] = []
  private var articles: [[Mention]] = []
  /// For each origin of the book the voice that it is.
  private var origins: [Int?] = []
  /// The wordings of all mentions.
  private var wordings: [Source] = []
  private var names: [OriginID] = []

  /// A voice as a chain or an article words it, by the numbers of its tally and its wording.
  private struct Mention {
    var tally: Int
    var wording: Int
    var isCounted = false
  }

  /// Prepares to count claims.
  ///
  /// - Parameters:
  ///   - book: What the numbers of witnesses mean.
  ///   - records: The articles of the graph.
  package init(_ book: WitnessBook, _ records: [ArticleRecord], grading: Grading) {
    grades = GradeTable(grading)
    chains = book.sources.map { mentions(of: $0) }
    let printed = Dictionary(records.map { ($0.id, $0.voices) }) { first, _ in first }
    articles = book.articles.map { mentions(of: printed[$0] ?? []) }
    origins = book.origins.map { numbers[VoiceID($0.id.rawValue)] }
    names = book.origins.map(\.id)
  }

  /// Counts the claims of a tie.
  package mutating func add(_ witnesses: [Witness], relays: [Relay]) {
    let relaying = Set(relays.map(\.voice))
    var counts: [Int: Int] = [:]
    // Hot: every claim of a graph.
    for witness in witnesses {
      let (chain, article) = (Int(witness.chain), Int(witness.article))
      let isRelayed = !relaying.isEmpty && relaying.contains(names[Int(witness.origin)])
      let origin = isRelayed ? nil : origins[Int(witness.origin)]
      for index in chains[chain].indices {
        let tally = chains[chain][index].tally
        VoiceCount.word(&chains[chain][index], wordings, in: &tallies)
        tallies[tally].count(in: witness.article, isOrigin: tally == origin)
        counts[tally, default: 0] += 1
      }
      for index in articles[article].indices {
        let tally = articles[article][index].tally
        if chains[chain].contains(where: { $0.tally == tally }) { continue }
        VoiceCount.word(&articles[article][index], wordings, in: &tallies)
        tallies[tally].count(in: witness.article, isOrigin: tally == origin)
        counts[tally, default: 0] += 1
      }
    }
    for (tally, count) in counts {
      tallies[tally].tieCount += 1
      if count == witnesses.count { tallies[tally].soleTieCount += 1 }
    }
    for relay in relays where !relay.circle.isEmpty {
      guard let tally = numbers[VoiceID(relay.voice.rawValue)] else { continue }
      tallies[tally].circle.formUnion(relay.circle)
    }
  }

  /// The voices on which claims rest, those first on which the most ties rest alone, then by claims,
  /// then by id.
  package func rows() -> [VoiceRow] {
    numbers.filter { tallies[$0.value].claimCount > 0 }.map { voice, number in
      let tally = tallies[number]
      return VoiceRow(
        voice: voice, name: tally.name, role: tally.role, part: tally.part,
        reliability: grades.grade(of: [tally.source]).0, claimCount: tally.claimCount,
        tieCount: tally.tieCount, articleCount: tally.articles.count,
        soleTieCount: tally.soleTieCount, circle: tally.circle.subtracting([tally.name]).sorted())
    }.sorted { a, b in
      (-a.soleTieCount, -a.claimCount, a.voice) < (-b.soleTieCount, -b.claimCount, b.voice)
    }
  }

  private mutating func mentions(of sources: [Source]) -> [Mention] {
    var mentions: [Mention] = []
    for source in sources where source.isKnown {
      let id = source.filterVoice
      let number = numbers[id] ?? tallies.count
      if number == tallies.count {
        numbers[id] = number
        tallies.append(Tally(source))
      }
      if mentions.contains(where: { $0.tally == number }) { continue }
      mentions.append(Mention(tally: number, wording: wordings.count))
      wordings.append(source)
    }
    return mentions
  }

  /// Lets a mention of which a claim is counted have its say on the name of the voice.
  private static func word(
    _ mention: inout Mention, _ wordings: [Source], in tallies: inout [Tally]
  ) {
    if mention.isCounted { return }
    mention.isCounted = true
    tallies[mention.tally].add(wordings[mention.wording])
  }
}

/// What is counted of one voice.
private struct Tally {
  let source: Source
  private(set) var name = ""
  private(set) var role = SourceRole.anonymous
  var claimCount = 0
  var originCount = 0
  var tieCount = 0
  var soleTieCount = 0
  var articles: Set<Int32> = []
  var circle: Set<String> = []

  init(_ source: Source) { self.source = source }

  /// Counts a claim.
  mutating func count(in article: Int32, isOrigin: Bool) {
    claimCount += 1
    if isOrigin { originCount += 1 }
    articles.insert(article)
  }

  /// Takes a wording in; of several names the longest is shown, of several roles the first.
  mutating func add(_ source: Source) {
    let shown = source.shownName
    if claimCount == 0 {
      (name, role) = (shown, source.role)
      return
    }
    if shown != name, (-shown.utf8.count, shown) < (-name.utf8.count, name) { name = shown }
    if source.role != role {
      role = SourceRole.allCases.first { $0 == source.role || $0 == role } ?? role
    }
  }

  var part: VoiceRow.Part {
    if !source.isNamed { return .unnamed }
    return originCount == 0 ? .relay : originCount == claimCount ? .origin : .both
  }
}
