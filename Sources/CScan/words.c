#include "kernels.h"
#include "phrases.h"

#include <string.h>

/* Masks of so many first bytes of eight. */
static const uint64_t firsts[9] = {
    0,
    0xFF,
    0xFFFF,
    0xFFFFFF,
    0xFFFFFFFF,
    UINT64_C(0xFFFFFFFFFF),
    UINT64_C(0xFFFFFFFFFFFF),
    UINT64_C(0xFFFFFFFFFFFFFF),
    UINT64_MAX};

/* Up to eight bytes in a number, the first lowest, of a text of `count`: `length` of them from `start` on. */
static inline uint64_t load(const uint8_t *text, size_t count, size_t start, size_t length) {
  uint64_t key = 0;
  length = length < 8 ? length : 8;
  if (start + 8 <= count) {
    memcpy(&key, text + start, 8);
    return key & firsts[length];
  }
  memcpy(&key, text + start, length);
  return key;
}

uint64_t cscan_key(const uint8_t *text, size_t count, size_t start, size_t end) {
  return load(text, count, start, end - start);
}

/* A rest without this bit is the bytes themselves. */
static const uint32_t by_hash = 0x80000000u;

uint32_t cscan_rest(const uint8_t *text, size_t count, size_t start, size_t end) {
  size_t length = end - start, behind = length > 8 ? length - 8 : 0;
  if (behind <= 4) return (uint32_t)load(text, count, behind > 0 ? start + 8 : start, behind);
  uint32_t hash = (uint32_t)length;
  for (size_t i = start + 8; i < end; i++) hash = (hash ^ text[i]) * 0x01000193u;
  return hash | by_hash;
}

uint64_t cscan_hash(uint64_t key, uint32_t rest) {
  return (key ^ (uint64_t)rest * UINT64_C(0xC2B2AE3D27D4EB4F)) * UINT64_C(0x9E3779B97F4A7C15);
}

uint64_t cscan_pair(int32_t word, uint64_t next) {
  return (next ^ (uint64_t)(int64_t)word * UINT64_C(0xC2B2AE3D27D4EB4F)) * UINT64_C(0x9E3779B97F4A7C15);
}

static inline uint64_t five(uint64_t key) { return (key & UINT64_C(0xFFFFFFFFFF)) * UINT64_C(0x9E3779B97F4A7C15); }

uint64_t cscan_five(uint64_t key) { return five(key); }

uint64_t cscan_next(uint64_t key) { return UINT64_C(1) << (key * UINT64_C(0x9E3779B97F4A7C15) >> 58); }

static inline int bit(const uint64_t *bits, uint64_t place) { return bits[place >> 6] >> (place & 63) & 1; }

/* The bytes of a key that belong to so many first bytes of its word. */
static inline uint64_t head(uint64_t key, size_t length) { return key & firsts[length < 8 ? length : 8]; }

static inline uint32_t stem_place(const cscan_words *words, uint64_t stem) {
  return (uint32_t)(cscan_hash(stem, 0) >> 40) & words->stem_mask;
}

static inline size_t see(const cscan_words *words, uint64_t stem, const uint8_t *token, uint64_t key, size_t length,
                         int32_t spaces, cscan_sighting *sightings) {
  size_t found = 0;
  for (uint32_t place = stem_place(words, stem); words->stems[place].count > 0;
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

static inline uint32_t may_have_short(const cscan_words *words, uint64_t key) {
  return (uint32_t)bit(words->triples, (key & 31) | (key >> 3 & 0x3E0) | (key >> 6 & 0x7C00));
}

/* Whether prefixes of five bytes or more may stand at a word (1), and shorter ones (2). */
static inline uint32_t may_have(const cscan_words *words, uint64_t key, size_t length) {
  uint32_t long_ones = (uint32_t)(length >= 5) & (uint32_t)bit(words->fives, five(key) >> words->fives_shift);
  return long_ones | may_have_short(words, key) << 1;
}

CSCAN_PART size_t see_prefixes(const cscan_words *words, uint32_t kinds, const uint8_t *token, uint64_t key, size_t length,
                           int32_t spaces, cscan_sighting *sightings) {
  size_t found = kinds & 1 ? see(words, head(key, 5), token, key, length, spaces, sightings) : 0;
  if (!(kinds & 2)) return found;
  for (size_t short_length = 1; short_length < 5 && short_length <= length; short_length++)
    if (words->short_lengths >> short_length & 1)
      found += see(words, head(key, short_length), token, key, length, spaces, sightings + found);
  return found;
}

/* The next word from a place on whose hash is like another's: its number, or -1 and a free place. */
static inline int32_t sought(const cscan_words *words, uint32_t *place, uint64_t hash) {
  uint32_t tag = (uint32_t)(hash >> 8) & ~words->numbers;
  for (;; *place = (*place + 1) & words->mask) {
    uint32_t entry = words->places[*place];
    if (entry == 0) return -1;
    if ((entry & ~words->numbers) == tag) return (int32_t)(entry & words->numbers) - 1;
  }
}

static inline int is_word(const cscan_words *words, const cscan_word *word, uint64_t key, uint32_t rest,
                          const uint8_t *token, size_t length) {
  if (word->key != key || word->rest != rest) return 0;
  return !(rest & by_hash)
      || (word[1].offset - word->offset == length && memcmp(words->blob + word->offset + 8, token + 8, length - 8) == 0);
}

/* Has on its way what the first step from some heads asks for, where the word behind is one of `size` words known
   from token `base` on, and comes behind a space, as it mostly does. */
CSCAN_PART void fetch_steps(const cscan_phrases *phrases, const cscan_head *heads, size_t n, const int32_t *known,
                        size_t base, size_t size) {
  uint64_t steps[CSCAN_BATCH];
  size_t count = 0;
  for (size_t i = 0; i < n; i++) {
    size_t next = (size_t)heads[i].token + 1 - base;
    if (heads[i].root < 0 || !heads[i].goes_on) continue;
    __builtin_prefetch(&phrases->nodes[heads[i].root]);
    if (next >= size || known[next] < 0) continue;
    steps[count] = cscan_step_of(heads[i].root, phrases->space, known[next]);
    __builtin_prefetch(&phrases->places[cscan_step_place(phrases, steps[count++])]);
  }
  for (size_t i = 0; i < count; i++) {
    uint32_t entry = phrases->places[cscan_step_place(phrases, steps[i])];
    if (entry != 0 && cscan_may_hold(phrases, entry, steps[i]))
      __builtin_prefetch(&phrases->nodes[(entry & phrases->mask) - 1]);
  }
}

/* What is noted of words that are not known yet, until they are known in their turn. */
typedef struct {
  cscan_memo memos[CSCAN_BATCH];
  size_t first[CSCAN_BATCH]; /* of those with more sightings than a note holds, where these begin */
} fresh_words;

/* Looks up the words of some tokens of a batch, `missed` by their places in it. Sightings go to `sightings`, with no
   place yet. */
CSCAN_PART void look_up(const cscan_words *words, const uint8_t *text, const cscan_token *tokens, const uint64_t *keys,
                        const uint32_t *rests, const uint64_t *hashes, const uint8_t *missed, size_t n,
                        cscan_sighting *sightings, fresh_words *fresh) {
  uint32_t places[CSCAN_BATCH], prefixes[CSCAN_BATCH];
  int32_t numbers[CSCAN_BATCH];
  size_t used = 0;
  // Several passes, so that the memory of many words is on its way at once.
  for (size_t k = 0; k < n; k++) {
    size_t i = missed[k];
    places[k] = (uint32_t)(hashes[i] >> 40) & words->mask;
    __builtin_prefetch(&words->places[places[k]]);
    prefixes[k] = may_have(words, keys[i], (size_t)(tokens[i].end - tokens[i].start));
    __builtin_prefetch(&words->stems[stem_place(words, head(keys[i], 5))]);
  }
  for (size_t k = 0; k < n; k++) {
    numbers[k] = sought(words, &places[k], hashes[missed[k]]);
    if (numbers[k] >= 0) __builtin_prefetch(&words->list[numbers[k]]);
  }
  for (size_t k = 0; k < n; k++) {
    size_t i = missed[k], length = (size_t)(tokens[i].end - tokens[i].start);
    const uint8_t *token = text + tokens[i].start;
    int32_t number = numbers[k];
    while (number >= 0 && !is_word(words, &words->list[number], keys[i], rests[i], token, length)) {
      places[k] = (places[k] + 1) & words->mask;
      number = sought(words, &places[k], hashes[i]);
    }
    cscan_memo *memo = &fresh->memos[k];
    *memo = (cscan_memo){.key = keys[i], .rest = rests[i], .number = number, .root = -1};
    cscan_sighting *first = sightings + used, *end = first;
    if (number >= 0) {
      const cscan_word *word = &words->list[number];
      (memo->root = word->root, memo->nexts = word->nexts);
      if (word->atom >= 0) (end++)->atom = word->atom;
    }
    if (prefixes[k]) end += see_prefixes(words, prefixes[k], token, keys[i], length, 0, end);
    memo->count = (uint32_t)(end - first);
    fresh->first[k] = used;
    used += memo->count;
    for (size_t atom = 0; atom < memo->count && atom < cscan_noted; atom++) memo->atoms[atom] = first[atom].atom;
  }
}

CSCAN_KERNEL
size_t cscan_look(const cscan_words *words, const cscan_phrases *phrases, const uint8_t *text, size_t count,
                  const cscan_token *tokens, size_t n, cscan_look_state *state) {
  enum { batch = CSCAN_BATCH };
  uint64_t keys[batch + 1], hashes[batch], pairs[batch];
  uint32_t rests[batch];
  int32_t spaces[batch], roots[batch];
  uint8_t missed[batch + 1], begins[batch + 1];
  const cscan_memo *known_by[batch];
  fresh_words fresh;
  while (state->token < n) {
    size_t base = state->token, size = n - base < batch ? n - base : batch;
    size_t most = batch * (1 + (size_t)words->most_prefixes);
    // What words that are not known yet set off stands behind all that the batch may have, until its turn comes.
    if (state->sighting_count + 2 * most > state->sighting_room) break;
    // What depends on nothing that went before is written in any case and counted if it is so, here and below: to guess
    // it would be wrong too often.
    size_t last = state->last, place = state->places;
    int32_t space = state->spaces, *known = state->words + base, *firsts = state->firsts;
    for (size_t i = 0; i < size; i++) {
      size_t start = (size_t)tokens[base + i].start, end = (size_t)tokens[base + i].end;
      // Mostly there is one byte between two tokens; where there is none, it is the first of a word, and no space.
      for (space += text[last++] == ' '; last < start; last++) space += text[last] == ' ';
      last = end;
      spaces[i] = space;
      for (; place <= (size_t)space; place++) firsts[place] = state->first_token + (int32_t)(base + i);
      keys[i] = cscan_key(text, count, start, end);
      rests[i] = cscan_rest(text, count, start, end);
      hashes[i] = cscan_hash(keys[i], rests[i]);
      __builtin_prefetch(&state->memos[hashes[i] >> cscan_memo_shift]);
    }
    (state->last = last, state->places = place, state->spaces = space);
    keys[size] = 0;
    if (base + size < n)
      keys[size] = cscan_key(text, count, (size_t)tokens[base + size].start, (size_t)tokens[base + size].end);
    size_t missed_count = 0;
    for (size_t i = 0; i < size; i++) {
      known_by[i] = &state->memos[hashes[i] >> cscan_memo_shift];
      missed[missed_count] = (uint8_t)i;
      missed_count += (size_t)(known_by[i]->key != keys[i]) | (size_t)(known_by[i]->rest != rests[i]);
    }
    cscan_sighting *sighting = state->sightings + state->sighting_count, *further = sighting + most;
    if (missed_count > 0)
      look_up(words, text, tokens + base, keys, rests, hashes, missed, missed_count, further, &fresh);
    for (size_t k = 0; k < missed_count; k++) known_by[missed[k]] = &fresh.memos[k];
    size_t begin_count = 0;
    for (size_t i = 0; i < size; i++) {
      const cscan_memo *memo = known_by[i];
      int32_t number = known[i] = memo->number;
      // Mostly there is one or none, and there is room for two that are not counted.
      sighting[0] = (cscan_sighting){memo->atoms[0], spaces[i]};
      sighting[1] = (cscan_sighting){memo->atoms[1], spaces[i]};
      if (memo->count > 2) {
        const cscan_sighting *all = memo->count > cscan_noted ? further + fresh.first[memo - fresh.memos] : NULL;
        for (uint32_t atom = 2; atom < memo->count; atom++)
          sighting[atom] = (cscan_sighting){all ? all[atom].atom : memo->atoms[atom], spaces[i]};
      }
      sighting += memo->count;
      begins[begin_count] = (uint8_t)i;
      roots[begin_count] = memo->root;
      pairs[begin_count] = cscan_pair(number, keys[i + 1]) >> words->pairs_shift;
      __builtin_prefetch(&words->pairs[pairs[begin_count] >> 6]);
      begin_count += (memo->root >= 0) & ((memo->root & 1) | ((memo->nexts & cscan_next(keys[i + 1])) != 0));
    }
    state->sighting_count = (size_t)(sighting - state->sightings);
    for (size_t k = 0; k < missed_count; k++)
      if (fresh.memos[k].count <= cscan_noted && !(fresh.memos[k].rest & by_hash))
        state->memos[hashes[missed[k]] >> cscan_memo_shift] = fresh.memos[k];
    size_t first_head = state->head_count;
    for (size_t k = 0; k < begin_count; k++) {
      int32_t given = roots[k], root = given >> 2, goes_on = bit(words->pairs, pairs[k]);
      state->heads[state->head_count] = (cscan_head){(int32_t)(base + begins[k]), given & 2 ? ~root : root, goes_on};
      state->head_count += (size_t)((given & 1) | goes_on);
    }
    fetch_steps(phrases, state->heads + first_head, state->head_count - first_head, known, base, size);
    state->token = base + size;
  }
  return state->token;
}
