#!/bin/sh
# Attaches the English pack, compiled, to a program that was built: attach.sh PROGRAM. Its first run then need not
# compile it. The section stays where the program is stripped, and what is linked anew has none: it never meets another
# build.
set -eu
cd "$(dirname "$0")/../.."
program=$1
section=.detente.pack
for tool in readelf objcopy xz; do
  command -v "$tool" >/dev/null || { echo "no pack is attached: $tool is missing" >&2; exit 0; }
done
if readelf -SW "$program" | grep -q "$section"; then exit 0; fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# A pack with faults is attached to nothing, and told of by the program that was built.
echo 'The talks ended.' | env -u DETENTE_RULES DETENTE_CACHE="$work" "$program" score -q -f line -o /dev/null ||
  { echo "no pack is attached: see \`$program rules check\`" >&2; exit 0; }
mv "$work"/*.pack "$work/pack"
# Packing takes some seconds, and most builds leave the pack as it was. It is made of numbers of four bytes; zstd would
# leave a seventh more of it.
if ! cmp -s "$work/pack" .build/compiled.pack || [ ! -f .build/compiled.xz ]; then
  xz -c --lzma2=preset=9e,lc=0,lp=2,pb=3 "$work/pack" > .build/compiled.xz
  mv "$work/pack" .build/compiled.pack
fi
objcopy --add-section "$section=.build/compiled.xz" --set-section-flags "$section=readonly,noload" "$program"
