#!/bin/sh
# Writes pack.c, which embeds every file that files.sh lists, or what pack.sh made of them. Run it after adding, moving
# or removing one.
set -eu
cd "$(dirname "$0")"
packed=../../.build/pack.zst
files=$(sh files.sh)
{
  echo '/* Written by list.sh. */'
  echo '#pragma clang diagnostic ignored "-Wc23-extensions"'
  echo '#include "cpack.h"'
  printf '\n#if __has_embed("%s")\n' "$packed"
  printf '\nstatic const unsigned char packed[] = {\n#embed "%s" suffix(, )\n  0};\n\n' "$packed"
  printf 'cpack_file cpack_packed(void) { return (cpack_file){"", packed, sizeof packed - 1}; }\n\n'
  printf 'size_t cpack_count(void) { return 0; }\n\n'
  printf 'cpack_file cpack_at(size_t index) { return (cpack_file){0, 0, 0}; }\n\n#else\n'
  n=0
  for file in $files; do
    printf '\nstatic const unsigned char file_%d[] = {\n#embed "../../%s" suffix(, )\n  0};\n' "$n" "$file"
    n=$((n + 1))
  done
  printf '\nstatic const cpack_file files[] = {\n'
  n=0
  for file in $files; do
    printf '  {"%s", file_%d, sizeof file_%d - 1},\n' "$file" "$n" "$n"
    n=$((n + 1))
  done
  printf '  {0, 0, 0},\n};\n\n'
  printf 'size_t cpack_count(void) { return sizeof files / sizeof *files - 1; }\n\n'
  printf 'cpack_file cpack_at(size_t index) { return files[index]; }\n\n'
  printf 'cpack_file cpack_packed(void) { return (cpack_file){0, 0, 0}; }\n\n#endif\n'
} > pack.c
