internal import CorpusReading
internal import Foundation
internal import SociogramModel

/// A folder that lives as long as a test.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("corpus-reading-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do { try FileManager.default.removeItem(atPath: path) } catch {}
  }

  /// Writes a file below the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes a file below the folder and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = path + "/" + name
    let parent = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }
}

/// Writes one file, reads it and returns what it holds.
func reading(_ text: String, as name: String = "a.txt") throws -> ReadArticles {
  try reading(Array(text.utf8), as: name)
}

/// Writes one file, reads it and returns what it holds.
func reading(_ bytes: [UInt8], as name: String = "a.txt") throws -> ReadArticles {
  let folder = try TemporaryFolder()
  try folder.write(bytes, to: name)
  let walk = CorpusWalk(inputs: [folder.path])
  var result = ReadArticles(diagnostics: walk.diagnostics)
  for file in walk.files {
    let read = CorpusReader().read(file)
    result.articles += read.articles
    result.diagnostics += read.diagnostics
  }
  return result
}

/// The parts of an article's text that are no evidence.
func furniture(of article: Article) -> [String] {
  article.furniture.compactMap { article.text.slice($0) }
}
