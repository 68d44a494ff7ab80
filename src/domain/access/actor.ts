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

/** What an assistant may be let enter for an official. */
export const delegationScopes = ['tasks', 'plans', 'reports', 'products'] as const;
export type DelegationScope = (typeof delegationScopes)[number];

/** Leave to act on an official's behalf. The dates have been applied: it holds today. */
export interface Delegation {
  officialId: string;
  scopes: DelegationScope[];
}

/** Who acts: a signed-in account, the official it belongs to, and its powers. */
export interface Actor {
  accountId: string;
  officialId: string | null;
  powers: Power[];
  /** Left out: none. */
  delegations?: Delegation[];
}

/** Whether a power reaches a unit, given as the path from that unit up to the root. */
export function covers(power: Power, unitPath: string[]): boolean {
  if (power.reach === 'all') return true;
  if (power.unitId === null) return false;
  return power.reach === 'unit' ? unitPath[0] === power.unitId : unitPath.includes(power.unitId);
}
