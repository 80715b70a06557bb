#pragma once

#include "cscan.h"
#include "kernels.h"

#include <string.h>

/* Has some lines of the cache on their way. */
static inline void cscan_fetch(const void *first, int lines) {
  for (int line = 0; line < lines; line++) __builtin_prefetch((const char *)first + 64 * line);
}

/* Whether an atom of this sign may be in a set: mostly it is not. */
static inline int cscan_is_like(const cscan_asked_set *set, uint16_t sign) {
  return set->signs[sign >> 6] >> (sign & 63) & 1;
}

/* So many seats are asked at once. */
enum { cscan_abreast = 16 };

/* Which of no more seats may hold an atom of a set: a bit for each. */
typedef uint32_t (*cscan_alike)(const cscan_asked_set *set, const cscan_seat *seats, size_t n);

static inline uint32_t cscan_alike_plain(const cscan_asked_set *set, const cscan_seat *seats, size_t n) {
  uint32_t found = 0;
  for (size_t i = 0; i < n; i++) found |= (uint32_t)cscan_is_like(set, seats[i].sign) << i;
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

/* The same, all at once: the line of the set is a table of sixteen numbers, whose last two no sign asks for. */
__attribute__((target("avx512f"))) static inline uint32_t cscan_alike_avx512(const cscan_asked_set *set,
                                                                             const cscan_seat *seats, size_t n) {
  __mmask16 there = (__mmask16)((UINT32_C(1) << n) - 1);
  __m512i signs = _mm512_srli_epi32(_mm512_maskz_loadu_epi32(there, seats), 16);
  __m512i words = _mm512_permutexvar_epi32(_mm512_srli_epi32(signs, 5), _mm512_loadu_si512(set));
  __m512i bits = _mm512_srlv_epi32(words, _mm512_and_si512(signs, _mm512_set1_epi32(31)));
  return _mm512_mask_test_epi32_mask(there, bits, _mm512_set1_epi32(1));
}
#endif

/* Of the next seats before an end, those that may. */
CSCAN_PART uint32_t cscan_alike_from(const cscan_seat *seat, const cscan_seat *end, const cscan_asked_set *set,
                                     cscan_alike alike) {
  size_t left = (size_t)(end - seat);
  return alike(set, seat, left < cscan_abreast ? left : cscan_abreast);
}

static inline int cscan_holds(const cscan_sets *sets, const cscan_asked_set *set, uint16_t atom) {
  const uint16_t *slots = sets->slots + set->hashed.slot;
  uint32_t place = cscan_place(atom, set->hashed.mask);
  while (slots[place] != cscan_free && slots[place] != atom) place = (place + 1) & set->hashed.mask;
  return slots[place] == atom;
}

/* Where one of a set's atoms stands. A set of more atoms than the part has asks with each of these. */
CSCAN_PART uint64_t cscan_collect(const cscan_sets *sets, uint32_t number, const cscan_ground *ground,
                                  cscan_alike alike) {
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
  const cscan_seat *seat = ground->seen, *end = seat + ground->seen_count;
  for (; seat < end; seat += cscan_abreast)
    for (uint32_t found = cscan_alike_from(seat, end, asked, alike); found != 0; found &= found - 1) {
      uint16_t atom = seat[__builtin_ctz(found)].atom;
      if (cscan_holds(sets, asked, atom)) bits |= ground->by_atom[atom];
    }
  return bits;
}

/* The same, worked out once for a part. */
CSCAN_PART uint64_t cscan_where(const cscan_sets *sets, uint32_t number, const cscan_ground *ground,
                                cscan_alike alike) {
  cscan_places *known = &ground->by_set[number];
  if (known->part != ground->part)
    *known = (cscan_places){cscan_collect(sets, number, ground, alike), ground->part};
  return known->bits;
}
