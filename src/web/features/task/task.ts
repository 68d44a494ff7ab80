import type { Answers } from '#web/api/client.ts';

/** A task with its story, as the server gives it. */
export type Task = Answers['task']['get'];
export type TaskIndicator = Task['indicators'][number];
