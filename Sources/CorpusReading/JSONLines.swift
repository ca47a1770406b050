internal import SociogramModel
struct JSONLines {
  let file: CorpusFile
  func read(_ stream: borrowing ByteStream, into result: inout ReadArticles) throws(FileSystem
    .Refusal)
  {}
}
