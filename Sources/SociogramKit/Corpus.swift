internal import CorpusReading
public import SociogramModel

/// The articles of some files and folders.
public struct Corpus: Sendable {
  /// The articles, in the order of the inputs and, within a folder, of their names.
  public var articles: [Article]
  /// What could not be read, or not as written.
  public var diagnostics: [Diagnostic]

  /// Returns the paths of the files that inputs name or hold; standard input is none.
  package static func paths(of inputs: [String]) -> [String] {
    CorpusWalk(inputs: inputs).files.map(\.path).filter { $0 != "-" }
  }

  /// Reads files and folders, at most `jobs` files at once, or as many as there are cores; `-` is
  /// standard input.
  public static func read(_ inputs: [String], jobs: Int? = nil) async -> Corpus {
    let (articles, diagnostics) = await Corpus.visit(inputs, jobs: jobs) { $0 }
    return Corpus(articles: articles.map(\.output), diagnostics: diagnostics)
  }

  /// Returns what `work` makes of each article, with the file that it stands in, in the order of the articles, whatever finishes
  /// first, and what was found while reading.
  ///
  /// A file is read and its articles are worked on in one child task, so that the text of an article
  /// need not outlive it.
  static func visit<Output: Sendable>(
    _ inputs: [String], jobs: Int?, _ work: @escaping @Sendable (Article) -> Output
  ) async -> (outputs: [(file: String, output: Output)], diagnostics: [Diagnostic]) {
    let walk = CorpusWalk(inputs: inputs)
    let reader = CorpusReader()
    let files = await inParallel(walk.files, jobs: jobs) { file in
      let read = reader.read(file)
      return (
        file: file.path, diagnostics: read.diagnostics,
        articles: read.articles.map { (record: $0.record, output: work($0)) }
      )
    }
    var known = ArticleRegister()
    var outputs: [(file: String, output: Output)] = []
    var diagnostics = walk.diagnostics
    for file in files {
      diagnostics += file.diagnostics
      for article in file.articles {
        if let objection = known.objection(to: article.record, from: file.file) {
          diagnostics.append(objection)
        } else {
          outputs.append((file.file, article.output))
        }
      }
    }
    return (outputs, diagnostics)
  }
}
