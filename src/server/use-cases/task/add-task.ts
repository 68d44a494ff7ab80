import { command } from '#use-cases/base/use-case.ts';
import { proposeTask, taskProposal } from './propose-task.ts';

/** The specialist adds work left over from before: the backlog and what people press for. */
export const addTask = command('addTask', taskProposal, (context, proposal) =>
  proposeTask(context, 'add', 'added', proposal),
);
