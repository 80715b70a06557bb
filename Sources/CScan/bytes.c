#include "cscan.h"

#include <string.h>

/* What 64 bytes are, a bit for each, the first lowest. */
typedef struct {
  uint64_t words;
  uint64_t marks;
  uint64_t beyond;
} block;

static inline int is_word(uint8_t byte) {
  uint8_t small = byte | 0x20;
  return (small >= 'a' && small <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
}

static block read_plain(const uint8_t *bytes) {
  block found = {0, 0, 0};
  for (int i = 0; i < 64; i++) {
    uint8_t byte = bytes[i];
    found.words |= (uint64_t)is_word(byte) << i;
    found.marks |= (uint64_t)(byte == '.' || byte == '?' || byte == '!' || byte == '"') << i;
    found.beyond |= (uint64_t)(byte >> 7) << i;
  }
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

__attribute__((target("avx512bw"))) static block read_avx512(const uint8_t *bytes) {
  __m512i all = _mm512_loadu_si512(bytes), small = _mm512_or_si512(all, _mm512_set1_epi8(0x20));
  block found;
  // A difference below 26 or 10 without a sign is at or above the first and below the end.
  found.words = _mm512_cmplt_epu8_mask(_mm512_sub_epi8(small, _mm512_set1_epi8('a')), _mm512_set1_epi8(26))
      | _mm512_cmplt_epu8_mask(_mm512_sub_epi8(all, _mm512_set1_epi8('0')), _mm512_set1_epi8(10))
      | _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('_'));
  found.marks = _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('.'))
      | _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('?')) | _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('!'))
      | _mm512_cmpeq_epi8_mask(all, _mm512_set1_epi8('"'));
  found.beyond = _mm512_movepi8_mask(all);
  return found;
}

__attribute__((target("avx2"))) static inline __m256i below(__m256i bytes, char first, char count) {
  __m256i offset = _mm256_sub_epi8(bytes, _mm256_set1_epi8(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(offset, _mm256_set1_epi8((char)(count - 1))), offset);
}

__attribute__((target("avx2"))) static inline __m256i is(__m256i bytes, char byte) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

__attribute__((target("avx2"))) static block read_avx2(const uint8_t *bytes) {
  block found = {0, 0, 0};
  for (int half = 0; half < 2; half++) {
    __m256i all = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32 * half));
    __m256i small = _mm256_or_si256(all, _mm256_set1_epi8(0x20));
    __m256i words = _mm256_or_si256(_mm256_or_si256(below(small, 'a', 26), below(all, '0', 10)), is(all, '_'));
    __m256i marks = _mm256_or_si256(_mm256_or_si256(is(all, '.'), is(all, '?')),
                                    _mm256_or_si256(is(all, '!'), is(all, '"')));
    found.words |= (uint64_t)(uint32_t)_mm256_movemask_epi8(words) << (32 * half);
    found.marks |= (uint64_t)(uint32_t)_mm256_movemask_epi8(marks) << (32 * half);
    found.beyond |= (uint64_t)(uint32_t)_mm256_movemask_epi8(all) << (32 * half);
  }
  return found;
}

int cscan_supports(int way) {
  switch (way) {
    case cscan_plain: return 1;
    case cscan_avx2: return __builtin_cpu_supports("avx2");
    case cscan_avx512: return __builtin_cpu_supports("x86-64-v4");
    default: return 0;
  }
}

#elif defined(__aarch64__)
#include <arm_neon.h>

/* A bit for each byte of 64 that is 0xFF and not 0. */
static inline uint64_t bits(uint8x16_t a, uint8x16_t b, uint8x16_t c, uint8x16_t d) {
  const uint8x16_t bit = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t first = vpaddq_u8(vandq_u8(a, bit), vandq_u8(b, bit));
  uint8x16_t second = vpaddq_u8(vandq_u8(c, bit), vandq_u8(d, bit));
  uint8x16_t all = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

static inline uint8x16_t word_bytes(uint8x16_t all) {
  uint8x16_t small = vorrq_u8(all, vdupq_n_u8(0x20));
  uint8x16_t letters = vcltq_u8(vsubq_u8(small, vdupq_n_u8('a')), vdupq_n_u8(26));
  uint8x16_t digits = vcltq_u8(vsubq_u8(all, vdupq_n_u8('0')), vdupq_n_u8(10));
  return vorrq_u8(vorrq_u8(letters, digits), vceqq_u8(all, vdupq_n_u8('_')));
}

static inline uint8x16_t mark_bytes(uint8x16_t all) {
  return vorrq_u8(vorrq_u8(vceqq_u8(all, vdupq_n_u8('.')), vceqq_u8(all, vdupq_n_u8('?'))),
                  vorrq_u8(vceqq_u8(all, vdupq_n_u8('!')), vceqq_u8(all, vdupq_n_u8('"'))));
}

static block read_neon(const uint8_t *bytes) {
  uint8x16_t a = vld1q_u8(bytes), b = vld1q_u8(bytes + 16), c = vld1q_u8(bytes + 32), d = vld1q_u8(bytes + 48);
  const uint8x16_t high = vdupq_n_u8(0x80);
  return (block){
      bits(word_bytes(a), word_bytes(b), word_bytes(c), word_bytes(d)),
      bits(mark_bytes(a), mark_bytes(b), mark_bytes(c), mark_bytes(d)),
      bits(vcgeq_u8(a, high), vcgeq_u8(b, high), vcgeq_u8(c, high), vcgeq_u8(d, high))};
}

int cscan_supports(int way) { return way == cscan_plain || way == cscan_neon; }

#else

int cscan_supports(int way) { return way == cscan_plain; }

#endif

static inline void put(block found, const cscan_kinds *kinds, size_t at) {
  kinds->words[at] = found.words;
  kinds->marks[at] = found.marks;
  kinds->beyond[at] = found.beyond;
}

/* Each way has a loop of its own, so that its reading of a block is inlined. The last bytes are read from a copy, behind
   which zeros stand. */
#define READ_ALL(read)                                            \
  do {                                                            \
    size_t at = 0;                                                \
    for (; at < count / 64; at++) put(read(text + 64 * at), kinds, at); \
    if (count % 64 > 0) {                                         \
      uint8_t last[64] = {0};                                     \
      memcpy(last, text + 64 * at, count % 64);                   \
      put(read(last), kinds, at);                                 \
    }                                                             \
  } while (0)

static void tell_plain(const uint8_t *text, size_t count, const cscan_kinds *kinds) { READ_ALL(read_plain); }

#if defined(__x86_64__)
__attribute__((target("avx512bw"))) static void tell_avx512(const uint8_t *text, size_t count, const cscan_kinds *kinds) {
  READ_ALL(read_avx512);
}
__attribute__((target("avx2"))) static void tell_avx2(const uint8_t *text, size_t count, const cscan_kinds *kinds) {
  READ_ALL(read_avx2);
}
#elif defined(__aarch64__)
static void tell_neon(const uint8_t *text, size_t count, const cscan_kinds *kinds) { READ_ALL(read_neon); }
#endif

void cscan_tell(const uint8_t *text, size_t count, const cscan_kinds *kinds, int way) {
#if defined(__x86_64__)
  if (way == cscan_avx512) return tell_avx512(text, count, kinds);
  if (way == cscan_avx2) return tell_avx2(text, count, kinds);
#elif defined(__aarch64__)
  if (way == cscan_neon) return tell_neon(text, count, kinds);
#endif
  tell_plain(text, count, kinds);
}
