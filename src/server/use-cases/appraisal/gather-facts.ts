import type { Fact } from '#regulation/fact.ts';
import type { Pack } from '#regulation/pack.ts';
import type { FactsText, FactText } from '#domain/score/write-facts.ts';
import { findUnitLevel, loadAssignedTasks, loadMeasuredIndicators } from '#database/appraisal-facts.ts';
import type { HeldAppraisal } from '#database/appraisal-store.ts';
import type { Context } from '#use-cases/base/context.ts';
import { indicatorFields, taskFields } from './supplied-fields.ts';

/** Points by criterion, null where there was nothing to judge. */
type SheetPoints = { [criterion: string]: string | null };

/** Answers by people, as they were given. */
export type Answers = { [fact: string]: unknown };

/**
 * The facts of one appraisal: what the system knows, by what each fact of the pack says it comes from, and what
 * people answered. Nothing that is not known is filled in.
 *
 * @param sheets those that count: the official's own for the self score, the council's for the proposal
 */
export async function gatherFacts(
  { db }: Context,
  { subject, campaign }: HeldAppraisal,
  pack: Pack,
  sheets: { points: SheetPoints }[],
  answers: Answers,
): Promise<Answers> {
  const tasks = await loadAssignedTasks(db, subject.id, pack.settings);
  const indicators = await loadMeasuredIndicators(
    db,
    tasks.map((task) => task.id),
  );

  const known = async (name: string, fact: Fact): Promise<FactText | null | undefined> => {
    switch (fact.from) {
      case 'tasks':
        return taskFields(tasks, indicators).map((row) => fieldsOf(fact, row));
      case 'indicators':
        return indicatorFields(tasks, indicators).map((row) => fieldsOf(fact, row));
      case 'sheets':
        return sheets.length === 0 ? undefined : sheets.map((sheet) => sheet.points[name] ?? null);
      case 'unitRating':
        return findUnitLevel(db, campaign.id, subject.unit_id);
      case undefined:
        return undefined;
    }
  };

  const facts: Answers = { ...answers };
  for (const [name, fact] of Object.entries(pack.facts)) {
    const value = await known(name, fact);
    if (value !== undefined) facts[name] = value;
  }
  return facts;
}

/** The fields a list fact declares, out of what is known of a row. What is missing is left out, not null. */
function fieldsOf(fact: Fact, row: { [field: string]: unknown }): FactsText {
  const declared = fact.type === 'list' ? Object.keys(fact.fields) : [];
  return Object.fromEntries(
    declared.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]),
  ) as FactsText;
}
