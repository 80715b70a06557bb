#pragma once

#include <stddef.h>
#include <stdint.h>

/* Where a word stands in the text, half-open. */
typedef struct {
  int32_t start;
  int32_t end;
} cscan_token;

/* A word of a table, or a free place (id -1). */
typedef struct {
  uint64_t key;   /* its first eight bytes, the first lowest, zeros behind a shorter one */
  uint32_t rest;  /* a hash of its length and of the bytes behind the key */
  int32_t id;
  int32_t atom;   /* -1: none */
  int32_t root;   /* twice its node, and one more where a form ends with the word; -1: it begins none */
} cscan_slot;

/* Words by hash. */
typedef struct {
  const cscan_slot *slots;
  uint32_t mask;             /* one less than their number, a power of two */
  const uint8_t *blob;       /* all words, one behind the other */
  const uint32_t *offsets;   /* where each begins in it; one more than there are words */
  const uint64_t *prefixes;  /* a bit for each hash of the first five bytes of a prefix */
  uint32_t prefix_shift;
  const uint64_t *triples;   /* a bit for each three first bytes of a shorter prefix, five bits of each; or NULL */
} cscan_words;

/* What one look tells of a token. */
typedef struct {
  uint64_t key;
  int32_t id;        /* -1: no word of the table */
  int32_t atom;
  int32_t root;
  int32_t spaces;    /* from the beginning of the text given to the token */
  uint32_t prefixes; /* 1: a prefix of five bytes may stand here; 2: a shorter one may */
} cscan_glance;

uint64_t cscan_key(const uint8_t *text, size_t count, size_t start, size_t end);
uint32_t cscan_rest(const uint8_t *text, size_t start, size_t end);
uint32_t cscan_home(uint64_t key, uint32_t rest, uint32_t mask);

/* Looks at `n` tokens of a text of `count` bytes; spaces are counted from `from` on. */
void cscan_look(const cscan_words *words, const uint8_t *text, size_t count, size_t from, const cscan_token *tokens,
                size_t n, cscan_glance *glances);

/* An atom at a number of spaces. */
typedef struct {
  int32_t atom;
  int32_t spaces;
} cscan_sighting;

/* Columns of signs: of so many places from one on, of all from one on, of all up to one. */
enum { cscan_one, cscan_two, cscan_four, cscan_eight, cscan_onward, cscan_upto, cscan_columns = 8 };

/* How far a trigger's offsets may lead away from its place. */
enum { cscan_margin = 16 };

/* What an atom sets off where two words stand near it. Most are refused by their signs, which are kept together:
   those of two rows, each at an offset and in a column, have to hold one of `signs` together. */
typedef struct {
  uint64_t signs[2];
  int32_t plan;
  uint8_t column[2][2];
  int8_t offset[2][2];
} cscan_trigger;

/* The words themselves, as sets of atoms. */
typedef struct {
  uint32_t first[2];  /* where their slots begin */
  uint32_t mask[2];   /* one less than the number of slots, a power of two; 0: any word will do */
  int32_t least[2];   /* in spaces, negative before the atom */
  int32_t most[2];
} cscan_words_near;

typedef struct {
  const uint32_t *bounds;        /* the triggers of atom a are those from bounds[a] to bounds[a + 1] */
  const cscan_trigger *triggers;
  const cscan_words_near *near;  /* of each trigger */
  const uint8_t *signs;          /* below 64, by atom */
  const uint16_t *slots;         /* sets of atoms, as first and mask tell; 0xFFFF where free */
} cscan_triggers;

/* What a sentence's sightings are put into. */
typedef struct {
  uint64_t (*signs)[cscan_columns];  /* by place, with a margin before the first and behind the last */
  uint32_t *bounds;       /* by place: the first sighting there; one more than there are places */
  size_t places;
  uint32_t *woken_in;     /* by plan: the sentence in which it was set off last */
  uint32_t sentence;
} cscan_board;

/* Writes the plans that the sightings set off, each once, to `plans`, which has room for all; returns how many. */
size_t cscan_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board,
                  int32_t *plans);
