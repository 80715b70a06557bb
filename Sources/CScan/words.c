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

uint64_t cscan_pair(int32_t word, uint64_t next) {
  return (next ^ (uint64_t)(int64_t)word * UINT64_C(0xC2B2AE3D27D4EB4F)) * UINT64_C(0x9E3779B97F4A7C15);
}

uint64_t cscan_next(uint64_t key) { return UINT64_C(1) << (key * UINT64_C(0x9E3779B97F4A7C15) >> 58); }

static inline int bit(const uint64_t *bits, uint64_t place) { return bits[place >> 6] >> (place & 63) & 1; }

/* The bytes of a key that belong to so many first bytes of its word. */
static inline uint64_t head(uint64_t key, size_t length) {
  return length >= 8 ? key : key & ((UINT64_C(1) << (length * 8)) - 1);
}

static inline size_t see(const cscan_words *words, uint64_t stem, const uint8_t *token, uint64_t key, size_t length,
                         int32_t spaces, cscan_sighting *sightings) {
  size_t found = 0;
  for (uint32_t place = cscan_home(stem, 0, words->stem_mask); words->stems[place].count > 0;
       place = (place + 1) & words->stem_mask) {
    if (words->stems[place].key != stem) continue;
    const cscan_prefix *prefix = &words->prefixes[words->stems[place].first];
    for (uint32_t i = 0; i < words->stems[place].count; i++, prefix++) {
      if (prefix->count > length || head(key, prefix->count) != prefix->key) continue;
      if (prefix->count > 8
          && memcmp(words->prefix_blob + prefix->offset + 8, token + 8, prefix->count - 8) != 0)
        continue;
      sightings[found++] = (cscan_sighting){prefix->atom, spaces};
    }
    break;
  }
  return found;
}

static inline size_t see_prefixes(const cscan_words *words, const uint8_t *token, uint64_t key, size_t length,
                                  int32_t spaces, cscan_sighting *sightings) {
  size_t found = 0;
  uint64_t five = key & UINT64_C(0xFFFFFFFFFF);
  if (length >= 5 && bit(words->fives, five * UINT64_C(0x9E3779B97F4A7C15) >> words->fives_shift))
    found = see(words, five, token, key, length, spaces, sightings);
  if (!bit(words->triples, (key & 31) | (key >> 3 & 0x3E0) | (key >> 6 & 0x7C00))) return found;
  for (size_t short_length = 1; short_length < 5 && short_length <= length; short_length++)
    if (words->short_lengths >> short_length & 1)
      found += see(words, head(key, short_length), token, key, length, spaces, sightings + found);
  return found;
}

static inline const cscan_slot *find(const cscan_words *words, uint32_t home, uint64_t key, uint32_t rest,
                                     const uint8_t *token, size_t length) {
  for (uint32_t place = home;; place = (place + 1) & words->mask) {
    const cscan_slot *slot = &words->slots[place];
    if (slot->id < 0) return NULL;
    if (slot->key != key || slot->rest != rest) continue;
    if (length > 8) {
      uint32_t offset = words->offsets[slot->id];
      if (words->offsets[slot->id + 1] - offset != length
          || memcmp(words->blob + offset + 8, token + 8, length - 8) != 0)
        continue;
    }
    return slot;
  }
}

/* Whether a form of several words may begin here: whether one has such a second word. */
static inline int goes_on(const cscan_words *words, const cscan_slot *slot, uint64_t next) {
  return next != 0 && slot->nexts & cscan_next(next) && bit(words->pairs, cscan_pair(slot->id, next) >> words->pairs_shift);
}

size_t cscan_look(const cscan_words *words, const uint8_t *text, size_t count, const cscan_token *tokens, size_t n,
                  cscan_look_state *state) {
  enum { batch = CSCAN_BATCH };
  uint64_t keys[batch + 1];
  uint32_t homes[batch], rests[batch];
  int32_t spaces[batch];
  for (; state->token < n;) {
    size_t base = state->token, size = n - base < batch ? n - base : batch;
    if (state->sighting_count + batch * (1 + (size_t)words->most_prefixes) > state->sighting_room) break;
    // Two passes, so that the memory of many words is on its way at once.
    for (size_t i = 0; i < size; i++) {
      size_t start = (size_t)tokens[base + i].start, end = (size_t)tokens[base + i].end;
      for (; state->last < start; state->last++) state->spaces += text[state->last] == ' ';
      state->last = end;
      spaces[i] = state->spaces;
      for (; state->places <= (size_t)state->spaces; state->places++)
        state->firsts[state->places] = state->first_token + (int32_t)(base + i);
      keys[i] = cscan_key(text, count, start, end);
      rests[i] = cscan_rest(text, start, end);
      homes[i] = cscan_home(keys[i], rests[i], words->mask);
      __builtin_prefetch(&words->slots[homes[i]]);
    }
    keys[size] = 0;
    if (base + size < n)
      keys[size] = cscan_key(text, count, (size_t)tokens[base + size].start, (size_t)tokens[base + size].end);
    for (size_t i = 0; i < size; i++) {
      const uint8_t *token = text + tokens[base + i].start;
      size_t length = (size_t)(tokens[base + i].end - tokens[base + i].start);
      const cscan_slot *slot = find(words, homes[i], keys[i], rests[i], token, length);
      state->words[base + i] = slot ? slot->id : -1;
      if (slot && slot->atom >= 0)
        state->sightings[state->sighting_count++] = (cscan_sighting){slot->atom, spaces[i]};
      if (slot && slot->root >= 0 && (slot->root & 1 || goes_on(words, slot, keys[i + 1]))) {
        int32_t root = slot->root >> 2;
        state->heads[state->head_count++] = (cscan_head){(int32_t)(base + i), slot->root & 2 ? ~root : root};
      }
      if (words->most_prefixes > 0)
        state->sighting_count += see_prefixes(words, token, keys[i], length, spaces[i],
                                              state->sightings + state->sighting_count);
    }
    state->token = base + size;
  }
  return state->token;
}
