/// Why something could not be done, in words for the person who asked for it.
public struct SociogramError: Error, Hashable, Sendable {
  /// What kind of trouble it is; more kinds may come.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// A stable word ("unwritable").
    public var rawValue: String
    /// Creates a code of a stable word.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The language data or the actor registry is missing or broken.
    public static let data = Code(rawValue: "data")
    /// A file cannot be read.
    public static let unreadable = Code(rawValue: "unreadable")
    /// A file cannot be written; what stood there still stands.
    public static let unwritable = Code(rawValue: "unwritable")
    /// A file holds no graph that this version understands.
    public static let graph = Code(rawValue: "graph")
    /// A name is in no graph.
    public static let unknownName = Code(rawValue: "unknown-name")
    /// The map cannot be drawn.
    public static let drawing = Code(rawValue: "drawing")
  }

  /// What kind of trouble it is.
  public var code: Code
  /// What happened, in a full sentence that quotes the user's words.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The file to blame, as the user named it.
  public var file: String?
  /// The line in the file, from 1.
  public var line: Int?

  /// Creates an error.
  public init(
    code: Code, message: String, hint: String? = nil, file: String? = nil, line: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.file = file
    self.line = line
  }
}
