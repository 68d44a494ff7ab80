import type { Actor } from '#domain/access/actor.ts';
import type { Scope } from '#domain/access/scopes.ts';
import type { Services } from '#use-cases/base/perform.ts';
import type { Asked } from './problem.ts';

/** What a request brings along. */
export interface RequestContext {
  services: Services;
  actor: Actor | undefined;
  now: string;
  /** The `Idempotency-Key` of the caller, or one of our own. */
  requestId: string;
  /** The session the request came in by. */
  sessionId: string | undefined;
  /** When the holder of the session last showed his password or a code; nobody's for a token. */
  provedAt: string | undefined;
  /** How long that holds for acts that bind others. */
  proofMinutes: number;
  /** What the API token may do that the request came in by; absent for a session, which may do all its holder may. */
  scopes: Scope[] | undefined;
  /** What the browser says it is. */
  device: string | undefined;
  /** How the request is to be answered when it is refused. */
  asked: Asked;
  /** The session token that came, and how to hand out another (null: end it). */
  token: string | undefined;
  giveSession(session: { token: string; expiresAt: string } | null): void;
  /** Counts a try to sign in or to guess a password or code from this address. Throws when there were too many. */
  countTry(): Promise<void>;
}
