import * as z from 'zod';
import { Decimal } from '#domain/base/decimal.ts';
import type { IsoDate } from '#domain/base/dates.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { additiveAmount } from '#domain/cascade/additive-amount.ts';
import type { Cascade } from '#domain/cascade/cascade.ts';
import type { SubTask } from '#domain/cascade/sub-task.ts';
import { decimalTextSchema } from '#regulation/decimal-text.ts';

/** A figure without needless zeros, so that 50 and 50.0 are the same. */
const figure = decimalTextSchema.transform((text) => new Decimal(text).toFixed());

/** What a part of a task asks for, whoever takes it. */
export const subTaskTerms = z.strictObject({
  title: z.string().min(1).max(500),
  expectedProduct: z.string().min(1).max(1000),
  dueOn: z.iso.date(),
  /** Percent of what it is a part of. */
  share: figure,
  /** Parts of the indicators above, in their units. */
  parts: z
    .array(z.strictObject({ indicatorId: z.uuid(), part: figure }))
    .max(50)
    .default([]),
});

export type SubTaskTerms = z.output<typeof subTaskTerms>;

/** What terms are measured against: the task or part they are cut from. */
export interface Above {
  cascade: Cascade;
  /** Undefined directly below the task. */
  parent: SubTask | undefined;
  dueOn: IsoDate;
}

/**
 * Refuses terms that do not fit what they are a part of: due after it or before `earliest`, a share that is none, a part of
 * an indicator it does not have or whose parts do not add up. More than there is to share out is not refused: it shows.
 * `path` leads to the terms in the input.
 */
export function checkTerms(
  { share, dueOn, parts }: Pick<SubTaskTerms, 'share' | 'dueOn' | 'parts'>,
  above: Above,
  earliest: IsoDate | null,
  path: string,
): Result<null> {
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const weight = new Decimal(share);
  if (weight.lessThanOrEqualTo(0))
    return refuse('invalidValue', { path: at('share'), problem: 'notPositive', given: share });
  if (weight.greaterThan(100))
    return refuse('invalidValue', { path: at('share'), problem: 'tooLarge', given: share, limit: '100' });
  if (dueOn > above.dueOn)
    return refuse('invalidValue', {
      path: at('dueOn'),
      problem: 'tooLate',
      given: dueOn,
      limit: above.dueOn,
    });
  if (earliest !== null && dueOn < earliest)
    return refuse('invalidValue', {
      path: at('dueOn'),
      problem: 'tooEarly',
      given: dueOn,
      limit: earliest,
    });
  for (const [position, { indicatorId, part }] of parts.entries()) {
    const place = at(`parts[${position}]`);
    const indicator = above.cascade.indicators.find(({ id }) => id === indicatorId);
    const shared =
      above.parent === undefined || above.parent.parts.some((it) => it.indicatorId === indicatorId);
    if (indicator === undefined || !shared) return refuse('notFound', { what: 'indicator', id: indicatorId });
    if (parts.findIndex((it) => it.indicatorId === indicatorId) !== position)
      return refuse('invalidValue', {
        path: `${place}.indicatorId`,
        problem: 'namedTwice',
        given: indicator.name,
      });
    if (!additiveAmount(indicator.target, indicator.unitOfMeasure).additive)
      return refuse('invalidValue', {
        path: `${place}.indicatorId`,
        problem: 'notAdditive',
        given: indicator.name,
      });
    if (new Decimal(part).lessThanOrEqualTo(0))
      return refuse('invalidValue', { path: `${place}.part`, problem: 'notPositive', given: part });
  }
  return ok(null);
}

/** The first day that can be set now: today, or any where what it is a part of is late itself. */
export function earliestDue(above: Above, today: IsoDate): IsoDate | null {
  return above.dueOn < today ? null : today;
}
