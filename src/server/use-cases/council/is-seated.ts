import { type Actor, covers } from '#domain/access/actor.ts';
import type { Subject } from '#domain/access/may.ts';
import type { Pack } from '#regulation/pack.ts';

/**
 * Whether an actor has a seat, at the authority the appraisals belong to, in the council of a group; in any council
 * where the regulation names none for the group.
 */
export function isSeated(
  actor: Actor,
  pack: Pack,
  groupId: string,
  { authorityPath }: Pick<Subject, 'authorityPath'>,
): boolean {
  const { council } = pack.groups.find((group) => group.id === groupId) ?? {};
  return actor.powers.some(
    (power) =>
      power.kind === 'councilMember' &&
      covers(power, authorityPath) &&
      (council === undefined || power.council === council),
  );
}
