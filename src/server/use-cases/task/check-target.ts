import { type Result, refuse } from '#domain/base/result.ts';
import { reportedPart } from '#domain/progress/reported-part.ts';
import { checkIndicator, type Indicator } from '#domain/score/indicator.ts';

/** Refuses a target that cannot be measured, or that brings its own result along. `path` leads to it in the input. */
export function checkTarget(target: Indicator, path: string): Result<Indicator> {
  const reported = reportedPart(target);
  return reported === undefined
    ? checkIndicator(target, path)
    : refuse('invalidValue', { path: `${path}.${reported}`, problem: 'knownToSystem' });
}
