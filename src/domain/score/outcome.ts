import type { Decimal } from '#domain/base/decimal.ts';

/**
 * What a node of a scoring tree comes to: a value, answers that are missing, or no data (everything was answered and
 * there is nothing to measure). `facts` are the paths of the answers concerned, as `items[0].k`.
 */
export type Outcome =
  | { state: 'known'; value: Decimal }
  | { state: 'missing'; facts: string[] }
  | { state: 'noData'; facts: string[] };

export function known(value: Decimal): Outcome {
  return { state: 'known', value };
}

export function missing(facts: string[]): Outcome {
  return { state: 'missing', facts: named(facts) };
}

export function noData(facts: string[]): Outcome {
  return { state: 'noData', facts: named(facts) };
}

/** Each name once, in the order of the alphabet, so that the order of parts does not show. */
export function named(facts: string[]): string[] {
  return [...new Set(facts)].sort();
}
