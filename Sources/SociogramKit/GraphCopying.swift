internal import GraphAnalysis
internal import GraphStore
public import SociogramModel

// The ways from database to database: claims keep their evidence in the file until it is copied.

extension OutputFile {
  /// Writes a sociogram in a format, whole or not at all.
  public func write(_ sociogram: Sociogram, as format: GraphFormat) throws(SociogramError) {
    guard format == .sqlite else {
      return try write(GraphFile.encoded(sociogram, as: format))
    }
    try replace { path throws(SociogramError) in
      try GraphFile.told { () throws(GraphStoreError) in
        try SociogramDatabase(path).write(sociogram)
      }
    }
  }

  /// Writes what a filter keeps of a database into another; nil where the graph is no database.
  ///
  /// - Returns: whether anything was kept.
  public func write(
    _ graph: GraphFile, keeping filter: SociogramFilter
  ) throws(SociogramError) -> Bool? {
    guard filter.isActive, let database = try graph.database() else { return nil }
    if let part = try filter.part(of: database) {
      try write(part)
      return !part.isEmpty
    }
    let lean = try GraphFile.told { () throws(GraphStoreError) in try database.readLean() }
    let part = try filter.applied(to: lean)
    try write(part, evidenceFrom: [database])
    return !part.claims.isEmpty
  }

  /// Writes the sociogram of the articles of several databases into another, as if they had been
  /// read together; false where that needs the whole graphs: some are no databases, more than nine,
  /// or know an article in common.
  public func write(
    merging graphs: [GraphFile], label: String?
  ) throws(SociogramError) -> Bool {
    guard graphs.count <= SociogramDatabase.greatestPartCount else { return false }
    var databases: [SociogramDatabase] = []
    for graph in graphs {
      guard let database = try graph.database() else { return false }
      databases.append(database)
    }
    let areMergeable = try GraphFile.told { [databases] () throws(GraphStoreError) in
      try SociogramDatabase.areMergeable(databases)
    }
    if areMergeable {
      try replace { path throws(SociogramError) in
        try GraphFile.told { () throws(GraphStoreError) in
          try SociogramDatabase(path).write(merging: databases, label: label)
        }
      }
      return true
    }
    var parts: [Sociogram] = []
    var articles: Set<ArticleID> = []
    for database in databases {
      let part = try GraphFile.told { () throws(GraphStoreError) in try database.readLean() }
      for article in part.articles where !articles.insert(article.id).inserted { return false }
      parts.append(part)
    }
    try write(Sociogram.merged(parts, label: label), evidenceFrom: databases)
    return true
  }

  private func write(_ part: ScanPart) throws(SociogramError) {
    try replace { path throws(SociogramError) in
      try GraphFile.told { () throws(GraphStoreError) in try SociogramDatabase(path).write(part) }
    }
  }

  private func write(
    _ lean: Sociogram, evidenceFrom databases: [SociogramDatabase]
  ) throws(SociogramError) {
    try replace { path throws(SociogramError) in
      try GraphFile.told { () throws(GraphStoreError) in
        try SociogramDatabase(path).write(lean, evidenceFrom: databases)
      }
    }
  }
}

extension SociogramFilter {
  /// What the filter keeps of a database, found without reading quotes; nil where that takes the
  /// claims themselves.
  func part(of database: SociogramDatabase) throws(SociogramError) -> ScanPart? {
    let found = try GraphFile.told { () throws(GraphStoreError) in
      try ClaimScan([database], for: claims)
    }
    guard let scan = found else { return nil }
    do throws(GraphError) {
      return try scan.part(by: claims)
    } catch {
      throw SociogramFilter.told(error)
    }
  }
}

extension Comparison {
  /// Compares two databases by what differs in them, without reading the rest; nil where one of the
  /// files is no database, or was written under other rules.
  public init?(
    from old: GraphFile, to new: GraphFile, options: ComparisonOptions = ComparisonOptions()
  ) throws(SociogramError) {
    guard let before = try old.database(), let after = try new.database() else { return nil }
    let sides = try GraphFile.told { () throws(GraphStoreError) in
      try before.differing(from: after)
    }
    guard let sides else { return nil }
    self.init(
      SociogramDifference(
        from: sides.old, to: sides.new, options: options.difference, parts: sides.parts))
  }
}
