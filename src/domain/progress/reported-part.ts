import type { Indicator } from '#domain/score/indicator.ts';

/**
 * The part of an indicator that only a report may give, where a target brings it along; undefined where it does not.
 * A target with its own result would be measured without anybody having reported.
 */
export function reportedPart(target: Indicator): string | undefined {
  if (target.direction === 'milestones') {
    const done = target.milestones.findIndex((milestone) => milestone.done !== undefined);
    return done < 0 ? undefined : `milestones[${done}].done`;
  }
  return ['actual', 'readings'].find((name) => Object.hasOwn(target, name));
}
