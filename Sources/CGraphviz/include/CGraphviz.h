#pragma once

#include <stdbool.h>
#include <stddef.h>

// What sociogram needs of libgvc, without showing Graphviz's own headers to Swift: its macros,
// variadic functions and global variables do not import.
//
// Nothing here is thread-safe, since Graphviz keeps its parser, its errors and its random numbers
// in static memory: the caller holds one lock around every call, from the first to the last.

/// The rendering context, a GVC_t.
typedef struct sg_context sg_context;
/// A graph, an Agraph_t.
typedef struct sg_graph sg_graph;
/// A node, an Agnode_t.
typedef struct sg_node sg_node;
/// An edge, an Agedge_t.
typedef struct sg_edge sg_edge;

/// A rectangle in points; the origin is bottom left.
typedef struct {
  double x_min, y_min, x_max, y_max;
} sg_box;

/// A place in points; the origin is bottom left.
typedef struct {
  double x, y;
} sg_point;

/// Creates a context, or NULL where Graphviz cannot. It lives as long as the process.
sg_context *sg_context_create(void);

/// Forgets earlier errors and messages and keeps new ones from going to standard error.
void sg_messages_reset(void);
/// Whether an error, as opposed to a warning, was reported since the reset.
bool sg_messages_have_error(void);
/// The last message since the reset, to be given back to free(); NULL where there was none.
char *sg_messages_last(void);

/// Reads one graph, or NULL where the text is no graph. Object ids are given in order of
/// appearance, the random numbers start anew and nothing is left in the lexer, so that the same
/// text is laid out the same way whatever was read before.
sg_graph *sg_graph_read(const char *dot, size_t count);
/// Frees a graph that has no layout.
void sg_graph_close(sg_graph *graph);

/// Lays a graph out; 0 for success. Must be followed by sg_layout_free even where it fails.
int sg_layout(sg_context *context, sg_graph *graph, const char *engine);
/// Frees the layout of a graph.
void sg_layout_free(sg_context *context, sg_graph *graph);
/// Sets the resolution and the largest side in inches of what is rendered next; 0 for the
/// format's own resolution, or no limit.
void sg_layout_set_output(sg_graph *graph, double dpi, double inches);
/// Renders a graph that has a layout into memory to be given back to free(); 0 for success.
int sg_render(sg_context *context, sg_graph *graph, const char *format, char **bytes,
              size_t *count);

/// The bounds of a graph that has a layout.
sg_box sg_graph_bounds(sg_graph *graph);
/// The first node, or NULL.
sg_node *sg_graph_first_node(sg_graph *graph);
/// The node after the given one, or NULL.
sg_node *sg_graph_next_node(sg_graph *graph, sg_node *node);
/// The name of a node, valid as long as the graph.
const char *sg_node_name(sg_node *node);
/// The place of a node.
sg_box sg_node_box(sg_node *node);
/// The first edge out of a node, or NULL.
sg_edge *sg_graph_first_edge(sg_graph *graph, sg_node *node);
/// The edge out of the same node after the given one, or NULL.
sg_edge *sg_graph_next_edge(sg_graph *graph, sg_edge *edge);
/// The value of an edge's attribute `id`, valid as long as the graph; empty where it has none.
const char *sg_edge_id(sg_edge *edge);
/// The place of an edge's label; false where it has none.
bool sg_edge_label_box(sg_edge *edge, sg_box *box);
/// The number of places that draw an edge's line: one, and three more for each cubic curve.
size_t sg_edge_point_count(sg_edge *edge);
/// One of them, counted from 0.
sg_point sg_edge_point(sg_edge *edge, size_t index);

// The worker, a process of its own: a layout cannot be stopped, and Graphviz may crash on it.

/// How a worker ended.
typedef enum {
  SG_WORKER_EXITED,
  SG_WORKER_SIGNALLED,
  SG_WORKER_TIMED_OUT,
  SG_WORKER_NOT_STARTED
} sg_worker_end;

/// What a worker did; output and messages are to be given back to free().
typedef struct {
  sg_worker_end end;
  /// Its exit status, the signal that ended it, or the error number of the start.
  int code;
  char *output;
  size_t output_count;
  /// The first 4096 bytes of what it wrote to standard error.
  char *messages;
  size_t messages_count;
} sg_reply;

/// Runs a program with a request as its standard input and waits for its end, or kills it when the
/// time is up. Safe to call from several threads.
void sg_worker_run(const char *path, char *const arguments[], const char *input, size_t count,
                   long long milliseconds, sg_reply *reply);

/// Limits the memory and the processor time of this process; false where the system refuses.
bool sg_worker_limit(unsigned long long bytes, unsigned long long seconds);
