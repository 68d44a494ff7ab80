export const powerKinds = [
  'specialist',
  'leader',
  'councilMember',
  'verifier',
  'inspector',
  'administrator',
] as const;

/** What an account may do, where and as what. The dates have been applied: these hold today. */
export interface Power {
  kind: (typeof powerKinds)[number];
  /** The unit the power is tied to; null with reach `all`. */
  unitId: string | null;
  reach: 'unit' | 'subtree' | 'all';
  /** For a council member: the pack's council the seat is in. */
  council: string | null;
}

/** Who acts: a signed-in account, the official it belongs to, and its powers. */
export interface Actor {
  accountId: string;
  officialId: string | null;
  powers: Power[];
}

/** Whether a power reaches a unit, given as the path from that unit up to the root. */
export function covers(power: Power, unitPath: string[]): boolean {
  if (power.reach === 'all') return true;
  if (power.unitId === null) return false;
  return power.reach === 'unit' ? unitPath[0] === power.unitId : unitPath.includes(power.unitId);
}
