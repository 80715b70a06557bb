#!/bin/sh
# Lists what is built into the program: the files of rules/en and the JSON Schemas, in bytewise order of their paths.
set -eu
cd "$(dirname "$0")/../.."
{
  find rules/en -type f ! -path '*/.*' | grep -E '\.(yaml|tsv)$' || true
  ls docs/result.schema.json rules/schema/pack.schema.json
} | LC_ALL=C sort
