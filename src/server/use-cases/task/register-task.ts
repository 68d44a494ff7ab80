import { command } from '#use-cases/base/use-case.ts';
import { proposeTask, taskProposal } from './propose-task.ts';

/** An official registers work of his own choice. */
export const registerTask = command('registerTask', taskProposal, (context, proposal) =>
  proposeTask(context, 'register', 'registered', proposal),
);
