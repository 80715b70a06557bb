#include "cscan.h"

#include <string.h>

static inline uint64_t met(const cscan_board *board, const cscan_trigger *trigger, int which, int32_t at) {
  const uint64_t (*signs)[cscan_columns] = (const uint64_t (*)[cscan_columns])board->signs + cscan_margin + at;
  const uint8_t *column = trigger->column[which];
  const int8_t *offset = trigger->offset[which];
  return (signs[offset[0]][column[0]] | signs[offset[1]][column[1]]) & trigger->signs[which];
}

static int stands(const cscan_triggers *triggers, const cscan_sighting *sightings, const cscan_board *board,
                  const cscan_words_near *near, int which, int32_t at) {
  if (near->size[which] == 0) return 1;
  int32_t first = near->least[which] == -cscan_far ? 0 : at + near->least[which];
  int32_t last = near->most[which] == cscan_far ? INT32_MAX : at + near->most[which];
  if (first < 0) first = 0;
  if (last >= (int32_t)board->places) last = (int32_t)board->places - 1;
  if (first > last) return 0;
  const uint16_t *slots = triggers->slots + near->first[which];
  uint32_t mask = (UINT32_C(1) << near->size[which]) - 1;
  for (uint32_t i = board->bounds[first]; i < board->bounds[last + 1]; i++)
    if (cscan_holds(slots, mask, sightings[i].atom)) return 1;
  return 0;
}

static void set_up(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board) {
  uint64_t (*signs)[cscan_columns] = board->signs;
  size_t rows = board->places + 2 * cscan_margin, place = 0;
  memset(signs, 0, rows * sizeof *signs);
  for (size_t i = 0; i < n; i++) {
    size_t at = (size_t)sightings[i].spaces;
    for (; place <= at; place++) board->bounds[place] = (uint32_t)i;
    signs[at + cscan_margin][cscan_one] |= UINT64_C(1) << triggers->signs[sightings[i].atom];
    __builtin_prefetch(&triggers->triggers[triggers->bounds[sightings[i].atom]]);
  }
  for (; place <= board->places; place++) board->bounds[place] = (uint32_t)n;
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
static size_t ask(const cscan_triggers *triggers, const cscan_sighting *sightings, const cscan_board *board,
                  const met_trigger *list, size_t n, int32_t *plans) {
  size_t found = 0;
  for (size_t i = 0; i < n; i++) {
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    __builtin_prefetch(&triggers->slots[near->first[0]]);
    __builtin_prefetch(&triggers->slots[near->first[1]]);
    __builtin_prefetch(&board->woken_in[triggers->triggers[list[i].trigger].plan]);
  }
  for (size_t i = 0; i < n; i++) {
    int32_t plan = triggers->triggers[list[i].trigger].plan;
    if (board->woken_in[plan] == board->sentence) continue;
    const cscan_words_near *near = &triggers->near[list[i].trigger];
    if (!stands(triggers, sightings, board, near, 0, list[i].at)
        || !stands(triggers, sightings, board, near, 1, list[i].at))
      continue;
    board->woken_in[plan] = board->sentence;
    plans[found++] = plan;
  }
  return found;
}

size_t cscan_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board,
                  int32_t *plans) {
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
      found += ask(triggers, sightings, board, list, count, plans + found);
      count = 0;
    }
  }
  return found + ask(triggers, sightings, board, list, count, plans + found);
}
