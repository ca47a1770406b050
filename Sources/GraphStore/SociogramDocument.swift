internal import GraphAnalysis
package import SociogramModel

/// A sociogram as a JSON document: one article, actor, claim, origin or tie a line, so that a
/// line-wise diff shows what changed.
///
/// Claims and articles are what counts in it. Ties and origins are there for other readers: this one
/// checks that they refer to what is there, then builds them afresh, so that a figure is never
/// older than the rule that it follows.
package enum SociogramDocument {
  /// The name that the document gives its format.
  static let format = "sociogram"
  /// The version of the format that is written, and the latest that can be read. A key that an
  /// older reader may pass over needs no new one.
  package static let version = 1

  /// Returns the document of a sociogram, with a line feed at its end; the same sociogram gives the
  /// same bytes.
  package static func encode(_ sociogram: Sociogram) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("format", format)
      writer.member("version", version)
      writer.nullable("label", sociogram.label)
      writer.key("provenance")
      writer.provenance(sociogram.provenance)
      if let excerpt = sociogram.excerpt { writer.excerpt(excerpt) }
      if sociogram.grading != Grading() { writer.grading(sociogram.grading) }
      if !sociogram.places.isEmpty { writer.section("layout", sociogram.places) { $0.place($1) } }
      writer.section("articles", sociogram.articles) { $0.article($1) }
      writer.section("actors", sociogram.actors) { $0.actor($1) }
      writer.section("claims", sociogram.claims) { $0.claim($1) }
      writer.section("origins", sociogram.origins) { $0.origin($1) }
      writer.section("ties", sociogram.ties) { $0.tie($1) }
    }
    writer.newline()
    return writer.bytes
  }

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name, for messages.
  package static func decode(
    _ bytes: [UInt8], file: String
  ) throws(GraphStoreError) -> Sociogram {
    var parser = JSONParser(bytes)
    var start = 0
    do throws(WireError) {
      try checkHeader(bytes)
      var contents = SociogramContents()
      try parser.object { (parser, key) throws(WireError) in
        _ = parser.next()
        start = parser.position
        try contents.read(key, from: &parser, start: &start)
      }
      start = parser.position
      try parser.end()
      return try contents.sociogram(start: &start)
    } catch {
      throw GraphStoreError(
        error, file: file, line: parser.line(at: error.offset ?? start))
    }
  }

  /// Requires the format and a version that can be read, before anything else is looked at: a newer
  /// file may hold what looks like a fault here.
  private static func checkHeader(_ bytes: [UInt8]) throws(WireError) {
    var parser = JSONParser(bytes)
    guard let first = parser.next() else {
      throw WireError(.unknownFormat, "The file is empty.", offset: 0)
    }
    guard first == UInt8(ascii: "{") else {
      throw WireError(
        .unknownFormat, "The file is no sociogram: a sociogram is a JSON object.", offset: 0)
    }
    var format: JSONValue?
    var version: JSONValue?
    do throws(WireError) {
      try parser.object { (parser, key) throws(WireError) in
        let value = try parser.value()
        if key == "format" { format = value }
        if key == "version" { version = value }
        if format != nil, version != nil { throw WireError(.unknownFormat, "", offset: -1) }
      }
    } catch {
      // Both found: the rest is not looked at. Any other fault is the reader's to report.
      if error.offset != -1 { throw error }
    }
    guard case .string(SociogramDocument.format) = format else {
      throw WireError(
        .unknownFormat, "The file is no sociogram: it does not say \"format\":\"sociogram\".",
        hint: "Claims have one JSON object a line and the extension .jsonl.", offset: 0)
    }
    guard let number = try version?.asInteger("version"), number >= 1 else {
      throw WireError(.unknownFormat, "The sociogram does not say its version.", offset: 0)
    }
    if number > SociogramDocument.version {
      throw WireError(
        .newerVersion,
        "The sociogram was written by a newer version of sociogram (format version \(number); "
          + "this program reads up to \(SociogramDocument.version)).",
        hint: "Update sociogram, or extract the articles again with this version.", offset: 0)
    }
  }
}

extension GraphStoreError {
  init(_ error: WireError, file: String, line: Int?) {
    self.init(
      code: error.code, message: error.message, hint: error.hint, file: file, line: line)
  }
}
