import { ORPCError } from '@orpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as newId } from 'uuid';
import { dayInVietnam } from '#domain/base/dates.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { findAccessToken } from '#use-cases/connection/access-token.ts';
import { findApiToken } from '#use-cases/account/api-token.ts';
import { findSession } from '#use-cases/sign-in/session.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { askedOf } from './asked.ts';
import type { RequestContext } from './request-context.ts';

const cookieName = 'dotpha_session';

interface Around {
  services: Services;
  now: string;
  proofMinutes: number;
  /** Counts a try from the address of a request. */
  countTry: (
    request: FastifyRequest,
  ) => Promise<{ isExceeded?: boolean; ttlInSeconds?: number } | { isAllowed: true }>;
}

/** Who asks: by an API token where one is sent, else by the session of the cookie. */
export async function contextOf(
  { services, now, proofMinutes, countTry }: Around,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const token = request.cookies[cookieName];
  const key = request.headers['idempotency-key'];
  const bearer = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const byToken =
    bearer === undefined
      ? undefined
      : ((await findAccessToken(services.db, { token: bearer, ip: request.ip, now })) ??
        (await findApiToken(services.db, bearer, now)));
  const bySession =
    bearer !== undefined || token === undefined ? undefined : await findSession(services.db, token, now);
  const accountId = (byToken ?? bySession)?.accountId;
  return {
    services,
    now,
    token,
    sessionId: bySession?.id,
    provedAt: bySession?.provedAt,
    proofMinutes,
    scopes: byToken?.scopes,
    device: request.headers['user-agent'],
    actor: accountId === undefined ? undefined : await findActorOf(services.db, accountId, dayInVietnam(now)),
    requestId: typeof key === 'string' && key !== '' ? key : newId(),
    asked: askedOf(request),
    giveSession(session) {
      const flags = { path: '/', httpOnly: true, sameSite: 'strict' as const };
      if (session === null) void reply.clearCookie(cookieName, flags);
      else
        void reply.setCookie(cookieName, session.token, { ...flags, expires: new Date(session.expiresAt) });
    },
    async countTry() {
      const tries = await countTry(request);
      if (!('isExceeded' in tries) || !tries.isExceeded) return;
      void reply.header('retry-after', tries.ttlInSeconds);
      throw new ORPCError('tooManyRequests', { status: 429 });
    },
  };
}
