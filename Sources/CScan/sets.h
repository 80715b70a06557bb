#pragma once

#include "cscan.h"

#include <string.h>

/* Has some lines of the cache on their way. */
static inline void cscan_fetch(const void *first, int lines) {
  for (int line = 0; line < lines; line++) __builtin_prefetch((const char *)first + 64 * line);
}

/* Whether an atom of this sign may be in a set: mostly it is not. */
static inline int cscan_is_like(const cscan_asked_set *set, uint16_t sign) {
  return set->signs[sign >> 6] >> (sign & 63) & 1;
}

static inline int cscan_holds(const cscan_sets *sets, const cscan_asked_set *set, uint16_t atom) {
  const uint16_t *slots = sets->slots + set->hashed.slot;
  uint32_t place = cscan_place(atom, set->hashed.mask);
  while (slots[place] != cscan_free && slots[place] != atom) place = (place + 1) & set->hashed.mask;
  return slots[place] == atom;
}

/* Where one of a set's atoms stands. A set of more atoms than the part has asks with each of these. */
static inline uint64_t cscan_collect(const cscan_sets *sets, uint32_t number, const cscan_ground *ground) {
  uint64_t bits = 0;
  const cscan_set *set = &sets->list[number];
  if (set->count <= cscan_few || set->count <= 2 * ground->seen_count) {
    uint32_t first;
    memcpy(&first, set->few, sizeof first);
    const uint16_t *member = set->count <= cscan_few ? set->few : sets->members + first;
    for (const uint16_t *end = member + set->count; member < end; member++)
      if (ground->present[*member >> 6] >> (*member & 63) & 1) bits |= ground->by_atom[*member];
    return bits;
  }
  const cscan_asked_set *asked = &sets->asked[number + 1];
  for (const cscan_seat *seat = ground->seen, *end = seat + ground->seen_count; seat < end; seat++)
    if (cscan_is_like(asked, seat->sign) && cscan_holds(sets, asked, seat->atom)) bits |= ground->by_atom[seat->atom];
  return bits;
}

/* The same, worked out once for a part. */
static inline uint64_t cscan_where(const cscan_sets *sets, uint32_t number, const cscan_ground *ground) {
  cscan_places *known = &ground->by_set[number];
  if (known->part != ground->part)
    *known = (cscan_places){cscan_collect(sets, number, ground), ground->part};
  return known->bits;
}
