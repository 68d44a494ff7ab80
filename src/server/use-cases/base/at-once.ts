/** At most so many things in one request: a paper with more is filed in parts, each within a transaction of its own. */
export const atOnce = 1000;
