#define _GNU_SOURCE
#include "CGraphviz.h"

#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// MARK: Object ids in order of appearance
//
// Graphviz takes the address of an object's name for its id and visits clusters in the order of
// ids, so that `dot` draws clustered graphs differently from run to run. Here the n-th new name
// gets the n-th even number, objects without a name get odd ones.

enum { bucket_count = 4096 };

typedef struct entry {
  struct entry *next_in_bucket;
  int kind;
  IDTYPE id;
  char name[];
} entry;

typedef struct {
  entry *buckets[bucket_count];
  entry **by_number;  // by id / 2 - 1
  size_t count, capacity;
  IDTYPE anonymous;
} id_table;

static void *allocated(void *memory) {
  // As Graphviz itself does where memory is spent: it cannot go on either.
  if (memory == NULL) abort();
  return memory;
}

static void *ids_open(Agraph_t *graph, Agdisc_t *discipline) {
  (void)graph, (void)discipline;
  id_table *table = allocated(calloc(1, sizeof(id_table)));
  table->anonymous = 1;
  return table;
}

static long ids_map(void *state, int kind, char *name, IDTYPE *id, int create) {
  id_table *table = state;
  if (name == NULL) {
    if (!create) return 0;
    *id = table->anonymous;
    table->anonymous += 2;
    return 1;
  }
  if (kind == AGINEDGE) kind = AGOUTEDGE;
  uint32_t hash = 2166136261u + (uint32_t)kind;  // FNV-1a
  for (const char *c = name; *c != 0; c++) hash = (hash ^ (unsigned char)*c) * 16777619u;
  entry **bucket = &table->buckets[hash % bucket_count];
  for (entry *known = *bucket; known != NULL; known = known->next_in_bucket) {
    if (known->kind == kind && strcmp(known->name, name) == 0) {
      *id = known->id;
      return 1;
    }
  }
  if (!create) return 0;
  size_t size = strlen(name) + 1;
  entry *fresh = allocated(malloc(sizeof(entry) + size));
  memcpy(fresh->name, name, size);
  fresh->kind = kind;
  fresh->next_in_bucket = *bucket;
  *bucket = fresh;
  if (table->count == table->capacity) {
    table->capacity = table->capacity == 0 ? 256 : table->capacity * 2;
    table->by_number =
        allocated(realloc(table->by_number, table->capacity * sizeof(entry *)));
  }
  table->by_number[table->count] = fresh;
  table->count += 1;
  fresh->id = *id = 2 * (IDTYPE)table->count;
  return 1;
}

static long ids_alloc(void *state, int kind, IDTYPE id) {
  (void)state, (void)kind, (void)id;
  return 0;
}

static void ids_free(void *state, int kind, IDTYPE id) { (void)state, (void)kind, (void)id; }

static char *ids_print(void *state, int kind, IDTYPE id) {
  id_table *table = state;
  (void)kind;
  if (id % 2 != 0 || id == 0 || id / 2 > table->count) return NULL;
  return table->by_number[id / 2 - 1]->name;
}

static void ids_close(void *state) {
  id_table *table = state;
  for (size_t i = 0; i < table->count; i++) free(table->by_number[i]);
  free(table->by_number);
  free(table);
}

static void ids_register(void *state, int kind, void *object) {
  (void)state, (void)kind, (void)object;
}

static Agiddisc_t sequential_ids = {ids_open, ids_map,   ids_alloc,   ids_free,
                                    ids_print, ids_close, ids_register};

// MARK: Reading

typedef struct {
  const char *next;
  size_t left;
} text_cursor;

static int read_text(void *channel, char *buffer, int size) {
  text_cursor *cursor = channel;
  size_t count = size < 0 ? 0 : (size_t)size;
  if (count > cursor->left) count = cursor->left;
  memcpy(buffer, cursor->next, count);
  cursor->next += count;
  cursor->left -= count;
  return (int)count;
}

sg_graph *sg_graph_read(const char *dot, size_t count) {
  // The lexer remembers its channel after the call; static memory outlives that.
  static text_cursor cursor;
  static Agiodisc_t reading;
  static Agdisc_t disciplines;
  reading = AgIoDisc;
  reading.afread = read_text;
  disciplines = (Agdisc_t){&AgMemDisc, &sequential_ids, &reading};

  agreadline(1);
  srand(1);
  cursor = (text_cursor){dot, count};
  Agraph_t *graph = agread(&cursor, &disciplines);

  // What follows a graph or an error stays in the lexer and would come back in place of the next
  // graph. The bound only keeps a lexer that returned graphs for ever from stopping the program.
  for (int i = 0; i < 1000; i++) {
    cursor = (text_cursor){"", 0};
    Agraph_t *left_over = agread(&cursor, &disciplines);
    if (left_over == NULL) break;
    agclose(left_over);
    agerr(AGERR, "more than one graph in one text\n");
  }
  return (sg_graph *)graph;
}

void sg_graph_close(sg_graph *graph) { agclose((Agraph_t *)graph); }

// MARK: Messages

static const char marker[] = "-";

void sg_messages_reset(void) {
  agreseterrors();
  // Not agseterrf: it reads a spent va_list on messages of more than 1024 bytes.
  agseterr(AGMAX);
  // aglasterr() repeats old messages for ever; a message of our own takes their place.
  agerr(AGWARN, "%s", marker);
}

bool sg_messages_have_error(void) { return agerrors() > 0; }

char *sg_messages_last(void) {
  char *message = aglasterr();
  if (message != NULL && strcmp(message, marker) == 0) {
    free(message);
    return NULL;
  }
  return message;
}

// MARK: Layout and rendering

sg_context *sg_context_create(void) { return (sg_context *)gvContext(); }

int sg_layout(sg_context *context, sg_graph *graph, const char *engine) {
  return gvLayout((GVC_t *)context, (Agraph_t *)graph, engine);
}

void sg_layout_free(sg_context *context, sg_graph *graph) {
  gvFreeLayout((GVC_t *)context, (Agraph_t *)graph);
}

void sg_layout_set_output(sg_graph *graph, double dpi, double inches) {
  layout_t *drawing = GD_drawing((Agraph_t *)graph);
  if (drawing == NULL) return;
  drawing->dpi = dpi;
  drawing->size.x = drawing->size.y = inches * 72;
}

int sg_render(sg_context *context, sg_graph *graph, const char *format, char **bytes,
              size_t *count) {
  *bytes = NULL;
  *count = 0;
  FILE *stream = open_memstream(bytes, count);
  if (stream == NULL) return -1;
  int status = gvRender((GVC_t *)context, (Agraph_t *)graph, format, stream);
  return fclose(stream) == 0 ? status : -1;
}

// MARK: What a layout found

static sg_box box_around(pointf centre, double width, double height) {
  return (sg_box){centre.x - width / 2, centre.y - height / 2, centre.x + width / 2,
                  centre.y + height / 2};
}

sg_box sg_graph_bounds(sg_graph *graph) {
  boxf bounds = GD_bb((Agraph_t *)graph);
  return (sg_box){bounds.LL.x, bounds.LL.y, bounds.UR.x, bounds.UR.y};
}

sg_node *sg_graph_first_node(sg_graph *graph) {
  return (sg_node *)agfstnode((Agraph_t *)graph);
}

sg_node *sg_graph_next_node(sg_graph *graph, sg_node *node) {
  return (sg_node *)agnxtnode((Agraph_t *)graph, (Agnode_t *)node);
}

const char *sg_node_name(sg_node *node) { return agnameof((Agnode_t *)node); }

sg_box sg_node_box(sg_node *node) {
  Agnode_t *n = (Agnode_t *)node;
  return box_around(ND_coord(n), ND_lw(n) + ND_rw(n), ND_ht(n));
}

sg_edge *sg_graph_first_edge(sg_graph *graph, sg_node *node) {
  return (sg_edge *)agfstout((Agraph_t *)graph, (Agnode_t *)node);
}

sg_edge *sg_graph_next_edge(sg_graph *graph, sg_edge *edge) {
  return (sg_edge *)agnxtout((Agraph_t *)graph, (Agedge_t *)edge);
}

const char *sg_edge_id(sg_edge *edge) {
  const char *id = agget(edge, "id");
  return id == NULL ? "" : id;
}

bool sg_edge_label_box(sg_edge *edge, sg_box *box) {
  textlabel_t *label = ED_label((Agedge_t *)edge);
  if (label == NULL || !label->set) return false;
  *box = box_around(label->pos, label->dimen.x, label->dimen.y);
  return true;
}

size_t sg_edge_point_count(sg_edge *edge) {
  splines *line = ED_spl((Agedge_t *)edge);
  // Lines of several parts come only from settings that are not used here.
  return line == NULL || line->size != 1 ? 0 : (size_t)line->list[0].size;
}

sg_point sg_edge_point(sg_edge *edge, size_t index) {
  pointf point = ED_spl((Agedge_t *)edge)->list[0].list[index];
  return (sg_point){point.x, point.y};
}
