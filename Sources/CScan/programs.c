#include "cscan.h"

void cscan_gather(const cscan_sighting *sightings, size_t n, int32_t base, cscan_ground *ground) {
  ground->part++;
  ground->seen_count = 0;
  for (size_t i = 0; i < n; i++) {
    int32_t place = sightings[i].spaces - base;
    if (place < 0) continue;
    if (place >= 64) break;
    cscan_places *places = &ground->by_atom[sightings[i].atom];
    if (places->part != ground->part) {
      *places = (cscan_places){0, ground->part};
      ground->seen[ground->seen_count++] = sightings[i].atom;
    }
    places->bits |= UINT64_C(1) << place;
  }
}

/* Where one of a set's atoms stands. */
static uint64_t collect(const cscan_programs *programs, uint32_t number, const cscan_ground *ground) {
  uint64_t bits = 0;
  const cscan_set *set = &programs->sets[number];
  if ((size_t)(set->end - set->first) <= ground->seen_count) {
    for (uint32_t i = set->first; i < set->end; i++) {
      const cscan_places *places = &ground->by_atom[programs->members[i]];
      if (places->part == ground->part) bits |= places->bits;
    }
  } else {
    for (size_t i = 0; i < ground->seen_count; i++)
      if (cscan_holds(programs->slots + set->slot, set->mask, ground->seen[i]))
        bits |= ground->by_atom[ground->seen[i]].bits;
  }
  ground->by_set[number] = (cscan_places){bits, ground->part};
  return bits;
}

/* The places from which one of some is so many spaces away; with `endless`, places behind the last all count. */
static inline uint64_t before(uint64_t places, unsigned least, unsigned most, int endless) {
  uint64_t found = least < 64 ? places >> least : 0;
  unsigned missing = most - least, reach = 1;
  while (missing > 0) {
    unsigned step = reach < missing ? reach : missing;
    found |= step < 64 ? found >> step : 0;
    missing -= step;
    reach += step;
  }
  if (endless && most > 0) found |= ~(most < 64 ? ~UINT64_C(0) >> most : 0);
  return found;
}

uint64_t cscan_begin(const cscan_programs *programs, int32_t number, int endless, cscan_ground *ground) {
  const cscan_plan *plan = &programs->plans[number];
  const cscan_edge *end = programs->edges + plan->end;
  uint64_t *reached = ground->reached, starts = ~UINT64_C(0);
  size_t node = 0;
  reached[0] = starts;
  for (const cscan_edge *edge = programs->edges + plan->first; edge < end;) {
    uint32_t kind = edge->set >> cscan_set_bits;
    starts = kind & cscan_both ? ~UINT64_C(0) : 0;
    do {
      uint32_t set = edge->set & cscan_unknown;
      uint64_t places = before(reached[edge->target], edge->least, edge->most, endless);
      if (set != cscan_unknown && places != 0) {
        const cscan_places *known = &ground->by_set[set];
        places &= known->part == ground->part ? known->bits : collect(programs, set, ground);
      }
      kind = edge++->set >> cscan_set_bits;
      starts = kind & cscan_both ? starts & places : starts | places;
    } while (!(kind & cscan_last));
    if (starts == 0 && kind & cscan_gate) return 0;
    reached[++node] = starts;
  }
  return starts;
}

size_t cscan_work(const cscan_programs *programs, const int32_t *plans, size_t n, uint64_t all, int endless,
                  cscan_ground *ground) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++) {
    uint64_t found = all & cscan_begin(programs, plans[i], endless, ground);
    if (found == 0) continue;
    int32_t run = programs->plans[plans[i]].run;
    if (ground->starts[run] == 0) ground->due[count++] = run;
    ground->starts[run] |= found;
  }
  return count;
}
