import { Decimal } from '#domain/base/decimal.ts';
import type { Seat } from './seats.ts';

/** How many seats count, how many of them are taken, and how many must be. */
export interface Quorum {
  entitled: number;
  present: number;
  needed: number;
  met: boolean;
}

/**
 * Whether enough seats are taken. A seat whose holder has a conflict of interest does not count, neither as entitled nor
 * as present.
 *
 * @param percent of the entitled seats that must be taken; a fraction of a seat is rounded up, one is always needed
 * @param conflicting accounts with a conflict of interest in what is judged
 */
export function countQuorum(seats: Seat[], percent: string, conflicting: ReadonlySet<string>): Quorum {
  const entitled = seats.filter((seat) => !conflicting.has(seat.holderAccountId));
  const present = entitled.filter((seat) => seat.present).length;
  const share = new Decimal(percent).times(entitled.length).dividedBy(100).ceil().toNumber();
  const needed = Math.max(share, 1);
  return { entitled: entitled.length, present, needed, met: present >= needed };
}
