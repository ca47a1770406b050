private import CGraphviz

/// A graph as Graphviz placed and drew it.
package struct Drawing: Hashable, Sendable {
  /// A rectangle in points; the origin is bottom left.
  package struct Box: Hashable, Sendable {
    /// The left side.
    package var minX: Double
    /// The lower side.
    package var minY: Double
    /// The right side.
    package var maxX: Double
    /// The upper side.
    package var maxY: Double

    /// Whether the two rectangles share more than a border of `tolerance` points.
    package func overlaps(_ other: Box, tolerance: Double = 0.5) -> Bool {
      minX + tolerance < other.maxX && other.minX + tolerance < maxX
        && minY + tolerance < other.maxY && other.minY + tolerance < maxY
    }
  }

  /// The picture in each format that was asked for.
  package var bytes: [GraphvizLayout.Format: [UInt8]] = [:]
  /// The whole graph.
  package var bounds: Box
  /// The nodes by name.
  package var nodes: [String: Box] = [:]
  /// The labels of edges by the edge's attribute `id`.
  package var edgeLabels: [String: Box] = [:]
  /// The lines of edges by the edge's attribute `id`: a first place, then three for each curve.
  package var edgePaths: [String: [Point]] = [:]
}

extension Drawing {
  /// Reads the places out of a graph that has a layout.
  @unsafe init(_ graph: OpaquePointer) {
    bounds = unsafe Box(sg_graph_bounds(graph))
    var node = unsafe sg_graph_first_node(graph)
    while let current = unsafe node {
      nodes[unsafe String(cString: sg_node_name(current))] = unsafe Box(sg_node_box(current))
      var edge = unsafe sg_graph_first_edge(graph, current)
      while let line = unsafe edge {
        let id = unsafe String(cString: sg_edge_id(line))
        var label = sg_box()
        if unsafe sg_edge_label_box(line, &label) { edgeLabels[id] = Box(label) }
        edgePaths[id] = unsafe (0..<sg_edge_point_count(line)).map { i in
          let point = unsafe sg_edge_point(line, i)
          return Point(point.x, point.y)
        }
        unsafe edge = sg_graph_next_edge(graph, line)
      }
      unsafe node = sg_graph_next_node(graph, current)
    }
  }
}

extension Drawing.Box {
  fileprivate init(_ box: sg_box) {
    self.init(minX: box.x_min, minY: box.y_min, maxX: box.x_max, maxY: box.y_max)
  }
}
