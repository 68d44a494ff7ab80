import type { Indicator } from './indicator.ts';
import type { Facts, FactValue, WorkItem } from './facts.ts';

/** An answer as it is transported: figures as decimal texts. Reading it again gives the same answer. */
export type FactText =
  | string
  | boolean
  | Indicator
  | (string | null)[]
  | FactsText[]
  | { [name in keyof WorkItem]: string | boolean }[];

export type FactsText = { [name: string]: FactText | null };

/** The facts as text, for receipts and answers; missing ones are left out. */
export function writeFacts(facts: Facts): FactsText {
  const written: FactsText = {};
  for (const name of Object.keys(facts)) {
    const value = facts[name];
    if (value !== undefined) written[name] = value === null ? null : writeFact(value);
  }
  return written;
}

export function writeFact(fact: FactValue): FactText {
  switch (fact.type) {
    case 'number':
      return fact.value.toFixed();
    case 'numbers':
      return fact.value.map((it) => (it === null ? null : it.toFixed()));
    case 'list':
      return fact.value.map(writeFacts);
    case 'workItems':
      return fact.value.map(writeItem);
    case 'flag':
    case 'choice':
    case 'level':
    case 'indicator':
      return fact.value;
  }
}

function writeItem(item: WorkItem): { [name in keyof WorkItem]: string | boolean } {
  const { title, k, assigned, completed, failedReviews, latenesses, objectiveCause } = item;
  return {
    ...(title === undefined ? {} : { title }),
    ...(k === undefined ? {} : { k: k.toFixed() }),
    ...(assigned === undefined ? {} : { assigned: assigned.toFixed() }),
    ...(completed === undefined ? {} : { completed: completed.toFixed() }),
    failedReviews: failedReviews.toFixed(),
    latenesses: latenesses.toFixed(),
    objectiveCause,
  };
}
