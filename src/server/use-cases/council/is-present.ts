import type { Actor } from '#domain/access/actor.ts';
import type { Seat } from '#domain/council/seats.ts';

/** Whether an actor is there in a session on a seat, his own or of whom he stands in for. */
export function isPresent(seats: readonly Seat[], { accountId }: Pick<Actor, 'accountId'>): boolean {
  return seats.some((seat) => seat.present && seat.holderAccountId === accountId);
}
