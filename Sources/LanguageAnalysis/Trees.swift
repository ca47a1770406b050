/// The dependency trees of a text, for walking down: columns over the tokens, beside
/// ``Tokens/head`` and ``Tokens/relation``, which lead up.
package struct Trees: Hashable, Sendable {
  /// Where the children of each token begin in ``children``, and one more number: where the last
  /// token's end.
  private let childStarts: [Int32]
  /// The children of all tokens; those of one token in the order of the text.
  private let children: [Int32]
  /// The first and the last token below each token, itself included.
  private let first: [Int32]
  private let last: [Int32]
  /// The token that heads the clause of each token.
  private let clauses: [Int32]

  /// Builds the columns in time linear in the number of tokens.
  init(_ tokens: Tokens) {
    let count = tokens.count
    var starts = [Int32](repeating: 0, count: count + 1)
    for head in tokens.head where head >= 0 { starts[Int(head) + 1] += 1 }
    for token in 0..<count { starts[token + 1] += starts[token] }
    var next = starts
    var children = [Int32](repeating: 0, count: Int(starts[count]))
    for token in 0..<count {
      let head = Int(tokens.head[token])
      guard head >= 0 else { continue }
      children[Int(next[head])] = Int32(token)
      next[head] += 1
    }
    // Roots first, so that a head stands before what hangs on it.
    var order: [Int32] = []
    order.reserveCapacity(count)
    for token in 0..<count where tokens.head[token] < 0 { order.append(Int32(token)) }
    var position = 0
    while position < order.count {
      let token = Int(order[position])
      order.append(contentsOf: children[Int(starts[token])..<Int(starts[token + 1])])
      position += 1
    }
    var first = (0..<Int32(count)).map { $0 }
    var last = first
    var clauses = first
    for token in order {
      let token = Int(token)
      let head = Int(tokens.head[token])
      let own = children[Int(starts[token])..<Int(starts[token + 1])]
      if head >= 0, !Self.headsClause(token, tokens, own) { clauses[token] = clauses[head] }
    }
    for token in order.reversed() {
      let head = Int(tokens.head[Int(token)])
      guard head >= 0 else { continue }
      first[head] = min(first[head], first[Int(token)])
      last[head] = max(last[head], last[Int(token)])
    }
    childStarts = starts
    self.children = children
    self.first = first
    self.last = last
    self.clauses = clauses
  }

  /// Whether a token is the predicate of a clause of its own.
  private static func headsClause(
    _ token: Int, _ tokens: Tokens, _ children: ArraySlice<Int32>
  ) -> Bool {
    switch tokens.relation[token] {
    case .root, .csubj, .ccomp, .xcomp, .advcl, .advclCleft, .acl, .aclRelcl, .parataxis,
      .parataxisInsert:
      return true
    case .conj:
      // A coordinated predicate, not a coordinated argument: a verb, or what has a subject or copula.
      if tokens.tag[token] == .verb { return true }
      return children.contains {
        switch tokens.relation[Int($0)] {
        case .nsubj, .nsubjPass, .cop: true
        default: false
        }
      }
    default: return false
    }
  }
}

extension AnalyzedText {
  /// The head of a token; nil for the root of a sentence.
  package func head(_ token: Int) -> Int? {
    let head = tokens.head[token]
    return head < 0 ? nil : Int(head)
  }

  /// The relation of a token to its head.
  package func relation(_ token: Int) -> DependencyRelation { tokens.relation[token] }

  /// The tokens whose head a token is, in the order of the text.
  package func children(_ token: Int) -> ArraySlice<Int32> { trees.children(of: token) }

  /// The first token with a relation to a head.
  package func child(_ head: Int, _ relations: DependencyRelation...) -> Int? {
    for child in trees.children(of: head) where relations.contains(tokens.relation[Int(child)]) {
      return Int(child)
    }
    return nil
  }

  /// From the first to the last token below a token, itself included. Trees of the parser are
  /// projective, so all tokens of the range are below it.
  package func subtree(_ token: Int) -> Range<Int> { trees.subtree(of: token) }

  /// The predicate of the clause that a token stands in.
  package func clause(of token: Int) -> Int { trees.clause(of: token) }

  /// The tokens from one token to another along the tree, both included; nil where they stand in
  /// different sentences.
  package func path(from start: Int, to end: Int) -> [Int]? {
    var up = [start]
    while let head = head(up[up.count - 1]) { up.append(head) }
    var down = [end]
    while true {
      if let meeting = up.firstIndex(of: down[down.count - 1]) {
        return up[...meeting] + down.dropLast().reversed()
      }
      guard let head = head(down[down.count - 1]) else { return nil }
      down.append(head)
    }
  }
}

extension Trees {
  func children(of token: Int) -> ArraySlice<Int32> {
    children[Int(childStarts[token])..<Int(childStarts[token + 1])]
  }

  func subtree(of token: Int) -> Range<Int> { Int(first[token])..<Int(last[token]) + 1 }

  func clause(of token: Int) -> Int { Int(clauses[token]) }
}
