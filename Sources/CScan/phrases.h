#pragma once

#include "cscan.h"

static inline uint64_t cscan_step_of(int32_t node, int32_t separator, int32_t word) {
  uint64_t pair = (uint64_t)(uint32_t)node << 32 | (uint32_t)word;
  return (pair ^ (uint64_t)(uint32_t)separator << 58) * UINT64_C(0x9E3779B97F4A7C15);
}

static inline uint32_t cscan_step_place(const cscan_phrases *phrases, uint64_t step) {
  return (uint32_t)(step >> 40) & phrases->mask;
}

/* Whether what a taken place holds may be the node of a step. */
static inline int cscan_may_hold(const cscan_phrases *phrases, uint32_t entry, uint64_t step) {
  return (entry & ~phrases->mask) == ((uint32_t)(step >> 8) & ~phrases->mask);
}
