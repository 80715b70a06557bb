#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* PCRE2_UNSET is a cast, which Swift does not import. */
static inline size_t cpcre2_unset(void) { return PCRE2_UNSET; }
