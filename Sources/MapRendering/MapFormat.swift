/// A file format that a map can be written in.
package enum MapFormat: String, Hashable, Sendable, CaseIterable {
  /// The graph as text in Graphviz's language.
  case dot
  /// A scalable picture that explains itself and follows the reader's light or dark mode.
  case svg
  /// A picture of 144 dots per inch, at most 5760 on a side.
  case png
  /// A page as large as the map.
  case pdf
}
