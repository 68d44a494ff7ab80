import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { conditionSchema } from '#regulation/condition.ts';
import { ratingSchema } from '#regulation/rating.ts';
import { measureSchema, operations, operationsOf, scoreNodeSchema } from '#regulation/scoring.ts';
import { checkedPack } from '#server/regulations/checked-pack.ts';

const text = await readFile(join(import.meta.dirname, '..', 'docs', 'packs.md'), 'utf8');
const blocks = [...text.matchAll(/^```(?:yaml|markdown) (\S+)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', content = '']) => ({ kind, content }),
);
const of = (kind: string) => blocks.filter((block) => block.kind === kind).map((block) => block.content);

describe('the page about packs', () => {
  test('holds a complete pack whose examples come out', () => {
    const files = blocks
      .filter(({ kind }) => kind.startsWith('file='))
      .map(({ kind, content }) => ({ path: kind.slice('file='.length), text: content }));
    const outcome = checkedPack({ files }, new Map());
    expect(outcome.ok ? [] : outcome.faults).toEqual([]);
    expect(outcome.ok && outcome.value.examples.length).toBe(2);
  });
  test.each(of('node'))('shows nodes as they are written: %s', (content) => {
    expect(scoreNodeSchema.safeParse(parse(content)).error).toBeUndefined();
  });
  test.each(of('measure'))('shows measures as they are written: %s', (content) => {
    expect(measureSchema.safeParse(parse(content)).error).toBeUndefined();
  });
  test.each(of('condition'))('shows conditions as they are written: %s', (content) => {
    expect(conditionSchema.safeParse(parse(content)).error).toBeUndefined();
  });
  test.each(of('quota'))('shows a quota as it is written: %s', (content) => {
    expect(ratingSchema.shape.quotas.safeParse([parse(content)]).error).toBeUndefined();
  });
  test('shows every operation and every measure', () => {
    const shown = of('node').flatMap((content) => operationsWithin(parse(content)));
    const inTable = ['minimum', 'meanOfPresent', 'floor'];
    expect(new Set([...shown, ...inTable])).toEqual(new Set(operations));
    expect(of('measure').length).toBe(measureSchema.options.length);
  });
});

function operationsWithin(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value ? operationsOf(value as { measure?: unknown }) : [];
  return [...own, ...Object.values(value).flatMap(operationsWithin)];
}
