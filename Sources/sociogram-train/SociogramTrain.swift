import ArgumentParser

/// Builds and measures the models that sociogram reads a language with.
@main
struct SociogramTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sociogram-train",
    abstract: "Train and evaluate the language model",
    discussion: """
      FOLDER holds the resources, each below its own folder: ud-french-sequoia, ud-french-gsd,
      ud-french-fqb, ud-french-pud (CoNLL-U files of Universal Dependencies), prolex-unitex and
      lima-fre (lists of names). No sentence of them enters the model: it holds numbers,
      hashes and dictionary forms.
      """,
    subcommands: [
      TrainCommand.self, EvaluateCommand.self, MarginsCommand.self, SpeedCommand.self,
      LinkSpeedCommand.self,
    ])
}
