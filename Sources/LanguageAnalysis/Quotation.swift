package import SociogramModel

/// Words in quotation marks.
package struct Quotation: Hashable, Sendable {
  /// The quoted tokens, without the marks; may run over sentences and paragraphs.
  package var tokens: Range<Int32>
  /// The number of quotations it stands in, itself included.
  package var depth: Int
  /// Whether its closing mark was found; otherwise it ends with its paragraph.
  package var isClosed: Bool
  /// Whether it only sets off a word or name: four words or fewer, none a finite verb.
  package var isScare: Bool
  /// The clause that tells whose words they are; nil where none was found.
  package var reporting: ReportingClause?
  /// From the opening mark to the closing mark, both included.
  package var marks: TextSpan

  /// Creates a quotation.
  package init(
    tokens: Range<Int32>, depth: Int, isClosed: Bool, isScare: Bool = false, marks: TextSpan
  ) {
    self.tokens = tokens
    self.depth = depth
    self.isClosed = isClosed
    self.isScare = isScare
    self.marks = marks
  }
}
