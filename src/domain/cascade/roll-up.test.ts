import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Decimal } from '#domain/base/decimal.ts';
import { rollUp, type WeighedPart } from './roll-up.ts';

const part = (share: string, own: string | null, parts: WeighedPart[] = []): WeighedPart => ({
  share,
  own,
  parts,
});

describe('worked by hand', () => {
  test.each<[string, WeighedPart[], [string | null, string, string]]>([
    ['nothing shared out', [], [null, '0', '0']],
    // (50 × 80 + 30 × 40) ÷ 80 = 5200 ÷ 80
    ['two known, one unknown', [part('50', '80'), part('30', '40'), part('20', null)], ['65', '80', '20']],
    ['nothing reported is not zero', [part('60', null), part('40', null)], [null, '0', '100']],
    ['zero reported is zero', [part('60', '0'), part('40', '50')], ['20', '100', '0']],
    // Shares need not total 100: (10 × 100 + 30 × 50) ÷ 40
    ['part of the work shared out', [part('10', '100'), part('30', '50')], ['62.5', '40', '0']],
    // (90 × 10 + 60 × 100) ÷ 150
    ['more shared out than there is', [part('90', '10'), part('60', '100')], ['46', '150', '0']],
    // Below A: (25 × 90 + 25 × 30) ÷ 50 = 60, known of half of A's 40; A's own 100 does not count.
    // (20 × 60 + 60 × 20) ÷ 80
    [
      'one divided further, half of it known',
      [part('40', '100', [part('25', '90'), part('25', '30'), part('50', null)]), part('60', '20')],
      ['30', '80', '20'],
    ],
    // Below: 70 on 50 of 100, so on 15 of 30. (15 × 70 + 45 × 10) ÷ 60 = 1500 ÷ 60
    [
      'half of one shared out further',
      [part('30', null, [part('25', '40'), part('25', '100')]), part('45', '10')],
      ['25', '60', '15'],
    ],
    // Below: (80 × 50 + 40 × 20) ÷ 120 = 40, all of it known.
    [
      'more than there is shared out further',
      [part('30', '100', [part('80', '50'), part('40', '20')])],
      ['40', '30', '0'],
    ],
    // Thirds do not end: shown with forty digits.
    [
      'a mean that does not end',
      [part('30', '100'), part('60', '50')],
      ['66.66666666666666666666666666666666666667', '90', '0'],
    ],
  ])('%s', (_case, parts, [percent, knownShare, unknownShare]) => {
    expect(rollUp(parts)).toEqual({ percent, knownShare, unknownShare });
  });
});

describe('whatever the parts are', () => {
  const share = fc.integer({ min: 1, max: 10_000 }).map((it) => new Decimal(it).dividedBy(100).toFixed());
  const own = fc.option(
    fc.integer({ min: 0, max: 10_000 }).map((it) => new Decimal(it).dividedBy(100).toFixed()),
  );
  const { tree } = fc.letrec<{ tree: WeighedPart[] }>((tie) => ({
    tree: fc.array(
      fc.record({ share, own, parts: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('tree')) }),
      { maxLength: 4 },
    ),
  }));
  const leavesOf = (parts: readonly WeighedPart[]): (string | null)[] =>
    parts.flatMap((it) => (it.parts.length === 0 ? [it.own] : leavesOf(it.parts)));

  it('lies between the least and the most that is known of undivided parts', () => {
    fc.assert(
      fc.property(tree, (parts) => {
        const known = leavesOf(parts).filter((it) => it !== null);
        const { percent } = rollUp(parts);
        const fits =
          percent === null
            ? known.length === 0
            : Decimal.min(...known).lessThanOrEqualTo(percent) &&
              Decimal.max(...known).greaterThanOrEqualTo(percent);
        expect(fits).toBe(true);
      }),
    );
  });

  it('is the same in whatever order the parts stand', () => {
    fc.assert(
      fc.property(tree, (parts) => {
        expect(rollUp(parts.toReversed())).toEqual(rollUp(parts));
      }),
    );
  });

  it('splits what was shared out into what is known and what is not', () => {
    fc.assert(
      fc.property(tree, (parts) => {
        const { knownShare, unknownShare } = rollUp(parts);
        const shared = Decimal.sum(0, ...parts.map((it) => it.share));
        expect(new Decimal(knownShare).plus(unknownShare).minus(shared).abs().lessThan('1e-30')).toBe(true);
      }),
    );
  });
});
