#pragma once

#include "cscan.h"

#include <string.h>

/* Where one of a set's atoms stands. A set of more atoms than the part has asks with each of these. */
static inline uint64_t cscan_collect(const cscan_sets *sets, const cscan_set *set, const cscan_ground *ground) {
  uint64_t bits = 0;
  cscan_many many;
  memcpy(&many, set->few, sizeof many);
  if (set->count <= cscan_few || set->count <= 2 * ground->seen_count) {
    const uint16_t *member = set->count <= cscan_few ? set->few : sets->members + many.first;
    for (const uint16_t *end = member + set->count; member < end; member++)
      if (ground->present[*member >> 6] >> (*member & 63) & 1) bits |= ground->by_atom[*member];
    return bits;
  }
  const uint16_t *slots = sets->slots + many.hashed.slot;
  for (size_t i = 0; i < ground->seen_count; i++) {
    uint16_t atom = ground->seen[i];
    uint32_t place = cscan_place(atom, many.hashed.mask);
    while (slots[place] != cscan_free && slots[place] != atom) place = (place + 1) & many.hashed.mask;
    if (slots[place] == atom) bits |= ground->by_atom[atom];
  }
  return bits;
}

/* The same, worked out once for a part. */
static inline uint64_t cscan_where(const cscan_sets *sets, uint32_t number, const cscan_ground *ground) {
  cscan_places *known = &ground->by_set[number];
  if (known->part != ground->part)
    *known = (cscan_places){cscan_collect(sets, &sets->list[number], ground), ground->part};
  return known->bits;
}
