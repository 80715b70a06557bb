#pragma once

/* A function compiled for several generations of x86-64 besides the oldest: the loader chooses. It does so before the
   thread sanitizer is ready for what it instruments. */
#if defined(__x86_64__) && defined(__linux__) && !__has_feature(thread_sanitizer)
#define CSCAN_KERNEL __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define CSCAN_KERNEL
#endif

/* A function for processors with registers of 64 bytes alone, called where `cscan_supports` tells of them. */
#define CSCAN_WIDE __attribute__((target("arch=x86-64-v4")))

/* A part of one, compiled with it. */
#define CSCAN_PART static inline __attribute__((always_inline))
