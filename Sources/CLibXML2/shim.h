#pragma once
// Debian builds libxml2 with ICU, and its headers then include ICU's own. Those clash with the ICU
// inside Swift's Foundation. Only the last members of a struct that we never touch depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
