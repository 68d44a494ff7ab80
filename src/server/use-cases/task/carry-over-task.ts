import * as z from 'zod';
import { refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { proposeTask } from './propose-task.ts';
import { taskProposal } from './task-proposal.ts';
import { allowTaskStep, takeTaskStep } from './task-step.ts';
import { proposedAnswer } from '#use-cases/answers/task-answers.ts';

const input = taskProposal.extend({
  carriedFromId: z.uuid(),
  /** The version of the unfinished task that was seen. */
  carriedFromVersion: z.int(),
});

/** Takes work that was left unfinished into a new campaign; the old task keeps its history and points nowhere else. */
export const carryOverTask = command(
  'carryOverTask',
  input,
  async (context, { carriedFromId, carriedFromVersion, ...proposal }) => {
    const step = await allowTaskStep(context, carriedFromId, 'carryOver');
    if (!step.ok) return step;
    if (step.value.campaign.id === proposal.campaignId)
      return refuse('invalidValue', { path: 'campaignId', problem: 'alreadyAssigned' });
    const left = await takeTaskStep(context, step.value, 'carryOver', carriedFromVersion);
    if (!left.ok) return left;
    return proposeTask(context, 'carryOver', 'carriedOver', proposal, {
      taskId: carriedFromId,
      backlogId: step.value.task.backlog_id,
    });
  },
  { output: proposedAnswer },
);
