#include "kernels.h"
#include "sets.h"

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

/* Where matches of a plan may begin. */
CSCAN_PART uint64_t begin(const cscan_programs *programs, int32_t number, int endless, const cscan_ground *ground,
                      uint64_t *reached, cscan_alike alike) {
  const cscan_plan *plan = &programs->plans[number];
  const cscan_edge *end = programs->edges + plan->end;
  uint64_t starts = ~UINT64_C(0);
  size_t node = 0;
  reached[0] = starts;
  for (const cscan_edge *edge = programs->edges + plan->first; edge < end;) {
    uint32_t kind = edge->set >> cscan_set_bits;
    starts = kind & cscan_both ? ~UINT64_C(0) : 0;
    do {
      uint32_t set = edge->set & cscan_any;
      uint64_t places = before(reached[edge->target], edge->least, edge->most, endless);
      if (set != cscan_any && places != 0) places &= cscan_where(&programs->sets, set, ground, alike);
      kind = edge++->set >> cscan_set_bits;
      starts = kind & cscan_both ? starts & places : starts | places;
    } while (!(kind & cscan_last));
    if (starts == 0 && kind & cscan_gate) return 0;
    reached[++node] = starts;
  }
  return starts;
}

/* Has the first sets of a plan on their way. */
static inline void fetch_sets(const cscan_programs *programs, int32_t number, const cscan_ground *ground) {
  const cscan_plan *plan = &programs->plans[number];
  uint32_t end = plan->end - plan->first < 8 ? plan->end : plan->first + 8;
  for (uint32_t edge = plan->first; edge < end; edge++) {
    uint32_t set = programs->edges[edge].set & cscan_any;
    if (set == cscan_any) continue;
    __builtin_prefetch(&ground->by_set[set], 1);
    __builtin_prefetch(&programs->sets.list[set]);
  }
}

CSCAN_PART size_t work(const cscan_programs *programs, const int32_t *plans, size_t n, uint64_t all, int endless,
                       const cscan_ground *ground, const cscan_results *results, cscan_alike alike) {
  size_t count = 0;
  for (size_t i = 0; i < n; i++) __builtin_prefetch(&programs->plans[plans[i]]);
  for (size_t i = 0; i < n; i++) cscan_fetch(&programs->edges[programs->plans[plans[i]].first], 3);
  for (size_t i = 0; i < n; i++) fetch_sets(programs, plans[i], ground);
  for (size_t i = 0; i < n; i++) {
    uint64_t found = all & begin(programs, plans[i], endless, ground, results->reached, alike);
    if (found == 0) continue;
    int32_t run = programs->plans[plans[i]].run;
    if (results->starts[run] == 0) results->due[count++] = run;
    results->starts[run] |= found;
  }
  return count;
}

CSCAN_KERNEL
static size_t work_plain(const cscan_programs *programs, const int32_t *plans, size_t n, uint64_t all, int endless,
                         const cscan_ground *ground, const cscan_results *results) {
  return work(programs, plans, n, all, endless, ground, results, cscan_alike_plain);
}

#if defined(__x86_64__)
CSCAN_WIDE static size_t work_avx512(const cscan_programs *programs, const int32_t *plans, size_t n, uint64_t all,
                                     int endless, const cscan_ground *ground, const cscan_results *results) {
  return work(programs, plans, n, all, endless, ground, results, cscan_alike_avx512);
}
#endif

size_t cscan_work(const cscan_programs *programs, const int32_t *plans, size_t n, uint64_t all, int endless,
                  const cscan_ground *ground, const cscan_results *results, int way) {
#if defined(__x86_64__)
  if (way == cscan_avx512) return work_avx512(programs, plans, n, all, endless, ground, results);
#endif
  (void)way;
  return work_plain(programs, plans, n, all, endless, ground, results);
}
