import { ok, refuse } from '#domain/base/result.ts';
import { command } from '#use-cases/base/use-case.ts';
import { decideOnTasks, paperOnTasks } from './decide-on-tasks.ts';
import { decisionAnswer } from '#use-cases/answers/base-answers.ts';

/** Takes assigned work back by a decision. What its owner has not submitted yet he takes back himself, without one. */
export const withdrawTasks = command(
  'withdrawTasks',
  paperOnTasks,
  (context, list) =>
    decideOnTasks(context, 'withdraw', list, async ({ task, transition }) =>
      transition.byDecision
        ? ok({})
        : refuse('wrongState', { action: 'withdraw', state: task.state, possible: [] }),
    ),
  { output: decisionAnswer },
);
