import * as z from 'zod';
import { rolesOn } from '#domain/access/may.ts';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { type Result, ok, refuse } from '#domain/base/result.ts';
import { searchKey } from '#domain/base/search-key.ts';
import { decide } from '#domain/life-cycle/decide.ts';
import { stepDueOn } from '#domain/task/step-due-on.ts';
import { findCampaign, loadCampaignAccess } from '#database/campaign-store.ts';
import { findTitlesOf, loadNamedSubjects, type NamedSubject } from '#database/task/named-subjects.ts';
import { holdSubjects } from '#database/task/title-taken.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { command } from '#use-cases/base/use-case.ts';
import { checkProposal } from '#use-cases/task/check-proposal.ts';
import { type EnteredProposal, storeProposals } from '#use-cases/task/store-proposal.ts';
import { proposedWork } from '#use-cases/task/task-proposal.ts';
import { importTasksAnswer } from '#use-cases/answers/task-answers.ts';

/** A task of a table: the work, and whose it is by subject or by the code of the unit and the full name. */
const importedRow = proposedWork.extend({
  owners: z
    .array(
      z.union([
        z.strictObject({ subjectId: z.uuid() }),
        /** Without a name: the unit itself. */
        z.strictObject({ unitCode: z.string().min(1), fullName: z.string().min(1).optional() }),
      ]),
    )
    .min(1),
});
type ImportedRow = z.output<typeof importedRow>;

const input = z.strictObject({
  campaignId: z.uuid(),
  /** As registered by those whose work it is, or as added from what is left over. */
  as: z.enum(['registered', 'added']).default('registered'),
  /** Read row by row, so that every faulty one is named. */
  rows: z.array(z.unknown()).min(1).max(5000),
  /** Check everything, enter nothing. */
  dryRun: z.boolean().default(false),
});

/**
 * Enters the tasks of a table, all or none, each checked as one that is entered alone. For those who keep the campaign:
 * nobody's own registration goes this way.
 * Errors: `faultyRows` with every row that does not fit; `notFound`, `notAllowed` for the whole.
 */
export const importTasks = command(
  'importTasks',
  input,
  async (context, { campaignId, as, rows, dryRun }) => {
    const campaign = await findCampaign(context.db, campaignId);
    if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: campaignId });
    const access = await loadCampaignAccess(context.db, campaign, context.today);
    const roles = rolesOn(context.actor, access);
    if (roles.length === 0) return refuse('notFound', { what: 'campaign', id: campaignId });
    const { pack } = await packOf(context, campaign);
    const action = as === 'added' ? 'add' : 'register';
    const decided = decide(pack.lifeCycles.task, 'task', 'none', action, roles);
    if (!decided.ok) return decided;
    const { state } = decided.value;
    // One day for all: counting working days a thousand times takes longer than all else.
    const answerBy = stepDueOn(pack.lifeCycles.task, state, context.today);

    const read = rows.map((row) => readInput(importedRow, row));
    const subjects = await loadNamedSubjects(
      context.db,
      campaignId,
      read.flatMap((row) => (row.ok ? row.value.owners : [])),
    );
    await holdSubjects(
      context.db,
      subjects.map((subject) => subject.id),
    );
    const taken = await findTitlesOf(
      context.db,
      campaignId,
      read.flatMap((row) => (row.ok ? [searchKey(row.value.title)] : [])),
    );
    const subjectsBy = Map.groupBy(
      subjects.flatMap((subject) => [
        { key: subject.id, subject },
        { key: nameOf(subject.unitCode, subject.nameKey), subject },
      ]),
      ({ key }) => key,
    );
    const faults: { row: number; refusal: Refusal }[] = [];
    const entered: EnteredProposal[] = [];
    for (const [position, row] of read.entries()) {
      const owned = row.ok
        ? ownersOf(row.value, (key) => (subjectsBy.get(key) ?? []).map(({ subject }) => subject))
        : row;
      const checked = !row.ok || !owned.ok ? owned : checkRow(row.value, owned.value);
      if (!row.ok || !owned.ok || !checked.ok) {
        if (!checked.ok) faults.push({ row: position + 1, refusal: checked.refusal });
        continue;
      }
      const { owners: _, ...work } = row.value;
      entered.push({
        id: context.newId(),
        proposal: {
          ...work,
          campaignId,
          ownerIds: owned.value.map((subject) => subject.id),
        },
        origin: as,
        state,
        stepDueOn: answerBy,
        carriedFromId: null,
        backlogId: null,
      });
    }
    if (faults.length > 0) return refuse('faultyRows', { rows: rows.length, faults });
    if (dryRun) return ok({ rows: rows.length, taskIds: [] });

    await storeProposals(context, entered);
    for (const { id, proposal, origin } of entered)
      context.record({
        authorityId: campaign.authority_id,
        action,
        thing: 'task',
        thingId: id,
        after: { ...proposal, origin, state },
      });
    return ok({ rows: rows.length, taskIds: entered.map((task) => task.id) });

    /** What the regulation lets a task be, and that its lead has none of this title yet, here or in a row above. */
    function checkRow(row: ImportedRow, owners: NamedSubject[]): Result<null> {
      const [lead] = owners;
      const fits = checkProposal(row, as, pack, lead?.groupId);
      if (!fits.ok) return fits;
      const key = `${lead?.id} ${searchKey(row.title)}`;
      if (taken.has(key)) return refuse('duplicate', { what: 'task', key: row.title });
      taken.add(key);
      return ok(null);
    }
  },
  { output: importTasksAnswer },
);

/** The subjects that a row names, the lead first, each once. */
function ownersOf(row: ImportedRow, subjectsOf: (key: string) => NamedSubject[]): Result<NamedSubject[]> {
  const found: NamedSubject[] = [];
  for (const [position, owner] of row.owners.entries()) {
    const path = `owners[${position}]`;
    const named = subjectsOf(
      'subjectId' in owner
        ? owner.subjectId
        : nameOf(owner.unitCode, owner.fullName === undefined ? null : searchKey(owner.fullName)),
    );
    const [subject] = named;
    if (subject === undefined) {
      const id = 'subjectId' in owner ? owner.subjectId : `${owner.unitCode} ${owner.fullName ?? ''}`.trim();
      return refuse('notFound', { what: 'member', id });
    }
    // Two of one name in a unit, or one in two posts: only the id tells which.
    if (named.length > 1 || found.includes(subject))
      return refuse('invalidValue', { path, problem: 'namedTwice' });
    found.push(subject);
  }
  return ok(found);
}

/** A subject by the code of its unit and its name as it is searched for; the unit itself has none. */
function nameOf(unitCode: string | null, nameKey: string | null): string {
  return `${unitCode ?? ''}/${nameKey ?? ''}`;
}
