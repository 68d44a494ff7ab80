import { type Result, ok, refuse } from '#domain/base/result.ts';
import { type Actual, fitsIndicator } from '#domain/progress/measured-indicator.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { FieldValue, KnownReport } from './report-form.ts';

/** What is known of a report once some fields are filled in; the others stay. Errors: `invalidValue`, `notFound`. */
export function knownWith(
  known: KnownReport,
  filled: readonly { key: string; value: FieldValue }[],
  targets: ReadonlyMap<string, Indicator>,
): Result<KnownReport> {
  const actuals: { [id: string]: Actual } = { ...known.actuals };
  const words = {
    narrative: known.narrative,
    obstacle: known.obstacle?.description ?? '',
    proposal: known.obstacle?.proposal ?? '',
  };
  let asksDecision = known.obstacle?.asksDecision ?? false;
  for (const { key, value } of filled) {
    const wrong = refuse('invalidValue', { path: key, problem: 'wrongType', given: String(value) });
    if (key === 'asksDecision') {
      if (typeof value !== 'boolean') return wrong;
      asksDecision = value;
    } else if (key === 'narrative' || key === 'obstacle' || key === 'proposal') {
      if (typeof value !== 'string') return wrong;
      words[key] = value;
    } else {
      const [id = '', step] = key.split('/');
      const target = targets.get(id);
      if (target === undefined) return refuse('notFound', { what: 'indicator', id });
      const actual = actualOf(target, actuals[id], step, value);
      if (actual === undefined || !fitsIndicator(target, actual)) return wrong;
      actuals[id] = actual;
    }
  }
  if (words.obstacle === '' && (words.proposal !== '' || asksDecision))
    return refuse('invalidValue', { path: 'obstacle', problem: 'required' });
  const { narrative, obstacle: description, proposal } = words;
  return ok({
    actuals,
    narrative,
    obstacle: description === '' ? null : { description, proposal, asksDecision },
  });
}

/** What an indicator is reported to stand at by what was filled in; undefined where its kind knows no such value. */
function actualOf(
  target: Indicator,
  before: Actual | undefined,
  step: string | undefined,
  value: FieldValue,
): Actual | undefined {
  if (target.direction !== 'milestones') {
    if (typeof value !== 'string') return value;
    const figures = value.split('; ');
    return figures.length === 1 ? value : figures;
  }
  const at = Number(step);
  if (step === undefined || typeof value !== 'boolean' || target.milestones[at] === undefined)
    return undefined;
  return target.milestones.map((_, position) =>
    position === at ? value : Array.isArray(before) && before[position] === true,
  );
}
