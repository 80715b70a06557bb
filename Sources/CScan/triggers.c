#include "sets.h"

#include <string.h>

static inline uint64_t met(const cscan_board *board, const cscan_trigger *trigger, int which, int32_t at) {
  const uint64_t (*signs)[cscan_columns] = (const uint64_t (*)[cscan_columns])board->signs + cscan_margin + at;
  const uint8_t *column = trigger->column[which];
  const int8_t *offset = trigger->offset[which];
  return (signs[offset[0]][column[0]] | signs[offset[1]][column[1]]) & trigger->signs[which];
}

/* The places from one up to another of an atom's; all behind the 64th count as that. */
static inline uint64_t around(int32_t at, int32_t least, int32_t most) {
  int32_t first = least == -cscan_far ? 0 : at + least, last = most == cscan_far ? 63 : at + most;
  if (last < 0) return 0;
  if (first < 0) first = 0;
  if (first > 63) first = 63;
  return last >= 63 ? ~UINT64_C(0) << first : (~UINT64_C(0) << first) & ~(~UINT64_C(0) << (last + 1));
}

static inline int stands(const cscan_triggers *triggers, const cscan_words_near *near, int which, int32_t at,
                         const cscan_ground *ground) {
  return near->set[which] == cscan_any
      || (cscan_where(&triggers->sets, near->set[which], ground) & around(at, near->least[which], near->most[which]));
}

static void set_up(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board) {
  uint64_t (*signs)[cscan_columns] = board->signs;
  size_t rows = board->places + 2 * cscan_margin;
  memset(signs, 0, rows * sizeof *signs);
  for (size_t i = 0; i < n; i++) {
    size_t at = (size_t)sightings[i].spaces;
    signs[at + cscan_margin][cscan_one] |= UINT64_C(1) << triggers->signs[sightings[i].atom];
    __builtin_prefetch(&triggers->triggers[triggers->bounds[sightings[i].atom]]);
  }
  uint64_t onward = 0;
  for (size_t row = rows - cscan_margin; row-- > 0;) {
    signs[row][cscan_two] = signs[row][cscan_one] | signs[row + 1][cscan_one];
    signs[row][cscan_four] = signs[row][cscan_two] | signs[row + 2][cscan_two];
    signs[row][cscan_eight] = signs[row][cscan_four] | signs[row + 4][cscan_four];
    signs[row][cscan_onward] = onward |= signs[row][cscan_one];
  }
  uint64_t upto = 0;
  for (size_t row = cscan_margin; row < rows; row++) signs[row][cscan_upto] = upto |= signs[row][cscan_one];
}

/* A trigger whose signs are met. */
typedef struct {
  uint32_t trigger;
  int32_t at;
} met_trigger;

enum { most_met = 64 };

/* Asks the words themselves: of many triggers at once, for each look is at memory that is far away. */
static size_t ask(const cscan_triggers *triggers, const cscan_board *board, const cscan_ground *ground,
                  const met_trigger *list, size_t n, int32_t *plans) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++) {
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    for (int which = 0; which < 2; which++) {
      if (near->set[which] == cscan_any) continue;
      __builtin_prefetch(&ground->by_set[near->set[which]]);
      __builtin_prefetch(&triggers->sets.list[near->set[which]]);
    }
    __builtin_prefetch(&board->woken_in[near->plan]);
  }
  for (size_t i = 0; i < n; i++) {
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    if (board->woken_in[near->plan] == board->sentence) continue;
    if (!stands(triggers, near, 0, list[i].at, ground) || !stands(triggers, near, 1, list[i].at, ground)) continue;
    board->woken_in[near->plan] = board->sentence;
    plans[found++] = near->plan;
  }
  return found;
}

int cscan_may_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n) {
  uint32_t any = 0;
  for (size_t i = 0; i < n; i++) any |= triggers->bounds[sightings[i].atom + 1] ^ triggers->bounds[sightings[i].atom];
  return any != 0;
}

size_t cscan_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board,
                  const cscan_ground *ground, int32_t *plans) {
  met_trigger list[most_met];
  size_t found = 0, count = 0;
  set_up(triggers, sightings, n, board);
  for (size_t i = 0; i < n; i++) {
    int32_t at = sightings[i].spaces;
    uint32_t end = triggers->bounds[sightings[i].atom + 1];
    for (uint32_t t = triggers->bounds[sightings[i].atom]; t < end; t++) {
      const cscan_trigger *trigger = &triggers->triggers[t];
      if (!met(board, trigger, 0, at) || !met(board, trigger, 1, at)) continue;
      __builtin_prefetch(&triggers->near[t]);
      list[count++] = (met_trigger){t, at};
      if (count < most_met) continue;
      found += ask(triggers, board, ground, list, count, plans + found);
      count = 0;
    }
  }
  return found + ask(triggers, board, ground, list, count, plans + found);
}
