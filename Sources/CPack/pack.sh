#!/bin/sh
# Writes .build/pack.zst, all files that files.sh lists, each behind a line of its path and length, once one of them is
# newer than it. pack.c embeds it in place of the files: they are a ninth of the program otherwise.
set -eu
cd "$(dirname "$0")/../.."
packed=.build/pack.zst
command -v zstd >/dev/null || { rm -f "$packed"; exit 0; }
newer=$(find rules docs/result.schema.json Sources/CPack/*.sh -newer "$packed" -print -quit 2>/dev/null || echo none)
if [ -z "$newer" ]; then exit 0; fi
mkdir -p .build
work=$(mktemp)
trap 'rm -f "$work"' EXIT
sh Sources/CPack/files.sh | while read -r file; do
  printf '%s\t%s\n' "$file" "$(($(wc -c < "$file")))"
  cat "$file"
done > "$work"
zstd -q -f -19 "$work" -o "$packed.new"
# Whole or not at all: another build may read it.
mv "$packed.new" "$packed"
# The compiler is not told what a file embeds.
touch Sources/CPack/pack.c
