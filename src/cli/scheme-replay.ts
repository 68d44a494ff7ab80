import type { ComparedFigure } from '#server/replay/compare-published.ts';
import type { CycleCounts } from '#server/replay/cycle-counts.ts';

/** What the replay of a scheme came to. */
export interface SchemeReplay {
  id: string;
  /** Every published figure came out, and the log of all acts fits. */
  equal: boolean;
  acts: number;
  /** How much of each part of the life cycle was gone through. */
  cycle?: CycleCounts;
  figures: ComparedFigure[];
  /** Why there is nothing to compare: a step that the rules refused, or no published figures. */
  refused?: string;
}
