/* Written by list.sh from rules/en. */
#pragma clang diagnostic ignored "-Wc23-extensions"
#include "cpack.h"

static const cpack_file files[] = {
  {0, 0, 0},
};

size_t cpack_count(void) { return sizeof files / sizeof *files - 1; }

cpack_file cpack_at(size_t index) { return files[index]; }
