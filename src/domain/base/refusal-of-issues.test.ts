import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readInput } from './refusal-of-issues.ts';

const schema = z.strictObject({
  title: z.string().max(200),
  rows: z.array(z.strictObject({ note: z.string() })).default([]),
  points: z.record(z.string(), z.string()).default({}),
  password: z.string().min(10).optional(),
});

describe('readInput', () => {
  it.each([
    ['a NUL', { title: 'a\u0000b' }, { path: 'title', problem: 'wrongType' }],
    [
      'half a pair',
      { title: 'x', rows: [{ note: 'y' }, { note: '\uD800' }] },
      { path: 'rows[1].note', problem: 'wrongType' },
    ],
    [
      'a NUL in a name',
      { title: 'x', points: { 'a\u0000': '1' } },
      { path: 'points', problem: 'unknownName' },
    ],
    [
      'a day before 1900',
      { title: '0000-01-01' },
      { path: 'title', problem: 'tooEarly', given: '0000-01-01', limit: '1900-01-01' },
    ],
    [
      'a day after 2200',
      { title: '2201-01-01' },
      { path: 'title', problem: 'tooLarge', given: '2201-01-01', limit: '2200-12-31' },
    ],
  ])('refuses %s', (_, input, params) => {
    expect(readInput(schema, input)).toEqual({ ok: false, refusal: { kind: 'invalidValue', params } });
  });

  it('takes the first and the last day, emoji and line breaks', () => {
    for (const title of ['1900-01-01', '2200-12-31', 'Đề án 🎯\n2026'])
      expect(readInput(schema, { title })).toEqual({ ok: true, value: { title, rows: [], points: {} } });
  });

  it('says a long text back cut to a hundred characters, and a password never', () => {
    expect(readInput(schema, { title: 'x'.repeat(300) })).toEqual({
      ok: false,
      refusal: {
        kind: 'invalidValue',
        params: { path: 'title', problem: 'tooLong', given: 'x'.repeat(100), limit: '200' },
      },
    });
    expect(readInput(schema, { title: 'x', password: 'secret' })).toEqual({
      ok: false,
      refusal: { kind: 'invalidValue', params: { path: 'password', problem: 'tooSmall', limit: '10' } },
    });
  });
});
