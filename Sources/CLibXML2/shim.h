#pragma once
// Debian builds libxml2 with ICU, and its headers then include ICU's own. Those clash with the ICU
// inside Swift's Foundation. Only the last members of a struct that we never touch depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

/// Sets the library up, once, before threads use it.
///
/// By itself the HTML parser gives up below 256 open elements. Old pages that open <b> or <font> in
/// every paragraph and never close it go deeper; 2000 keeps hostile pages within seconds.
static inline void sociogramPrepareParser(void) {
  xmlInitParser();
  xmlParserMaxDepth = 2000;
}
