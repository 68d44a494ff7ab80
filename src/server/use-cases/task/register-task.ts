import { command } from '#use-cases/base/use-case.ts';
import { proposeTask } from './propose-task.ts';
import { taskProposal } from './task-proposal.ts';
import { proposedAnswer } from '#use-cases/answers/task-answers.ts';

/** An official registers work of his own choice. */
export const registerTask = command(
  'registerTask',
  taskProposal,
  (context, proposal) => proposeTask(context, 'register', 'registered', proposal),
  { output: proposedAnswer },
);
