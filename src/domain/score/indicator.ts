import * as z from 'zod';
import { type DecimalText, decimalTextSchema } from '#regulation/decimal-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import { ok, refuse, type Result } from '#domain/base/result.ts';
import { refusalOfIssues } from '#domain/base/refusal-of-issues.ts';

/**
 * A quantified target and, once reported, what came of it. `actual` (or `readings`, or `done`) left out is
 * *missing*; given as `null`, or as an empty list of readings, it is *no data*: known not to exist.
 * Figures are decimal texts in the unit of the indicator.
 */
export type Indicator =
  | { direction: 'atLeast'; target: DecimalText; baseline?: DecimalText | undefined; actual?: Actual }
  | { direction: 'atMost'; target: DecimalText; actual?: Actual }
  | { direction: 'increase' | 'decrease'; baseline: DecimalText; target: DecimalText; actual?: Actual }
  | { direction: 'exactly'; target: DecimalText; tolerance?: DecimalText | undefined; actual?: Actual }
  | { direction: 'range'; from: DecimalText; to: DecimalText; actual?: Actual }
  | {
      direction: 'keepAbove' | 'keepBelow';
      bound: DecimalText;
      readings?: (DecimalText | null)[] | null | undefined;
    }
  | { direction: 'yesNo'; actual?: boolean | null | undefined }
  | { direction: 'milestones'; milestones: Milestone[] };

type Actual = DecimalText | null | undefined;

/** A step of a roadmap; without weights every step counts the same. */
export interface Milestone {
  title: string;
  weight?: DecimalText | undefined;
  done?: boolean | undefined;
}

export type Direction = Indicator['direction'];

const figure = decimalTextSchema;
const actual = figure.nullable().optional();
const readings = z.array(figure.nullable()).nullable().optional();
const shape = <D extends Direction, S extends z.ZodRawShape>(direction: D, fields: S) =>
  z.strictObject({ direction: z.literal(direction), ...fields });

export const indicatorSchema = z.discriminatedUnion('direction', [
  shape('atLeast', { target: figure, baseline: figure.optional(), actual }),
  shape('atMost', { target: figure, actual }),
  shape('increase', { baseline: figure, target: figure, actual }),
  shape('decrease', { baseline: figure, target: figure, actual }),
  shape('exactly', { target: figure, tolerance: figure.optional(), actual }),
  shape('range', { from: figure, to: figure, actual }),
  shape('keepAbove', { bound: figure, readings }),
  shape('keepBelow', { bound: figure, readings }),
  shape('yesNo', { actual: z.boolean().nullable().optional() }),
  shape('milestones', {
    milestones: z
      .array(
        z.strictObject({ title: z.string().min(1), weight: figure.optional(), done: z.boolean().optional() }),
      )
      .min(1),
  }),
]);

/** Reads an indicator as entered: shape first, then what `checkIndicator` refuses. `path` leads to it in the input. */
export function readIndicator(input: unknown, path: string): Result<Indicator> {
  const read = indicatorSchema.safeParse(input, { reportInput: true });
  if (!read.success) return { ok: false, refusal: refusalOfIssues(read.error.issues, path) };
  return checkIndicator(read.data, path);
}

/**
 * Refuses a target that cannot be measured: equal to its baseline (nothing would have to change), on the wrong
 * side of it, an empty range, a negative tolerance, milestones whose weights are negative or total nothing.
 */
export function checkIndicator(indicator: Indicator, path: string): Result<Indicator> {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  switch (indicator.direction) {
    case 'atLeast':
    case 'increase':
    case 'decrease': {
      if (indicator.baseline === undefined) return ok(indicator);
      const wanted = new Decimal(indicator.target).comparedTo(indicator.baseline);
      const wrongSide = indicator.direction === 'decrease' ? wanted > 0 : wanted < 0;
      if (wanted !== 0 && !wrongSide) return ok(indicator);
      return refuse('invalidValue', {
        path: at('target'),
        problem: wanted === 0 ? 'baselineEqualsTarget' : 'baselineBeyondTarget',
        given: indicator.target,
        limit: indicator.baseline,
      });
    }
    case 'exactly':
      if (indicator.tolerance !== undefined && new Decimal(indicator.tolerance).isNegative()) {
        return refuse('invalidValue', {
          path: at('tolerance'),
          problem: 'tooSmall',
          given: indicator.tolerance,
          limit: '0',
        });
      }
      return ok(indicator);
    case 'range':
      if (new Decimal(indicator.from).greaterThan(indicator.to)) {
        return refuse('invalidValue', {
          path: at('to'),
          problem: 'emptyRange',
          given: indicator.to,
          limit: indicator.from,
        });
      }
      return ok(indicator);
    case 'milestones': {
      const bad = indicator.milestones.findIndex((it) => new Decimal(it.weight ?? 1).lessThanOrEqualTo(0));
      if (bad >= 0) {
        const given = indicator.milestones[bad]?.weight ?? '0';
        return refuse('invalidValue', {
          path: at(`milestones[${bad}].weight`),
          problem: 'notPositive',
          given,
        });
      }
      return ok(indicator);
    }
    case 'atMost':
    case 'keepAbove':
    case 'keepBelow':
    case 'yesNo':
      return ok(indicator);
  }
}
