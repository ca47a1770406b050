import Foundation
import SociogramKit
import SociogramModel
import Testing

/// What is put together of parts, or of old and new, has the bytes of a full run.
struct MergeAndUpdateTests {
  private static let pipeline = Task { try Pipeline(data: DataFolder.find()) }

  /// The articles of the sample corpus, and some that share a person whom no table has.
  private static func articles() throws -> [String: String] {
    let folder = "\(try DataFolder.find().path)/Corpora/libye/2017-01"
    var articles: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      articles[name] = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    articles["zz-1.txt"] = "Le colonel Ildefonse Tarbizou a rencontré Vladimir Poutine à Moscou.\n"
    articles["zz-2.txt"] =
      "Ildefonse Tarbizou, chef de la milice du Sud, soutient Khalifa Haftar.\n"
    articles["zz-3.txt"] = "L’Égypte a accusé M. Tarbizou. Ildefonse Tarbizou menace l’Égypte.\n"
    return articles
  }

  private func write(_ articles: [String: String], to folder: TemporaryFolder) throws -> String {
    for (name, text) in articles { try folder.write(text, to: "in/\(name)") }
    return folder.file("in")
  }

  private func bytes(_ sociogram: Sociogram) -> [UInt8] {
    GraphFile.encoded(sociogram, as: .json)
  }

  @Test func mergingRandomPartsGivesTheBytesOfTheWhole() async throws {
    let pipeline = try await Self.pipeline.value
    let folder = try TemporaryFolder()
    let articles = try Self.articles()
    let input = try write(articles, to: folder)
    let whole = bytes(await pipeline.extract([input], label: "x").sociogram)
    var singles: [Sociogram] = []
    for name in articles.keys.sorted() {
      singles.append(await pipeline.extract(["\(input)/\(name)"], label: "x").sociogram)
    }
    var random = Seeded(state: 7)
    for _ in 0..<12 {
      var parts: [[Sociogram]] = Array(repeating: [], count: Int.random(in: 1...5, using: &random))
      for single in singles.shuffled(using: &random) {
        parts[Int.random(in: 0..<parts.count, using: &random)].append(single)
      }
      let merged = try parts.map { try Sociogram.merged($0, label: "x") }
      #expect(bytes(try Sociogram.merged(merged, label: "x")) == whole)
    }
  }

  @Test(arguments: 0..<2)
  func updatingGivesTheBytesOfAFullRun(seed: Int) async throws {
    let pipeline = try await Self.pipeline.value
    var random = Seeded(state: UInt64(seed))
    var articles = try Self.articles()
    let names = articles.keys.sorted()
    for name in names where Int.random(in: 0..<4, using: &random) == 0 { articles[name] = nil }
    // Of these two one stays and one is edited, whatever becomes of the others.
    articles["zz-kept.txt"] = "La Russie soutient l’Égypte.\n"
    articles["zz-edited.txt"] = "La Russie soutient l’Égypte.\n"
    let before = try TemporaryFolder()
    let old = await pipeline.extract([try write(articles, to: before)], label: "a").sociogram
    for (name, text) in try Self.articles().sorted(by: { $0.key < $1.key }) {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: articles[name] = nil
      case 1: articles[name] = text + "\n\nLa Russie soutient Khalifa Haftar.\n"
      case 2: articles[name] = text
      default: break
      }
    }
    articles["zz-\(1 + seed % 3).txt"] = nil
    articles["zz-edited.txt"] = "L’Égypte menace la Russie.\n"
    let after = try TemporaryFolder()
    let input = try write(articles, to: after)
    let full = await pipeline.extract([input], label: "b")
    let updated = await pipeline.extract([input], label: "b", updating: old)
    #expect(bytes(updated.sociogram) == bytes(full.sociogram))
    #expect(updated.diagnostics == full.diagnostics)
    #expect(updated.reusedCount > 0 && updated.reusedCount < articles.count)
    #expect(full.reusedCount == 0)
  }

  @Test func nothingIsTakenOverFromAnotherVersionOrAnExcerpt() async throws {
    let pipeline = try await Self.pipeline.value
    let folder = try TemporaryFolder()
    let input = try write(["a.txt": "La Russie soutient l’Égypte.\n"], to: folder)
    let old = await pipeline.extract([input]).sociogram
    #expect(await pipeline.extract([input], updating: old).reusedCount == 1)
    for part in [\Provenance.program, \.model, \.frames, \.language, \.registry, \.judgements] {
      var other = old
      other.provenance[keyPath: part] = "other"
      #expect(await pipeline.extract([input], updating: other).reusedCount == 0)
    }
    var excerpt = old
    excerpt.excerpt = Excerpt(filters: ["relation AID"])
    #expect(await pipeline.extract([input], updating: excerpt).reusedCount == 0)
  }
}

/// A generator whose numbers are the same in every run (SplitMix64, Steele et al. 2014).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
