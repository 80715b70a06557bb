#include "cscan.h"

#include <string.h>

uint64_t cscan_key(const uint8_t *text, size_t count, size_t start, size_t end) {
  size_t length = end - start;
  uint64_t key = 0;
  if (start + 8 <= count) {
    memcpy(&key, text + start, 8);
    return length >= 8 ? key : key & ((UINT64_C(1) << (length * 8)) - 1);
  }
  memcpy(&key, text + start, length < 8 ? length : 8);
  return key;
}

uint32_t cscan_rest(const uint8_t *text, size_t start, size_t end) {
  uint32_t hash = (uint32_t)(end - start);
  for (size_t i = start + 8; i < end; i++) hash = (hash ^ text[i]) * 0x01000193u;
  return hash;
}

uint32_t cscan_home(uint64_t key, uint32_t rest, uint32_t mask) {
  uint64_t mixed = (key ^ (uint64_t)rest * UINT64_C(0xC2B2AE3D27D4EB4F)) * UINT64_C(0x9E3779B97F4A7C15);
  return (uint32_t)(mixed >> 40) & mask;
}

static inline int bit(const uint64_t *bits, uint64_t place) { return bits[place >> 6] >> (place & 63) & 1; }

static inline uint32_t prefixes(const cscan_words *words, uint64_t key) {
  uint64_t five = (key & UINT64_C(0xFFFFFFFFFF)) * UINT64_C(0x9E3779B97F4A7C15);
  uint32_t found = (uint32_t)bit(words->prefixes, five >> words->prefix_shift);
  if (words->triples) found |= (uint32_t)bit(words->triples, (key & 31) | (key >> 3 & 0x3E0) | (key >> 6 & 0x7C00)) << 1;
  return found;
}

enum { batch = 64 };

void cscan_look(const cscan_words *words, const uint8_t *text, size_t count, size_t from, const cscan_token *tokens,
                size_t n, cscan_glance *glances) {
  uint32_t homes[batch], rests[batch];
  int32_t spaces = 0;
  size_t last = from;
  for (size_t base = 0; base < n; base += batch) {
    size_t size = n - base < batch ? n - base : batch;
    // Two passes, so that the memory of many words is on its way at once.
    for (size_t i = 0; i < size; i++) {
      cscan_token token = tokens[base + i];
      cscan_glance *glance = &glances[base + i];
      for (; last < (size_t)token.start; last++) spaces += text[last] == ' ';
      last = (size_t)token.end;
      glance->spaces = spaces;
      glance->key = cscan_key(text, count, (size_t)token.start, (size_t)token.end);
      rests[i] = cscan_rest(text, (size_t)token.start, (size_t)token.end);
      homes[i] = cscan_home(glance->key, rests[i], words->mask);
      __builtin_prefetch(&words->slots[homes[i]]);
      glance->prefixes = prefixes(words, glance->key);
    }
    for (size_t i = 0; i < size; i++) {
      cscan_token token = tokens[base + i];
      cscan_glance *glance = &glances[base + i];
      size_t length = (size_t)(token.end - token.start);
      glance->id = glance->atom = glance->root = -1;
      for (uint32_t place = homes[i];; place = (place + 1) & words->mask) {
        const cscan_slot *slot = &words->slots[place];
        if (slot->id < 0) break;
        if (slot->key != glance->key || slot->rest != rests[i]) continue;
        if (length > 8) {
          uint32_t offset = words->offsets[slot->id];
          if (words->offsets[slot->id + 1] - offset != length
              || memcmp(words->blob + offset + 8, text + token.start + 8, length - 8) != 0)
            continue;
        }
        glance->id = slot->id;
        glance->atom = slot->atom;
        glance->root = slot->root;
        break;
      }
    }
  }
}

static inline uint64_t met(const cscan_board *board, const cscan_trigger *trigger, int which, int32_t at) {
  const uint64_t (*signs)[cscan_columns] = (const uint64_t (*)[cscan_columns])board->signs + cscan_margin + at;
  const uint8_t *column = trigger->column[which];
  const int8_t *offset = trigger->offset[which];
  return (signs[offset[0]][column[0]] | signs[offset[1]][column[1]]) & trigger->signs[which];
}

static inline int holds(const uint16_t *slots, uint32_t mask, uint16_t atom) {
  for (uint32_t place = (atom * 0x9E3779B1u) >> 12 & mask;; place = (place + 1) & mask) {
    if (slots[place] == atom) return 1;
    if (slots[place] == 0xFFFF) return 0;
  }
}

static int stands(const cscan_triggers *triggers, const cscan_sighting *sightings, const cscan_board *board,
                  const cscan_words_near *near, int which, int32_t at) {
  if (near->mask[which] == 0) return 1;
  int32_t first = at + near->least[which], last = at + near->most[which];
  if (first < 0) first = 0;
  if (last >= (int32_t)board->places) last = (int32_t)board->places - 1;
  if (first > last) return 0;
  const uint16_t *slots = triggers->slots + near->first[which];
  for (uint32_t i = board->bounds[first]; i < board->bounds[last + 1]; i++) {
    uint16_t atom = (uint16_t)sightings[i].atom;
    if (holds(slots, near->mask[which], atom == 0xFFFF ? 0xFFFE : atom)) return 1;
  }
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

size_t cscan_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board,
                  int32_t *plans) {
  size_t found = 0;
  set_up(triggers, sightings, n, board);
  for (size_t i = 0; i < n; i++) {
    int32_t at = sightings[i].spaces;
    const cscan_trigger *end = triggers->triggers + triggers->bounds[sightings[i].atom + 1];
    for (const cscan_trigger *t = triggers->triggers + triggers->bounds[sightings[i].atom]; t < end; t++) {
      if (!met(board, t, 0, at) || !met(board, t, 1, at)) continue;
      if (board->woken_in[t->plan] == board->sentence) continue;
      const cscan_words_near *near = &triggers->near[t - triggers->triggers];
      if (!stands(triggers, sightings, board, near, 0, at) || !stands(triggers, sightings, board, near, 1, at)) continue;
      board->woken_in[t->plan] = board->sentence;
      plans[found++] = t->plan;
    }
  }
  return found;
}
