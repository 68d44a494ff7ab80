import { type Refusal } from '#domain/base/refusal.ts';
import { hasSecondFactor } from '#use-cases/sign-in/second-factor.ts';
import type { RequestContext } from './request-context.ts';

/** How long a proof of who somebody is holds for acts that bind others, in minutes. */
export const proofMinutesByDefault = 30;

/**
 * Why an act that binds others is not done now: the holder of the session showed his password or a code too long ago. A
 * token shows nobody: with one it is never done.
 */
export async function findStaleProof(context: RequestContext): Promise<Refusal | undefined> {
  const { services, actor, now, provedAt, proofMinutes: minutes } = context;
  if (provedAt === undefined || actor === undefined)
    return { kind: 'freshProofNeeded', params: { by: 'session', minutes } };
  if (Date.parse(now) - Date.parse(provedAt) <= minutes * 60_000) return undefined;
  const by = (await hasSecondFactor(services.db, actor.accountId)) ? 'code' : 'password';
  return { kind: 'freshProofNeeded', params: { by, minutes } };
}
