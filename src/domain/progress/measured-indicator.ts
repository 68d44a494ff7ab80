import type { Indicator } from '#domain/score/indicator.ts';

/**
 * What a report says of an indicator: a figure, yes or no, which milestones are done, or null for "no data".
 * Figures are decimal texts; a list of texts is several readings at once.
 */
export type Actual = string | boolean | string[] | boolean[] | null;

/**
 * An assigned indicator with what has been reported of it so far.
 * A figure to be kept takes every reading in the order of the periods; every other direction takes the latest.
 * Nothing reported leaves the indicator as it was assigned: missing, not zero.
 */
export function measuredIndicator(target: Indicator, reported: Actual[]): Indicator {
  const latest = reported.at(-1);
  if (latest === undefined) return target;
  switch (target.direction) {
    case 'keepAbove':
    case 'keepBelow':
      return {
        ...target,
        readings: reported.flat().map((reading) => (reading === null ? null : String(reading))),
      };
    case 'yesNo':
      return { ...target, actual: latest === null ? null : latest === true };
    case 'milestones':
      return {
        ...target,
        milestones: target.milestones.map((milestone, position) => ({
          ...milestone,
          done: Array.isArray(latest) && latest[position] === true,
        })),
      };
    case 'atLeast':
    case 'atMost':
    case 'increase':
    case 'decrease':
    case 'exactly':
    case 'range':
      return { ...target, actual: latest === null ? null : String(latest) };
  }
}

/** Whether an actual is of the kind its indicator takes. */
export function fitsIndicator(target: Indicator, actual: Actual): boolean {
  if (actual === null) return true;
  switch (target.direction) {
    case 'yesNo':
      return typeof actual === 'boolean';
    case 'milestones':
      return Array.isArray(actual) && actual.length === target.milestones.length && actual.every(isBoolean);
    case 'keepAbove':
    case 'keepBelow':
      return typeof actual === 'string' || (Array.isArray(actual) && actual.every(isText));
    case 'atLeast':
    case 'atMost':
    case 'increase':
    case 'decrease':
    case 'exactly':
    case 'range':
      return typeof actual === 'string';
  }
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
