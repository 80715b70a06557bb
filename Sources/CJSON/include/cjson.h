#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Reads single JSON objects. Nothing crosses this border by exception. One reader per thread. */
typedef struct cjson_reader cjson_reader;

/*
 * How many bytes behind an object must be readable. Their content does not matter for a sound object; of a broken
 * one, another fault may be reported where the first of them is a brace.
 */
#define CJSON_PADDING 64

/* The most fields a call can ask for. */
#define CJSON_MAX_FIELDS 8

enum cjson_kind {
  CJSON_ABSENT = 0,
  CJSON_STRING = 1,
  /* `data` is the number as it was written. */
  CJSON_NUMBER = 2,
  CJSON_NULL = 3,
  /* `data` begins with the letter t or f. */
  CJSON_BOOLEAN = 4,
  CJSON_ARRAY = 5,
  CJSON_OBJECT = 6,
};

enum cjson_status {
  CJSON_OK = 0,
  CJSON_NOT_AN_OBJECT = 1,
  CJSON_INVALID_UTF8 = 2,
  CJSON_INVALID_STRING = 3,
  CJSON_TRUNCATED = 4,
  CJSON_SYNTAX = 5,
  CJSON_TRAILING = 6,
  CJSON_TOO_LARGE = 7,
  CJSON_NO_MEMORY = 8,
};

typedef struct {
  const char *data;
  size_t length;
  int32_t kind;
} cjson_value;

/* NULL where memory is out. */
cjson_reader *cjson_new(void);
void cjson_free(cjson_reader *reader);

/*
 * Reads the object in bytes[0 ..< length] and finds the values of `count` names among its members; of a name
 * that occurs twice the last counts. Values live until the next call with the reader, or until `bytes` change.
 * `bytes` must be followed by CJSON_PADDING readable bytes.
 */
int32_t cjson_read(
  cjson_reader *reader, const uint8_t *bytes, size_t length,
  const char *const *names, const size_t *name_lengths, size_t count, cjson_value *values);

#ifdef __cplusplus
}
#endif
