import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { holdBacklogEntry } from '#database/task/backlog-store.ts';
import { command } from '#use-cases/base/use-case.ts';
import { proposeTask } from './propose-task.ts';
import { taskProposal } from './task-proposal.ts';
import { proposedAnswer } from '#use-cases/answers/task-answers.ts';

const input = taskProposal.extend({
  /** The matter of the authority's backlog that it takes up; nobody else works on it then. */
  backlogId: z.uuid().optional(),
});

/**
 * The specialist adds work left over from before: the backlog and what people press for.
 * Errors: besides those of a proposal, `notFound` for an entry of another backlog, `wrongState` for one that is in work,
 * settled or dropped.
 */
export const addTask = command(
  'addTask',
  input,
  async (context, { backlogId, ...proposal }) => {
    if (backlogId !== undefined) {
      const entry = await holdBacklogEntry(context.db, backlogId);
      const campaign = await findCampaign(context.db, proposal.campaignId);
      if (entry === undefined || entry.authority_id !== campaign?.authority_id)
        return refuse('notFound', { what: 'backlogEntry', id: backlogId });
      if (entry.state !== 'open')
        return refuse('wrongState', { action: 'add', state: entry.state, possible: [] });
    }
    return proposeTask(context, 'add', 'added', proposal, { backlogId });
  },
  { output: proposedAnswer },
);
