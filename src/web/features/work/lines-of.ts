import type { Answers } from '#web/api/client.ts';
import type { workWords } from '#web/text/task/work-words.ts';

export type Step = keyof (typeof workWords)['vi']['steps'];
type Waiting = Answers['task']['mine']['waiting'][number];

/** A line of the list: one thing, or all that one paper of a campaign can bring on its way together. */
export interface Line extends Omit<Waiting, 'action' | 'thing' | 'since'> {
  thing: Waiting['thing'] | 'part';
  /** Nobody wrote down since when a part of a task waits. */
  since: string | null;
  step: Step;
  /** How many things, where one paper is for all of them. */
  several: number | null;
}

type Part = Answers['task']['mine']['parts'][number];

function lineOfPart({ id, title, taskId, taskTitle, action, dueOn }: Part): Line {
  const of = { id: taskId, title, of: taskTitle, part: id, dueOn };
  return {
    ...of,
    thing: 'part',
    step: action as Step,
    since: null,
    campaignId: '',
    campaignTitle: '',
    several: null,
  };
}

/** What one paper decides on together: one line for all, as old as the oldest. */
const byPaper: ReadonlySet<string> = new Set<Step>(['assign', 'decide']);

/** The lines of what waits, the oldest first; parts of tasks by the day they are due. */
export function linesOf(waiting: Waiting[], parts: Part[] = []): Line[] {
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
  const dayOf = ({ since, dueOn }: Line) => since ?? dueOn ?? '';
  return [...lines.values(), ...parts.map(lineOfPart)].toSorted((one, other) =>
    dayOf(one).localeCompare(dayOf(other)),
  );
}
