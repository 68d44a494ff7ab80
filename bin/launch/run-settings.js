'use strict';

/**
 * How Node runs the program, with what was measured by the bench's exports and imports (docs/performance.md).
 * A server that is asked little at a time needs no young generation of 64 MB, and gives memory back that argon2id took
 * for a sign-in: glibc would keep it in the heap of each thread.
 */
exports.nodeFlags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--heap-growing-percent=75',
];
exports.environment = { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_ARENA_MAX: '2' };
