#pragma once

#include <stddef.h>

/* A file built into the program. */
typedef struct {
  /* Relative to the root of the project, NUL-terminated. */
  const char *path;
  const unsigned char *bytes;
  size_t length;
} cpack_file;

/* The files of the English pack and the JSON Schemas, in bytewise order of their paths; none where they are packed. */
size_t cpack_count(void);
cpack_file cpack_at(size_t index);

/* All of them as one file under zstandard, each behind a line of its path, a tab and its length; without bytes where
   they are not packed. */
cpack_file cpack_packed(void);
