import type { Thing } from '#domain/base/refusal.ts';

/** What is written down of an act, before it has its place in the chain. */
export interface LogEntry {
  /** The authority in whose chain it stands; `noAuthority` for acts of the whole system. */
  authorityId: string;
  action: string;
  thing: Thing;
  thingId: string;
  /** The official in whose name the account acted, where the act rests on a delegation. */
  onBehalfOf?: string;
  before?: object;
  after?: object;
}

export const noAuthority = '00000000-0000-0000-0000-000000000000';

/** An entry in its chain. `hash` covers every other field, `previousHash` included. */
export interface ChainedLogEntry extends Omit<LogEntry, 'onBehalfOf'> {
  sequence: number;
  at: string;
  accountId: string | null;
  /** The official in whose name the account acted, where it acted by delegation. */
  onBehalfOf: string | null;
  requestId: string;
  previousHash: string;
}
