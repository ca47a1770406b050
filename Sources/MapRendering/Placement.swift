private import CGraphviz

/// Where a layout put everything, in Graphviz's own words, so that the engine `nop2` draws the same
/// again.
package struct Placement: Hashable, Sendable {
  /// The centre and the size of a node.
  package struct Node: Hashable, Sendable {
    /// The centre in points: "27.5,18".
    package var position: String
    /// The width in inches.
    package var width: String
    /// The height in inches.
    package var height: String
  }

  /// The course of a line, and the centre of its label where it has one.
  package struct Line: Hashable, Sendable {
    /// Spline and heads in points.
    package var course: String
    /// The centre of the label in points; empty without label.
    package var label: String
  }

  /// The nodes by name.
  package var nodes: [String: Node] = [:]
  /// The lines by the edge's attribute `id`.
  package var lines: [String: Line] = [:]
}

extension Placement {
  /// Reads the places out of a graph that has a layout; writes them into its attributes on the way.
  @unsafe init(_ graph: OpaquePointer) {
    unsafe sg_layout_attach(graph)
    func attribute(_ object: OpaquePointer, _ name: String) -> String {
      unsafe String(cString: sg_attribute(UnsafeMutableRawPointer(object), name))
    }
    var node = unsafe sg_graph_first_node(graph)
    while let current = unsafe node {
      nodes[unsafe String(cString: sg_node_name(current))] = unsafe Node(
        position: attribute(current, "pos"), width: attribute(current, "width"),
        height: attribute(current, "height"))
      var edge = unsafe sg_graph_first_edge(graph, current)
      while let line = unsafe edge {
        lines[unsafe String(cString: sg_edge_id(line))] = unsafe Line(
          course: attribute(line, "pos"), label: attribute(line, "lp"))
        unsafe edge = sg_graph_next_edge(graph, line)
      }
      unsafe node = sg_graph_next_node(graph, current)
    }
  }
}
