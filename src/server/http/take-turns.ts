/**
 * Lets a few pieces of work go on at once; the others wait in the order they came. For work that holds much in memory,
 * so that many who ask at the same time cannot fill it.
 */
export function takeTurns(atOnce: number): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    // A turn is handed on, not given back, so that nobody who comes between takes it.
    if (running < atOnce) running += 1;
    else await new Promise<void>((begin) => waiting.push(begin));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}
