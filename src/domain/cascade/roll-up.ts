import { Decimal } from '#domain/base/decimal.ts';
import { settled } from '#domain/score/settled.ts';

/** A part of divided work: its weight in what is above it, what was reported of it, and how it is divided further. */
export interface WeighedPart {
  /** Percent of what is above, decimal text, above 0. */
  share: string;
  /** Percent done by its own report; null while nothing is known. */
  own: string | null;
  parts: readonly WeighedPart[];
}

/** Progress that comes from below, in percent, and on how much of the work it rests. Decimal texts. */
export interface RollUp {
  /** Null while nothing is known: missing is not zero. */
  percent: string | null;
  /** Shares of which something is known, and of which nothing is; together what has been shared out. */
  knownShare: string;
  unknownShare: string;
}

/**
 * Progress of work from its parts: their mean by share, over those of which something is known. Of a part that is divided
 * further, what comes from below counts and its own report does not, so that nothing counts twice; it is known as far as
 * the shares below it are, of 100 or of their total where that is more. Exact but for divisions, shown with forty digits.
 */
export function rollUp(parts: readonly WeighedPart[]): RollUp {
  const { reached, known, unknown } = sumOf(parts);
  return {
    percent: known.isZero() ? null : settled(reached.dividedBy(known)).toFixed(),
    knownShare: settled(known).toFixed(),
    unknownShare: settled(unknown).toFixed(),
  };
}

interface Sum {
  /** Shares times percent done. */
  reached: Decimal;
  known: Decimal;
  unknown: Decimal;
}

function sumOf(parts: readonly WeighedPart[]): Sum {
  let sum: Sum = { reached: new Decimal(0), known: new Decimal(0), unknown: new Decimal(0) };
  for (const part of parts) {
    const { reached, known, unknown } = contributionOf(part);
    sum = {
      reached: sum.reached.plus(reached),
      known: sum.known.plus(known),
      unknown: sum.unknown.plus(unknown),
    };
  }
  return sum;
}

function contributionOf({ share, own, parts }: WeighedPart): Sum {
  const weight = new Decimal(share);
  const nothing = new Decimal(0);
  if (parts.length === 0)
    return own === null
      ? { reached: nothing, known: nothing, unknown: weight }
      : { reached: weight.times(own), known: weight, unknown: nothing };
  const { reached, known, unknown } = sumOf(parts);
  // What is not shared out stays with whoever took the part: nothing comes from below of it.
  const scale = weight.dividedBy(Decimal.max(100, known.plus(unknown)));
  const knownOfIt = known.times(scale);
  return { reached: reached.times(scale), known: knownOfIt, unknown: weight.minus(knownOfIt) };
}
