package import SociogramModel

/// The files of a corpus in a fixed order: inputs as given, folders by the UTF-8 of their names.
///
/// Links are followed; a file that is reached twice is listed once, and a folder that contains
/// itself is entered once. Hidden files and folders are left out, as are devices and pipes.
package struct CorpusWalk: Sendable {
  /// The files to read.
  package private(set) var files: [CorpusFile] = []
  /// What could not be found or entered.
  package private(set) var diagnostics: [Diagnostic] = []

  private var found: [Found] = []
  private var seen: Set<FileSystem.Identity> = []
  /// Whether the folder being walked holds a file to read, perhaps one that was listed before.
  private var holdsArticle = false
  private var unread: [String: (count: Int, first: String)] = [:]

  /// Finds the files below files and folders; `-` is standard input.
  package init(inputs: [String]) {
    for input in inputs { visit(input: input) }
    nameFiles()
  }

  private mutating func visit(input: String) {
    guard input != "-" else {
      if !found.contains(where: { $0.path == "-" }) {
        found.append(Found(path: "-", folder: nil, below: "stdin", format: .jsonLines))
      }
      return
    }
    do throws(FileSystem.Refusal) {
      let status = try FileSystem.status(of: input)
      switch status.kind {
      case .file: addNamedFile(input, identity: status.identity)
      case .folder: walk(input: input, identity: status.identity)
      case .other:
        report(
          "not-a-file", "'\(input)' is neither a file nor a folder.",
          hint: "Pass `-` to read JSON Lines from standard input.", at: input)
      }
    } catch {
      // What of the command line is not UTF-8 arrives replaced by this.
      let isMisnamed = error.isMissing && input.unicodeScalars.contains("\u{FFFD}")
      report(
        isMisnamed ? "unreadable-name" : "unreadable-path",
        "'\(input)' cannot be read: "
          + (isMisnamed ? "its name is not valid UTF-8." : "\(error.reason)."),
        hint: isMisnamed ? "Rename it." : "Check the path.", at: input)
    }
  }

  private mutating func addNamedFile(_ path: String, identity: FileSystem.Identity) {
    let name = lastComponent(of: path)
    guard let format = CorpusFile.Format(extension: fileExtension(of: name)) else {
      report(
        "unknown-extension", "'\(path)' is not read: its extension says no format.",
        hint: "The extensions read are \(CorpusFile.Format.extensionsInWords).", at: path)
      return
    }
    guard seen.insert(identity).inserted else { return }
    let folder = path.dropLast(name.count)
    found.append(Found(path: path, folder: String(folder), below: name, format: format))
  }

  private mutating func walk(input: String, identity: FileSystem.Identity) {
    let errorCount = diagnostics.count { $0.severity == .error }
    holdsArticle = false
    unread = [:]
    guard enter(path: input, below: "", input: input, identity: identity, open: []) else { return }
    for (name, files) in unread.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      let kind = name.isEmpty ? "without an extension" : "ending in '.\(name)'"
      let text =
        files.count == 1
        ? "'\(files.first)' was skipped: files \(kind) are not read."
        : "\(files.count) files \(kind) below '\(input)' were skipped, '\(files.first)' first."
      report(
        "skipped-extension", text,
        hint: "The extensions read are \(CorpusFile.Format.extensionsInWords).", at: input,
        severity: .warning)
    }
    if !holdsArticle, diagnostics.count(where: { $0.severity == .error }) == errorCount {
      report(
        "empty-folder", "The folder '\(input)' holds no article.",
        hint: "The extensions read are \(CorpusFile.Format.extensionsInWords).", at: input)
    }
  }

  /// Lists what lies in one folder; false where it was listed before.
  @discardableResult
  private mutating func enter(
    path: String, below: String, input: String, identity: FileSystem.Identity,
    open: [FileSystem.Identity]
  ) -> Bool {
    guard !open.contains(identity) else {
      report(
        "folder-loop", "The folder '\(path)' contains itself through a link; it is read once.",
        at: path, severity: .warning)
      return true
    }
    guard seen.insert(identity).inserted else { return false }
    do throws(FileSystem.Refusal) {
      let listing = try FileSystem.names(inFolder: path)
      if listing.unreadableCount > 0 {
        report(
          "unreadable-name",
          listing.unreadableCount == 1
            ? "1 name in '\(path)' is not valid UTF-8; the file was skipped."
            : "\(listing.unreadableCount) names in '\(path)' are not valid UTF-8; the files were "
              + "skipped.",
          hint: "Rename what is named so.", at: path)
      }
      for name in listing.names {
        visit(
          path: path.hasSuffix("/") ? path + name : path + "/" + name,
          below: below.isEmpty ? name : below + "/" + name, input: input, open: open + [identity])
      }
    } catch {
      report(
        "unreadable-path", "The folder '\(path)' cannot be read: \(error.reason).",
        hint: "Check its permissions.", at: path)
    }
    return true
  }

  private mutating func visit(
    path: String, below: String, input: String, open: [FileSystem.Identity]
  ) {
    do throws(FileSystem.Refusal) {
      let status = try FileSystem.status(of: path)
      switch status.kind {
      case .folder:
        enter(path: path, below: below, input: input, identity: status.identity, open: open)
      case .file:
        let name = fileExtension(of: lastComponent(of: path))
        if let format = CorpusFile.Format(extension: name) {
          holdsArticle = true
          guard seen.insert(status.identity).inserted else { return }
          found.append(
            Found(path: path, folder: input, below: below, format: format, isNamed: false))
        } else {
          unread[name.lowercased(), default: (0, path)].count += 1
        }
      case .other: break
      }
    } catch {
      report(
        "unreadable-path", "'\(path)' cannot be read: \(error.reason).",
        hint: "Check where it leads.", at: path)
    }
  }

  private mutating func report(
    _ code: String, _ message: String, hint: String? = nil, at file: String,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      Diagnostic(code: code, severity: severity, message: message, hint: hint, file: file))
  }

  /// Gives every file the shortest id that no other has.
  private mutating func nameFiles() {
    var names = found.map { [$0.stem, $0.below, $0.belowNamedFolder, $0.path] }
    for level in 0..<3 {
      var counts: [String: Int] = [:]
      for name in names { counts[name[0], default: 0] += 1 }
      for i in names.indices where counts[names[i][0], default: 0] > 1 && names[i].count > 1 {
        names[i].removeFirst()
      }
      if level == 2 { break }
    }
    files = zip(found, names).map { $0.file(id: $1[0]) }
  }
}

/// A file before it has an id.
private struct Found: Sendable {
  var path: String
  /// The input folder; the folder of a file that was named itself.
  var folder: String?
  /// The path below that folder.
  var below: String
  var format: CorpusFile.Format
  var isNamed = true

  func file(id: String) -> CorpusFile {
    CorpusFile(path: path, id: id, format: format, isNamed: isNamed)
  }

  var stem: String {
    let name = fileExtension(of: lastComponent(of: below))
    return name.isEmpty ? below : String(below.dropLast(name.count + 1))
  }

  var belowNamedFolder: String {
    guard let folder else { return below }
    let name = lastComponent(of: folder)
    return name.isEmpty ? below : name + "/" + below
  }
}

/// The part of a path after its last slash, slashes at the end ignored.
private func lastComponent(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? ""
}

/// The part of a name after its last full stop; empty where there is none or the name is hidden.
private func fileExtension(of name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
  return String(name[name.index(after: dot)...])
}
