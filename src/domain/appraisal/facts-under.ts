import type { Fact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import { canonicalText } from '#domain/audit/canonical-text.ts';
import type { FactsText } from '#domain/score/write-facts.ts';

type Declared = Pick<Pack, 'facts'>;

/**
 * Answers given under one regulation, as far as another asks the same: a fact of the same name, kind, origin and options.
 * What it asks otherwise must be found anew.
 */
export function factsUnder(
  now: Declared,
  then: Declared,
  given: FactsText,
): { facts: FactsText; open: string[] } {
  const facts: { [name: string]: FactsText[string] } = {};
  const open: string[] = [];
  for (const [name, fact] of Object.entries(now.facts)) {
    const before = Object.hasOwn(then.facts, name) ? then.facts[name] : undefined;
    if (before === undefined || !isSame(fact, before)) open.push(name);
    else if (given[name] !== undefined) facts[name] = given[name];
  }
  return { facts, open };
}

/** Whether two facts take the same answers; how they are worded and where they rest does not matter. */
function isSame(fact: Fact, other: Fact): boolean {
  return canonicalText(withoutWords(fact)) === canonicalText(withoutWords(other));
}

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'title' && name !== 'source');
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutWords(part)]));
}
