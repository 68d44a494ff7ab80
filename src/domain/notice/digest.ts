import type { IsoDate } from '#domain/base/dates.ts';
import type { Notice } from './notice.ts';
import type { DigestRhythm } from './mail-choice.ts';

/** Work that waits for somebody, as a mail may say it: what is to be done with which work, nothing of its content. */
export interface DigestLine {
  thing: 'task' | 'appraisal';
  thingId: string;
  /** Of a task its title; of an appraisal that of the campaign. */
  title: string;
  action: Notice['params']['action'] | 'giveGuidance' | 'resolveObstacle';
  since: IsoDate;
  dueOn: IsoDate | null;
}

/** What a digest says. */
export interface Digest {
  rhythm: DigestRhythm;
  day: IsoDate;
  /** Waits, the oldest first. */
  waits: DigestLine[];
  /** Waits, and is past its day. */
  late: DigestLine[];
  /** What somebody was told since the digest before, the oldest first. */
  told: Pick<Notice, 'kind' | 'thing' | 'thingId' | 'params'>[];
}

/** Whether there is nothing to say. */
export function isEmpty({ waits, late, told }: Digest): boolean {
  return waits.length + late.length + told.length === 0;
}

/** A matter that waits, as the page "my work" lists it. */
interface Waiting {
  thing: 'task' | 'product' | 'obstacle' | 'appraisal';
  id: string;
  title: string;
  of: string | null;
  action: DigestLine['action'];
  since: string;
  dueOn: string | null;
  campaignTitle: string;
}

/**
 * What waits as a mail says it. Of an appraisal not even whose it is; of a product or an obstacle only the work it
 * belongs to, as notices have it.
 */
export function digestLine({
  thing,
  id,
  title,
  of,
  action,
  since,
  dueOn,
  campaignTitle,
}: Waiting): DigestLine {
  return {
    thing: thing === 'appraisal' ? 'appraisal' : 'task',
    thingId: id,
    title: thing === 'appraisal' ? campaignTitle : (of ?? title),
    action,
    since,
    dueOn,
  };
}

/**
 * Puts a digest together: of what waits the part that is late by itself; of what was told without what stands among the
 * waiting anyhow, the same work with the same day.
 */
export function composeDigest(
  { rhythm, day }: Pick<Digest, 'rhythm' | 'day'>,
  waiting: DigestLine[],
  told: Digest['told'],
): Digest {
  const isLate = ({ dueOn }: DigestLine) => dueOn !== null && dueOn < day;
  return {
    rhythm,
    day,
    waits: waiting.filter((line) => !isLate(line)),
    late: waiting.filter(isLate),
    told: told.filter(
      ({ thingId, params: { dueOn } }) =>
        dueOn === undefined || !waiting.some((line) => line.thingId === thingId && line.dueOn === dueOn),
    ),
  };
}
