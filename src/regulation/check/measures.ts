import { namedNear } from '../nearest-name.ts';
import type { Measure } from '../scoring.ts';
import { checkCondition } from './conditions.ts';
import { checkFact, factsInRows, type Names, type Place } from './names.ts';
import type { PlacedNode } from './walk-nodes.ts';

/** Checks the fact a measure reads, its type, and that every answer it can have is given a number. */
export function checkMeasure(
  measure: Measure,
  names: Names,
  facts: Names['facts'],
  place: Place,
  rows?: PlacedNode['rows'],
): void {
  const at = (...steps: (string | number)[]): Place => ({ ...place, path: [...place.path, ...steps] });
  if ('points' in measure) checkFact(measure.points, ['number'], facts, at('points'));
  else if ('attainment' in measure) checkFact(measure.attainment, ['indicator'], facts, at('attainment'));
  else if ('flag' in measure) checkFact(measure.flag, ['flag'], facts, at('flag'));
  else if ('choice' in measure) checkChoice(measure, names, facts, at);
  else if ('aggregate' in measure) {
    checkFact(measure.aggregate, ['numbers'], facts, at('aggregate'));
    checkTrim(measure, at);
  } else if ('workItems' in measure) checkFact(measure.workItems, ['workItems'], facts, at('workItems'));
  else if ('where' in measure) {
    const [word, list] = 'share' in measure ? ['share', measure.share] : ['count', measure.count];
    if (checkFact(list, ['list'], facts, at(word)) === undefined) return;
    checkCondition(measure.where, names, factsInRows(facts, list), at('where'), rows);
  }
}

type At = (...steps: (string | number)[]) => Place;

function checkChoice(
  measure: Extract<Measure, { choice: string }>,
  names: Names,
  facts: Names['facts'],
  at: At,
): void {
  const fact = checkFact(measure.choice, ['choice', 'level'], facts, at('choice'));
  if (fact === undefined) return;
  const options = fact.type === 'choice' ? fact.options.map((option) => option.id) : names.levels;
  for (const option of Object.keys(measure.values)) {
    if (options.includes(option)) continue;
    const { section, path, report } = at('values', option);
    report(section, path, 'unknownOption', { ...namedNear(option, options), fact: measure.choice });
  }
  for (const option of options) {
    if (Object.hasOwn(measure.values, option)) continue;
    const { section, path, report } = at('values');
    report(section, path, 'noValueForOption', { option, fact: measure.choice });
  }
}

function checkTrim(measure: Extract<Measure, { aggregate: string }>, at: At): void {
  const { trim, trimShare } = measure;
  if (measure.by === 'trimmedMean' && (trim === undefined) === (trimShare === undefined)) {
    const { section, path, report } = at('by');
    report(section, path, 'noTrim', {});
  }
  if (measure.by !== 'trimmedMean' && (trim !== undefined || trimShare !== undefined)) {
    const { section, path, report } = at(trim === undefined ? 'trimShare' : 'trim');
    report(section, path, 'trimWithoutTrimmedMean', { by: measure.by });
  }
}
