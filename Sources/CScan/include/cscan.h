#pragma once

#include <stddef.h>
#include <stdint.h>

/* Bytes */

/* What the bytes of a text are: a bit for each, 64 to a number, the first lowest; no bit behind the last. */
typedef struct {
  uint64_t *words;   /* ASCII letters, digits and underscores */
  uint64_t *marks;   /* full stops, question and exclamation marks, double quotes */
  uint64_t *beyond;  /* what is not ASCII */
} cscan_kinds;

/* How a scan is done, from the slowest way to the fastest: the same comes out by each. */
enum { cscan_plain, cscan_neon, cscan_avx2, cscan_avx512 };

/* Whether this processor can go a way. */
int cscan_supports(int way);

/* Tells the kinds of `count` bytes by a way that is supported. There is room for a number for each 64
   bytes, and one for those left over. */
void cscan_tell(const uint8_t *text, size_t count, const cscan_kinds *kinds, int way);

/* Words */

/* Where a word stands in the text, half-open. */
typedef struct {
  int32_t start;
  int32_t end;
} cscan_token;

/* A word of a table. */
typedef struct {
  uint64_t key;    /* its first eight bytes, the first lowest, zeros behind a shorter one */
  uint32_t rest;   /* up to four bytes behind the key, or a hash of its length and of all of them, as cscan_rest tells */
  uint32_t offset; /* where it stands among the bytes of all */
  int32_t atom;    /* -1: none */
  int32_t root;    /* four times the node of the forms that begin with it, and one more where one ends with it; where
                      only one does and none goes on, four times its unit, and three more; -1: it begins none */
  uint64_t nexts;  /* a bit for the word behind it in each of those forms, as cscan_next tells */
} cscan_word;

/* The beginning of words. */
typedef struct {
  uint64_t key;     /* its first eight bytes */
  uint32_t offset;  /* where it stands among the bytes of all */
  uint32_t count;
  int32_t atom;
} cscan_prefix;

/* Prefixes that begin alike, or a free place (count 0). */
typedef struct {
  uint64_t key;    /* their first bytes, at most five */
  uint32_t first;  /* the first of them */
  uint32_t count;
} cscan_stem;

/* Words by hash, and what begins with them. */
typedef struct {
  const uint32_t *places;   /* by hash: one more than a word's number, and above `numbers` bits of its hash; 0: free */
  uint32_t mask;            /* one less than their number, a power of two */
  uint32_t numbers;         /* the bits that a number can have */
  const cscan_word *list;   /* by number, and one whose offset is the end of all bytes */
  const uint8_t *blob;      /* all words, one behind the other */
  const uint64_t *pairs;    /* a bit for each hash of a form's first word and the key of its second */
  uint32_t pairs_shift;
  const cscan_stem *stems;  /* by hash */
  uint32_t stem_mask;       /* one less than their number, a power of two */
  const cscan_prefix *prefixes;
  const uint8_t *prefix_blob;
  uint32_t most_prefixes;   /* of one word */
  const uint64_t *fives;    /* a bit for each hash of a stem of five bytes */
  uint32_t fives_shift;
  const uint64_t *triples;  /* a bit for each three first bytes of a shorter stem, five bits of each */
  uint32_t short_lengths;   /* a bit for each length of a shorter stem */
} cscan_words;

/* Phrases */

/* A word of forms in its place, four nodes to a line of the cache. */
typedef struct {
  int32_t parent;     /* the node before, by whose number, separator and word it is found; -1: none */
  int32_t separator;  /* the number of what stands between */
  uint32_t word;      /* and cscan_goes_on, where forms go on behind it */
  int32_t ends;       /* which forms end there; C does not ask */
} cscan_node;

static const uint32_t cscan_goes_on = 0x80000000u;

/* Forms as a trie of words. */
typedef struct {
  const cscan_node *nodes;
  const uint32_t *places;  /* by hash: one more than a node's number, and above the mask's bits some of its hash; 0: free */
  uint32_t mask;           /* one less than their number, a power of two */
  int32_t space;           /* the number of the separator that is one space; -1: none */
} cscan_phrases;

/* The hash of a way from a node. */
uint64_t cscan_step(int32_t node, int32_t separator, int32_t word);
/* The node behind another; -1: none. */
int32_t cscan_child(const cscan_phrases *phrases, int32_t node, int32_t separator, int32_t word);

/* Looks */

/* An atom at a number of spaces. */
typedef struct {
  int32_t atom;
  int32_t spaces;
} cscan_sighting;

/* A token with which forms may begin. */
typedef struct {
  int32_t token;  /* counted from the first that was looked at */
  int32_t root;   /* their node, or, of one form alone, its unit with all bits turned */
  int32_t goes_on; /* whether one may have the word behind it, too */
} cscan_head;

/* So many atoms of a word are noted. */
enum { cscan_noted = 8 };

/* What a look found out about a word, so that the next one need not: a line of the cache. Where the key is 0, none. */
typedef struct {
  uint64_t key;     /* as in cscan_word */
  uint64_t nexts;
  uint32_t rest;
  int32_t number;   /* the word's, or -1 */
  int32_t root;
  uint32_t count;   /* of its atom and of those of all prefixes that it begins with */
  int32_t atoms[cscan_noted];
} cscan_memo;

/* A word's note stands at the upper bits of its hash; a later word takes the place. */
enum { cscan_memo_bits = 13, cscan_memo_shift = 64 - cscan_memo_bits };

/* How far a look has come, and what it tells. */
typedef struct {
  cscan_memo *memos;    /* of one table's words alone */
  size_t token;         /* the next */
  size_t last;          /* the byte up to which spaces are counted */
  int32_t spaces;
  int32_t first_token;  /* the number of the first token */
  int32_t *words;       /* by token: the word's number, or -1 */
  cscan_head *heads;    /* room for one of each token */
  size_t head_count;
  cscan_sighting *sightings;
  size_t sighting_count;
  size_t sighting_room;
  int32_t *firsts;      /* by spaces: the number of the first token behind so many; room for one more than there are */
  size_t places;
} cscan_look_state;

/* So many tokens are looked at together. */
#define CSCAN_BATCH 64

uint64_t cscan_key(const uint8_t *text, size_t count, size_t start, size_t end);
/* Words of one key and one rest are the same, unless its highest bit is set: then the bytes behind the key have to be
   compared, too. */
uint32_t cscan_rest(const uint8_t *text, size_t count, size_t start, size_t end);
/* Its upper 24 bits choose a place, the lower ones tell words of one place apart. */
uint64_t cscan_hash(uint64_t key, uint32_t rest);
/* Of its highest bits, as many as a filter of pairs has. */
uint64_t cscan_pair(int32_t word, uint64_t next);
/* Of its highest bits, as many as a filter of first five bytes has. */
uint64_t cscan_five(uint64_t key);
/* The bit of a word by its key. */
uint64_t cscan_next(uint64_t key);

/* Looks at `n` tokens of a text of `count` bytes, and has on its way what going along the phrases will ask for; returns
   how many have been looked at since the look began, fewer than all where sightings lack the room for two batches. */
size_t cscan_look(const cscan_words *words, const cscan_phrases *phrases, const uint8_t *text, size_t count,
                  const cscan_token *tokens, size_t n, cscan_look_state *state);

/* Sets of atoms, by the low 16 bits of their numbers */

enum { cscan_few = 6, cscan_shorts = 0x10000, cscan_free = cscan_shorts - 1 };

static inline uint16_t cscan_short(int32_t atom) {
  return (uint16_t)((atom & cscan_free) == cscan_free ? cscan_free - 1 : atom & cscan_free);
}

static inline uint32_t cscan_place(uint32_t atom, uint32_t mask) { return atom * 0x9E3779B1u >> 12 & mask; }

/* A set as a table by hash: where its slots begin, and one less than their number, a power of two; at most half of them
   are full. */
typedef struct {
  uint32_t slot;
  uint32_t mask;
} cscan_hashed;

enum { cscan_signs = 448 };

static inline uint16_t cscan_sign(uint16_t atom) {
  return (uint16_t)((uint32_t)(uint16_t)(atom * 0x9E3779B1u >> 16) * cscan_signs >> 16);
}

/* A set as it is asked for an atom, in one line of the cache: a bit for each sign of its atoms, and its table. */
typedef struct {
  uint64_t signs[cscan_signs / 64];
  cscan_hashed hashed;
} cscan_asked_set;

/* An atom as sets are asked for it. */
typedef struct {
  uint16_t atom;
  uint16_t sign;
} cscan_seat;

typedef struct {
  uint32_t count;
  uint16_t few[cscan_few];  /* its members, where they are no more; otherwise the bytes of a number: where they begin */
} cscan_set;

/* By their numbers, and as they are asked by those and one more: the first of `asked` is none. */
typedef struct {
  const cscan_set *list;
  const cscan_asked_set *asked;
  const uint16_t *members;
  const uint16_t *slots;
} cscan_sets;

/* Where the atoms of a set stand: a bit for each number of spaces before them, in a part of a sentence. */
typedef struct {
  uint64_t bits;
  uint32_t part;
} cscan_places;

/* Up to 64 places of a sentence, and what is known of them; the arrays have room for all that there is of their kind. */
typedef struct {
  uint64_t *present;      /* a bit for each atom that stands in the part */
  uint64_t *by_atom;      /* of those, where */
  cscan_places *by_set;
  uint32_t part;          /* its number */
  cscan_seat *seen;       /* its atoms, each once */
  size_t seen_count;
  size_t next;            /* the first sighting from its first place on */
} cscan_ground;

/* Goes on to the part from a place on, one no earlier than the last one of the same sightings. In the first part what
   stands behind the 64th place stands in it, too. */
void cscan_gather(const cscan_sighting *sightings, size_t n, int32_t base, cscan_ground *ground);

/* Triggers */

/* Columns of signs: of so many places from one on, of all from one on, of all up to one. */
enum { cscan_one, cscan_two, cscan_four, cscan_eight, cscan_onward, cscan_upto, cscan_columns };

/* How far a trigger's offsets may lead away from its place. */
enum { cscan_margin = 16 };

/* The sign of a sentence's beginning, which stands with its first words; no atom's. */
enum { cscan_start = 0 };

/* What an atom sets off where two words stand near it. Most are refused by their signs, which are kept together:
   those of two rows, each at an offset and in a column, have to hold one of `signs` together. */
typedef struct {
  uint64_t signs[2];
  uint8_t column[2][2];
  int8_t offset[2][2];
} cscan_trigger;

/* The words themselves. */
typedef struct {
  uint32_t set[2];  /* one more than its number; 0: any word will do */
  int8_t least[2];  /* in spaces, negative before the atom; -cscan_far: without a bound */
  int8_t most[2];   /* cscan_far: without a bound */
  int32_t plan;
} cscan_words_near;

enum { cscan_far = 0x7F, cscan_any = 0xFFFFFFF };

typedef struct {
  const uint32_t *bounds;        /* the triggers of atom a are those from bounds[a] to bounds[a + 1] */
  const cscan_trigger *triggers;
  const cscan_words_near *near;  /* of each trigger */
  const uint8_t *signs;          /* above cscan_start, below 64, by atom */
  cscan_sets sets;
} cscan_triggers;

/* How many numbers a column has for so many places: a margin on both sides, and room for what is worked out of eight at
   once. */
#define CSCAN_ROWS(places) ((places) + 2 * cscan_margin + 8)

/* What a sentence's sightings are put into. */
typedef struct {
  uint64_t *signs;     /* by column and row */
  size_t places;
  cscan_seat *seats;   /* by sighting */
  uint32_t *firsts;    /* by place: its first sighting, or the next one; one more than there are places */
  uint32_t *woken_in;  /* by plan: the sentence in which it was set off last */
  uint32_t sentence;
} cscan_board;

/* Writes the plans that the sightings, in the order of their places, set off, each once, to `plans`, which has room for
   all, by a way that is supported; returns how many. */
size_t cscan_pull(const cscan_triggers *triggers, const cscan_sighting *sightings, size_t n, const cscan_board *board,
                  int32_t *plans, int way);

/* Programs */

/* A way from a place between words, a node, to a lower one of the same plan. The ways from a node follow each other. */
typedef struct {
  uint32_t set;     /* the words of which one stands at the node; cscan_any: any, or none */
  uint16_t target;  /* 0 is the end of matches, 1 the first node */
  uint8_t least;    /* spaces up to the target; 64 and more are all the same */
  uint8_t most;
} cscan_edge;

enum { cscan_set_bits = 28 };

/* Above the bits of a set: whether it is the last way from its node, whether the text has to go on along all ways from
   the node at once, and whether every match comes through the node. */
enum { cscan_last = 1, cscan_both = 2, cscan_gate = 4 };

/* Its edges, from the end of matches to their beginning. */
typedef struct {
  int32_t run;
  uint32_t first;
  uint32_t end;
} cscan_plan;

typedef struct {
  const cscan_plan *plans;
  const cscan_edge *edges;
  cscan_sets sets;
} cscan_programs;

/* What programs leave behind; the arrays have room for all that there is of their kind. */
typedef struct {
  uint64_t *reached;  /* by node of a plan: from where the rest of a match can follow; one more than there are */
  uint64_t *starts;   /* by run: where matches may begin; all 0 before a part is worked on */
  int32_t *due;       /* the runs with such places */
} cscan_results;

/* Where matches of some plans may begin, of the places `all`, by run; with `endless`, whatever is asked for may stand
   behind the last place. By a way that is supported. Returns how many runs are due. */
size_t cscan_work(const cscan_programs *programs, const int32_t *plans, size_t n, uint64_t all, int endless,
                  const cscan_ground *ground, const cscan_results *results, int way);
