import type { ComparedFigure } from '#server/replay/compare-published.ts';

/** What the replay of a scheme came to. */
export interface SchemeReplay {
  id: string;
  /** Every published figure came out, and the log of all acts fits. */
  equal: boolean;
  acts: number;
  figures: ComparedFigure[];
  /** Why there is nothing to compare: a step that the rules refused, or no published figures. */
  refused?: string;
}
