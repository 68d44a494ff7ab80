import type { Answers } from '#web/api/client.ts';

export type Cascade = Answers['cascade']['get'];
/** A part in the tree, with what is below it. */
export type TreePart = Cascade['subTasks'][number];
/** A part with its story. */
export type Part = Answers['cascade']['getSubTask'];
