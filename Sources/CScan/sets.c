#include "cscan.h"

void cscan_gather(const cscan_sighting *sightings, size_t n, int32_t base, cscan_ground *ground) {
  for (size_t i = 0; i < ground->seen_count; i++) ground->present[ground->seen[i].atom >> 6] = 0;
  ground->part++;
  ground->seen_count = 0;
  if (base == 0) ground->next = 0;
  while (ground->next < n && sightings[ground->next].spaces < base) ground->next++;
  for (size_t i = ground->next; i < n; i++) __builtin_prefetch(&ground->by_atom[cscan_short(sightings[i].atom)], 1);
  for (size_t i = ground->next; i < n; i++) {
    int32_t place = sightings[i].spaces - base;
    if (place > 63) {
      if (base > 0) break;
      place = 63;
    }
    uint16_t atom = cscan_short(sightings[i].atom);
    uint64_t *present = &ground->present[atom >> 6], bit = UINT64_C(1) << (atom & 63);
    if (!(*present & bit)) {
      *present |= bit;
      ground->by_atom[atom] = 0;
      ground->seen[ground->seen_count++] = (cscan_seat){atom, cscan_sign(atom)};
    }
    ground->by_atom[atom] |= UINT64_C(1) << place;
  }
}
