import type { IsoDate } from '#domain/base/dates.ts';
import type { Telling } from './tell.ts';

/** What is needed to tell people of acts just done. */
export interface ActTelling extends Telling {
  today: IsoDate;
  actor: { accountId: string };
}

/** The state that one side of a log entry names. */
export function stateOf(part: object | undefined): unknown {
  return part !== undefined && 'state' in part ? part.state : undefined;
}
