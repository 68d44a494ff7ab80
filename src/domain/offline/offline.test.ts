import { describe, expect, it } from 'vitest';
import { knownWith } from './known-with.ts';
import { readFilled } from './read-filled.ts';
import { nothingKnown } from './report-form.ts';
import { standingOf } from './standing-of.ts';

describe('what was filled in', () => {
  it.each([
    [1234.5, 'figure', { value: '1234.5' }],
    [1e-7, 'figure', { value: '0.0000001' }],
    ['1.234,5', 'figure', { value: '1234.5' }],
    ['1.234', 'figure', { value: '1234' }],
    [{ percent: 85 }, 'figure', { value: '85' }],
    ['mười', 'figure', { problem: 'unreadFigure' }],
    [{ error: '#REF!' }, 'figure', { problem: 'unreadFigure' }],
    [null, 'figure', { value: null }],
    ['91; 94,5', 'figures', { value: '91; 94.5' }],
    [91, 'figures', { value: '91' }],
    ['Có', 'yesNo', { value: true }],
    ['chưa xong', 'yesNo', { value: false }],
    [false, 'yesNo', { value: false }],
    ['có lẽ', 'yesNo', { problem: 'unknownOption' }],
    [2026, 'text', { value: '2026' }],
    ['a'.repeat(5001), 'text', { problem: 'tooLong' }],
  ] as const)('reads %j as %s', (cell, kind, read) => {
    expect(readFilled(cell, kind)).toEqual(read);
  });

  it.each([
    ['1200', '1200', '1500', 'toSave'],
    ['1200', '1300', '1500', 'conflict'],
    ['1200', '1500', '1500', 'unchanged'],
    ['1200', '1300', '1200', 'unchanged'],
    ['12.5', '12.5', '12.50', 'unchanged'],
    [null, null, '0', 'toSave'],
    ['1200', '1200', null, 'unchanged'],
    [null, true, false, 'conflict'],
    ['đã  xong', 'đã xong', 'đã xong', 'unchanged'],
  ] as const)('sent %j, now %j, filled in %j: %s', (sent, now, filled, standing) => {
    expect(standingOf(sent, now, filled)).toBe(standing);
  });
});

describe('what is known with it', () => {
  const targets = new Map([
    ['a', { direction: 'atLeast', target: '2000' } as const],
    ['m', { direction: 'milestones', milestones: [{ title: 'một' }, { title: 'hai' }] } as const],
    ['k', { direction: 'keepAbove', bound: '90' } as const],
  ]) as never;

  it('keeps the rest, puts steps of a roadmap together, and several figures of a bound', () => {
    const known = { ...nothingKnown, actuals: { a: '5', m: [true, false] } };
    const filled = [
      { key: 'm/1', value: true },
      { key: 'k', value: '91; 94.5' },
      { key: 'narrative', value: 'Xong phần khó' },
    ];
    expect(knownWith(known, filled, targets)).toEqual({
      ok: true,
      value: {
        actuals: { a: '5', m: [true, true], k: ['91', '94.5'] },
        narrative: 'Xong phần khó',
        obstacle: null,
      },
    });
  });

  it.each([
    [[{ key: 'a', value: true }], 'invalidValue'],
    [[{ key: 'x', value: '1' }], 'notFound'],
    [[{ key: 'm/7', value: true }], 'invalidValue'],
    [[{ key: 'proposal', value: 'Cấp thêm vốn' }], 'invalidValue'],
  ])('refuses %j', (filled, kind) => {
    const known = knownWith(nothingKnown, filled, targets);
    expect(known.ok ? undefined : known.refusal.kind).toBe(kind);
  });
});
