import Foundation
import Testing

struct JobsTests {
  @Test(arguments: ["json", "jsonl"])
  func theBytesDoNotDependOnTheJobs(format: String) throws {
    let folder = try TemporaryFolder()
    for index in 0..<12 {
      let text = "La Russie soutient l’Égypte. Sissi a reçu Haftar le \(index + 1) mai."
      try folder.write(text, to: "in/article-\(index).txt")
    }
    let outputs = try ["1", "8"].map { jobs in
      try Binary.run(
        ["extract", "in", "--jobs", jobs, "--format", format], folder: folder.path)
    }
    #expect(outputs.map(\.status) == [0, 0])
    #expect(outputs[0].output == outputs[1].output)
    #expect(outputs[0].output.contains("SUPPORT"))
  }
}
