import ArgumentParser

@main
struct SociogramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "sociogram")
}
