#include "kernels.h"
#include "sets.h"

/* The columns of a board, each from its first place on. */
typedef struct {
  const uint64_t *of[cscan_columns];
} columns;

static inline uint64_t met(const columns *signs, const cscan_trigger *trigger, int which, int32_t at) {
  const uint8_t *column = trigger->column[which];
  const int8_t *offset = trigger->offset[which];
  return (signs->of[column[0]][at + offset[0]] | signs->of[column[1]][at + offset[1]]) & trigger->signs[which];
}

/* Puts the sightings on the board, and fetches what they set off. */
CSCAN_PART columns set_up(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n,
                      const cscan_board *board) {
  size_t all = CSCAN_ROWS(board->places), rows = all - 8, place = 0;
  uint64_t *signs[cscan_columns];
  columns result;
  for (int column = 0; column < cscan_columns; column++) {
    signs[column] = board->signs + (size_t)column * all;
    result.of[column] = signs[column] + cscan_margin;
  }
  memset(signs[cscan_one], 0, all * sizeof(uint64_t));
  signs[cscan_one][cscan_margin] = UINT64_C(1) << cscan_start;
  for (size_t i = 0; i < n; i++) {
    int32_t atom = sightings[i].atom;
    size_t at = (size_t)sightings[i].spaces;
    uint8_t sign = triggers->signs[atom];
    signs[cscan_one][at + cscan_margin] |= UINT64_C(1) << sign;
    board->seats[i] = (cscan_seat){cscan_short(atom), cscan_sign(cscan_short(atom))};
    for (; place <= at; place++) board->firsts[place] = (uint32_t)i;
    cscan_fetch(&triggers->triggers[triggers->bounds[atom]], 3);
  }
  for (; place <= board->places; place++) board->firsts[place] = (uint32_t)n;
  for (size_t row = 0; row < rows + 7; row++) signs[cscan_two][row] = signs[cscan_one][row] | signs[cscan_one][row + 1];
  for (size_t row = 0; row < rows + 5; row++) signs[cscan_four][row] = signs[cscan_two][row] | signs[cscan_two][row + 2];
  for (size_t row = 0; row < rows; row++) signs[cscan_eight][row] = signs[cscan_four][row] | signs[cscan_four][row + 4];
  uint64_t onward = 0, upto = 0;
  for (size_t row = rows; row-- > 0;) signs[cscan_onward][row] = onward |= signs[cscan_one][row];
  for (size_t row = 0; row < rows; row++) signs[cscan_upto][row] = upto |= signs[cscan_one][row];
  return result;
}

/* A trigger whose signs are met. */
typedef struct {
  uint32_t trigger;
  int32_t at;
} met_trigger;

/* The sightings among which a word stands near another. */
typedef struct {
  const cscan_seat *first;
  const cscan_seat *end;
} stretch;

static inline stretch around(const cscan_words_near *near, int which, int32_t at, const cscan_board *board) {
  int32_t last = (int32_t)board->places - 1;
  int32_t from = near->least[which] == -cscan_far ? 0 : at + near->least[which];
  int32_t to = near->most[which] == cscan_far ? last : at + near->most[which];
  if (from < 0) from = 0;
  if (to > last) to = last;
  if (from > to) return (stretch){board->seats, board->seats};
  return (stretch){board->seats + board->firsts[from], board->seats + board->firsts[to + 1]};
}

/* Whether one of a set may stand near: mostly nothing there has a sign of the set's. What will tell for sure is fetched. */
CSCAN_PART int may_stand(const cscan_triggers *triggers, const cscan_words_near *near, int which, int32_t at,
                         const cscan_board *board, cscan_alike alike) {
  if (near->set[which] == 0) return 1;
  const cscan_asked_set *set = &triggers->sets.asked[near->set[which]];
  stretch stretch = around(near, which, at, board);
  for (const cscan_seat *seat = stretch.first; seat < stretch.end; seat += cscan_abreast) {
    uint32_t found = cscan_alike_from(seat, stretch.end, set, alike);
    if (found == 0) continue;
    uint16_t likely = seat[__builtin_ctz(found)].atom;
    __builtin_prefetch(&triggers->sets.slots[set->hashed.slot + cscan_place(likely, set->hashed.mask)]);
    return 1;
  }
  return 0;
}

CSCAN_PART int stands(const cscan_triggers *triggers, const cscan_words_near *near, int which, int32_t at,
                      const cscan_board *board, cscan_alike alike) {
  if (near->set[which] == 0) return 1;
  const cscan_asked_set *set = &triggers->sets.asked[near->set[which]];
  stretch stretch = around(near, which, at, board);
  for (const cscan_seat *seat = stretch.first; seat < stretch.end; seat += cscan_abreast)
    for (uint32_t found = cscan_alike_from(seat, stretch.end, set, alike); found != 0; found &= found - 1)
      if (cscan_holds(&triggers->sets, set, seat[__builtin_ctz(found)].atom)) return 1;
  return 0;
}

enum { most_met = 64 };

/* Asks the words themselves: of many triggers at once, for each look is at memory that is far away. */
CSCAN_PART size_t ask(const cscan_triggers *triggers, const cscan_board *board, met_trigger *list, size_t n,
                  int32_t *plans, cscan_alike alike) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++) {
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    __builtin_prefetch(&triggers->sets.asked[near->set[0]]);
    __builtin_prefetch(&triggers->sets.asked[near->set[1]]);
    __builtin_prefetch(&board->woken_in[near->plan]);
  }
  size_t likely = 0;
  for (size_t i = 0; i < n; i++) {
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    if (board->woken_in[near->plan] == board->sentence) continue;
    list[likely] = list[i];
    likely += (size_t)(may_stand(triggers, near, 0, list[i].at, board, alike) && may_stand(triggers, near, 1, list[i].at, board, alike));
  }
  for (size_t i = 0; i < likely; i++) {
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    if (board->woken_in[near->plan] == board->sentence) continue;
    if (!stands(triggers, near, 0, list[i].at, board, alike) || !stands(triggers, near, 1, list[i].at, board, alike)) continue;
    board->woken_in[near->plan] = board->sentence;
    plans[found++] = near->plan;
  }
  return found;
}

CSCAN_PART size_t pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n,
                       const cscan_board *board, int32_t *plans, cscan_alike alike) {
  met_trigger list[most_met];
  size_t found = 0, count = 0;
  columns signs = set_up(triggers, sightings, n, board);
  for (size_t i = 0; i < n; i++) {
    int32_t at = sightings[i].spaces;
    uint32_t end = triggers->bounds[sightings[i].atom + 1];
    for (uint32_t t = triggers->bounds[sightings[i].atom]; t < end; t++) {
      const cscan_trigger *trigger = &triggers->triggers[t];
      list[count] = (met_trigger){t, at};
      __builtin_prefetch(trigger + 8);
      count += (size_t)((met(&signs, trigger, 0, at) != 0) & (met(&signs, trigger, 1, at) != 0));
      // The last one that was met, mostly not this one: without a guess.
      __builtin_prefetch(&triggers->near[list[count - (count > 0)].trigger]);
      if (count < most_met) continue;
      found += ask(triggers, board, list, count, plans + found, alike);
      count = 0;
    }
  }
  return found + ask(triggers, board, list, count, plans + found, alike);
}

CSCAN_KERNEL
static size_t pull_plain(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n,
                         const cscan_board *board, int32_t *plans) {
  return pull(triggers, sightings, n, board, plans, cscan_alike_plain);
}

#if defined(__x86_64__)
CSCAN_WIDE static size_t pull_avx512(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n,
                                     const cscan_board *board, int32_t *plans) {
  return pull(triggers, sightings, n, board, plans, cscan_alike_avx512);
}
#endif

size_t cscan_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board,
                  int32_t *plans, int way) {
#if defined(__x86_64__)
  if (way == cscan_avx512) return pull_avx512(triggers, sightings, n, board, plans);
#endif
  (void)way;
  return pull_plain(triggers, sightings, n, board, plans);
}
