'use strict';

/**
 * How Node runs the program, so that it stays small beside its database (docs/performance.md): a young generation of a few
 * megabytes, garbage collected before the heap doubles, and memory that argon2id took for a sign-in given back, which
 * glibc would keep for each thread.
 */
exports.nodeFlags = [
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=8',
  '--heap-growing-percent=75',
];
exports.environment = { MALLOC_MMAP_THRESHOLD_: '1048576', MALLOC_ARENA_MAX: '2' };
