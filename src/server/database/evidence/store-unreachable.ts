import { StartFailure } from '#database/start-failure.ts';

/** The service that files lie in does not answer, or not as it should: now, or later than at the start. */
export class StoreUnreachable extends StartFailure<'evidence-store-unreachable'> {
  constructor(address: string, reason: string) {
    super('evidence-store-unreachable', { address, reason });
  }
}
