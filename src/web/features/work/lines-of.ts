import type { Answers } from '#web/api/client.ts';
import type { workWords } from '#web/text/work-words.ts';

export type Step = keyof (typeof workWords)['vi']['steps'];
type Waiting = Answers['task']['mine']['waiting'][number];

/** A line of the list: one thing, or all that one paper of a campaign can bring on its way together. */
export interface Line extends Omit<Waiting, 'action'> {
  step: Step;
  /** How many things, where one paper is for all of them. */
  several: number | null;
}

/** What one paper decides on together: one line for all, as old as the oldest. */
const byPaper: ReadonlySet<string> = new Set<Step>(['assign', 'decide']);

/** The lines of what waits, in the order it came. */
export function linesOf(waiting: Waiting[]): Line[] {
  const lines = new Map<string, Line>();
  for (const { action, ...it } of waiting) {
    const step = action as Step;
    const key = byPaper.has(action)
      ? `${action} ${it.campaignId}`
      : `${it.thing} ${it.id} ${action} ${it.title} ${lines.size}`;
    const before = lines.get(key);
    lines.set(key, {
      ...(before ?? it),
      step,
      several: byPaper.has(action) ? (before?.several ?? 0) + 1 : null,
    });
  }
  return [...lines.values()];
}
