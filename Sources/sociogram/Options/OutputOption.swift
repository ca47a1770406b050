internal import ArgumentParser
internal import SociogramKit
internal import SociogramModel

/// Where a result goes: a file that is replaced as a whole, or standard output.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: .init("Write to this file instead of standard output", valueName: "file"))
  var output: String?

  /// The file; nil for standard output, which `-` means too.
  var file: String? { output == "-" ? nil : output }

  /// Refuses a file that the command reads, however it was reached: the result would replace it.
  func refuse(inputs: [String]) throws {
    guard let file, let input = inputs.first(where: { FileKind.isOne(file, $0) }) else { return }
    let same = file == input ? "" : ", which is the same file as “\(input)”"
    throw ValidationError("-o would replace an input: “\(file)”\(same). Name another file.")
  }

  /// Writes the result, whole or not at all.
  func write(_ bytes: [UInt8]) throws(SociogramError) {
    if let file {
      try OutputFile(file).write(bytes)
    } else {
      try Terminal().write(bytes)
    }
  }

  /// Writes a graph, whole or not at all.
  func write(_ sociogram: Sociogram, as format: GraphFormat) throws(SociogramError) {
    if let file {
      try OutputFile(file).write(sociogram, as: format)
    } else {
      try Terminal().write(GraphFile.encoded(sociogram, as: format))
    }
  }

  /// Returns the format of a graph; a database needs a file.
  func graphFormat(named: GraphFormat?) throws -> GraphFormat {
    let format = try format(named: named, fallback: .json)
    if format == .sqlite, file == nil {
      throw ValidationError("A database is a file; name it with -o FILE.sqlite.")
    }
    return format
  }

  /// Returns the format that the option and the file's extension agree on, or `fallback` where
  /// neither says anything.
  ///
  /// - Parameter endings: The extensions and what they mean; nil where they are the formats' names.
  func format<Format: CaseIterable & RawRepresentable & Equatable>(
    named: Format?, fallback: Format?, endings: [(name: String, format: Format)]? = nil
  ) throws -> Format where Format.RawValue == String {
    let endings = endings ?? Format.allCases.map { ($0.rawValue, $0) }
    guard let word = fileExtension else {
      if let format = named ?? fallback { return format }
      throw ValidationError("Name a format with --format: \(choices(Format.self)).")
    }
    guard let meant = endings.first(where: { $0.name == word.lowercased() })?.format else {
      if let named { return named }
      let words = endings.map(\.name)
      let nearest = nearestName(to: word, among: words).map { "Did you mean “.\($0)”? " } ?? ""
      throw ValidationError(
        "“.\(word)” is no format of this command. \(nearest)"
          + "End the file's name in \(words.map { "." + $0 }.joined(separator: ", ")), "
          + "or name a format with --format.")
    }
    if let named, named != meant {
      throw ValidationError(
        "--format \(named.rawValue) contradicts the file's extension “.\(word)”; "
          + "leave the option out, or rename the file.")
    }
    return meant
  }

  /// The letters after the last full stop of the file's name; nil where there are none.
  private var fileExtension: String? {
    guard let name = file?.split(separator: "/").last else { return nil }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, !last.isEmpty, !parts[0].isEmpty else {
      return nil
    }
    return String(last)
  }
}
