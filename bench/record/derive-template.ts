import type { Heard } from './heard.ts';
import type { Source, Template } from './template.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Columns that count, and by how much what is written after them may be more. */
const counting: Record<string, number> = { sequence: 10_000, revisions: 1, revision: 1 };

/**
 * Makes of the statements of one request those of any request like it: a value that varies is an input, one that an
 * earlier statement found is taken from its answer, an id nobody had before is made anew; the rest stays as it was.
 * @param inputs the varying values of the heard request; @param given its whole text, whose ids are not made anew
 */
export function deriveTemplate(heard: Heard[], inputs: string[], given: string): Template {
  const found = new Map<string, Source>();
  const counted: { from: number; to: number; at: { statement: number; row: number; column: string } }[] = [];
  const made = new Map<string, Source>();
  const nested = new Set<string>();
  const known = new Map(inputs.map((value, input) => [value, { input } as Source]));

  const sourceOf = (value: unknown): Source => {
    if (Array.isArray(value)) return { list: value.map(sourceOf) };
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') return { literal: value };
    const input = known.get(text);
    if (input !== undefined) return input;
    const number = /^\d{1,11}$/.test(text) ? Number(text) : Number.NaN;
    const before = counted.findLast(({ from, to }) => number > from && number <= to);
    if (before !== undefined) return { ...before.at, plus: number - before.from };
    if (text.length >= 16) {
      const earlier = found.get(text);
      if (earlier !== undefined) return earlier;
    }
    // What came inside of a JSON value was no new id either.
    if (!uuid.test(text) || given.includes(text) || nested.has(text)) return { literal: value };
    const again = made.get(text);
    if (again !== undefined) return again;
    const fresh = { fresh: made.size };
    made.set(text, fresh);
    return fresh;
  };

  return heard.map(({ text, values, rows }, statement) => {
    const sources = values.map(sourceOf);
    for (const [id] of JSON.stringify(rows).matchAll(/[0-9a-f-]{36}/g)) nested.add(id);
    for (const [row, columns] of rows.entries())
      for (const [column, value] of Object.entries(columns)) {
        if (typeof value === 'string' && value.length >= 16 && !found.has(value))
          found.set(value, { statement, row, column, plus: 0 });
        const reach = counting[column];
        if (reach !== undefined && /^\d+$/.test(String(value)))
          counted.push({ from: Number(value), to: Number(value) + reach, at: { statement, row, column } });
      }
    return { text, sources };
  });
}
