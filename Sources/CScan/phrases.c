#include "phrases.h"

uint64_t cscan_step(int32_t node, int32_t separator, int32_t word) { return cscan_step_of(node, separator, word); }

int32_t cscan_child(const cscan_phrases *phrases, int32_t node, int32_t separator, int32_t word) {
  uint64_t step = cscan_step_of(node, separator, word);
  for (uint32_t place = cscan_step_place(phrases, step);; place = (place + 1) & phrases->mask) {
    uint32_t entry = phrases->places[place];
    if (entry == 0) return -1;
    if (!cscan_may_hold(phrases, entry, step)) continue;
    int32_t number = (int32_t)(entry & phrases->mask) - 1;
    const cscan_node *child = &phrases->nodes[number];
    if (child->parent == node && child->separator == separator && (child->word & ~cscan_goes_on) == (uint32_t)word)
      return number;
  }
}
