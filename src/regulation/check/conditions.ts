import { Decimal } from 'decimal.js';
import type { Condition } from '../condition.ts';
import { namedNear } from '../nearest-name.ts';
import { checkFact, checkLevel, checkNode, factsInRows, type Names, type Place } from './names.ts';
import type { PlacedNode } from './walk-nodes.ts';

/** Checks every name in a condition and that what is compared can be compared. */
export function checkCondition(
  condition: Condition,
  names: Names,
  facts: Names['facts'],
  place: Place,
  rows?: PlacedNode['rows'],
): void {
  const at = (...steps: (string | number)[]): Place => ({ ...place, path: [...place.path, ...steps] });
  const inner = (part: Condition, ...steps: (string | number)[]) =>
    checkCondition(part, names, facts, at(...steps), rows);

  if ('all' in condition) condition.all.forEach((part, index) => inner(part, 'all', index));
  else if ('any' in condition) condition.any.forEach((part, index) => inner(part, 'any', index));
  else if ('not' in condition) inner(condition.not, 'not');
  else if ('every' in condition || 'some' in condition) {
    const [word, list] = 'every' in condition ? ['every', condition.every] : ['some', condition.some];
    if (checkFact(list, ['list'], facts, at(word)) === undefined) return;
    checkCondition(condition.of, names, factsInRows(facts, list), at('of'), rows);
  } else if ('is' in condition) checkAnswer(condition, names, facts, at);
  else if ('fact' in condition) {
    checkFact(condition.fact, ['number'], facts, at('fact'));
    checkBounds(condition, at);
  } else if ('node' in condition) {
    checkNode(condition.node, names, at('node'), rows);
    checkBounds(condition, at);
  } else {
    checkFact(condition.level, ['level'], facts, at('level'));
    if (condition.notBelow !== undefined) checkLevel(condition.notBelow, names, at('notBelow'));
    if (condition.notAbove !== undefined) checkLevel(condition.notAbove, names, at('notAbove'));
  }
}

type At = (...steps: (string | number)[]) => Place;

function checkAnswer(
  condition: Extract<Condition, { is: unknown }>,
  names: Names,
  facts: Names['facts'],
  at: At,
): void {
  const types = typeof condition.is === 'boolean' ? ['flag' as const] : ['choice' as const, 'level' as const];
  const fact = checkFact(condition.fact, types, facts, at('fact'));
  if (fact === undefined || typeof condition.is === 'boolean') return;
  if (fact.type === 'level') checkLevel(condition.is, names, at('is'));
  if (fact.type !== 'choice') return;
  const options = fact.options.map((option) => option.id);
  if (options.includes(condition.is)) return;
  const { section, path, report } = at('is');
  report(section, path, 'unknownOption', { ...namedNear(condition.is, options), fact: condition.fact });
}

/** `atLeast: 90, lessThan: 80` holds for nothing. */
function checkBounds(bounds: { [name: string]: unknown }, at: At): void {
  const low = bounds['atLeast'] ?? bounds['moreThan'];
  const high = bounds['atMost'] ?? bounds['lessThan'];
  if (typeof low !== 'string' || typeof high !== 'string') return;
  if (new Decimal(low).lessThanOrEqualTo(high) && low !== high) return;
  if (low === high && bounds['atLeast'] !== undefined && bounds['atMost'] !== undefined) return;
  const { section, path, report } = at(bounds['atLeast'] !== undefined ? 'atLeast' : 'moreThan');
  report(section, path, 'reversedRange', { min: low, max: high });
}

/** Every node a condition asks for. */
export function nodesIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(nodesIn);
  if ('any' in condition) return condition.any.flatMap(nodesIn);
  if ('not' in condition) return nodesIn(condition.not);
  if ('of' in condition) return nodesIn(condition.of);
  return 'node' in condition ? [condition.node] : [];
}
