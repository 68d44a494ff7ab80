import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { scopes } from '#domain/access/scopes.ts';
import type { Database } from '#database/schema.ts';
import { grantToken, revokeToken } from '#use-cases/connection/access-token.ts';
import { type Credentials, readCredentials } from './read-credentials.ts';

interface Around {
  db: Kysely<Database>;
  now: () => string;
  /** Where people find the system, without a slash at the end; left out, where the request came to. */
  publicAddress?: string | undefined;
  /** So many requests for tokens are answered from one address in a quarter of an hour. */
  requestsPerAddress: number;
}

/** The errors of RFC 6749 §5.2, and what is answered to too many requests, of which it says nothing. */
const status = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_scope: 400,
  unsupported_grant_type: 400,
  temporarily_unavailable: 429,
} as const;
type OAuthError = keyof typeof status;

const largestForm = 16 * 1024;

/**
 * `POST /oauth/token` (RFC 6749 §4.4, client credentials), `POST /oauth/revoke` (RFC 7009) and
 * `GET /.well-known/oauth-authorization-server` (RFC 8414).
 */
export function serveOAuth(app: FastifyInstance, around: Around): void {
  const { db, now } = around;
  const count = app.createRateLimit({ max: around.requestsPerAddress, timeWindow: '15 minutes' });

  app.get('/.well-known/oauth-authorization-server', (request) => {
    const issuer = around.publicAddress ?? `${request.protocol}://${request.host}`;
    const ways = ['client_secret_basic', 'client_secret_post'];
    return {
      issuer,
      token_endpoint: `${issuer}/oauth/token`,
      token_endpoint_auth_methods_supported: ways,
      revocation_endpoint: `${issuer}/oauth/revoke`,
      revocation_endpoint_auth_methods_supported: ways,
      grant_types_supported: ['client_credentials'],
      // There is no authorization endpoint, so nothing it could answer with; the field itself is required.
      response_types_supported: [],
      scopes_supported: scopes,
    };
  });

  void app.register(async (oauth) => {
    oauth.removeAllContentTypeParsers();
    oauth.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: largestForm },
      (_request, text, done) => done(null, text),
    );
    // What cannot be read at all is answered in the same way as what is missing.
    oauth.setErrorHandler((error: FastifyError, _request, reply) => {
      if ((error.statusCode ?? 500) >= 500) throw error;
      return refused(reply, 'invalid_request');
    });
    oauth.addHook('onSend', async (_request, reply) => {
      void reply.header('cache-control', 'no-store').header('pragma', 'no-cache');
    });

    oauth.post('/oauth/token', async (request, reply) => {
      const asking = await read(request, reply);
      if (asking === undefined) return reply;
      const { form, credentials } = asking;
      const grantType = form.get('grant_type');
      if (grantType === null) return refused(reply, 'invalid_request');
      if (grantType !== 'client_credentials') return refused(reply, 'unsupported_grant_type');
      const asked = form
        .get('scope')
        ?.split(' ')
        .filter((scope) => scope !== '');
      const granted = await grantToken(db, {
        ...credentials,
        ip: request.ip,
        scopes: asked === undefined || asked.length === 0 ? undefined : asked,
        now: now(),
      });
      if (typeof granted === 'string') return refused(reply, granted);
      return {
        access_token: granted.token,
        token_type: 'Bearer',
        expires_in: granted.expiresInSeconds,
        scope: granted.scopes.join(' '),
      };
    });

    oauth.post('/oauth/revoke', async (request, reply) => {
      const asking = await read(request, reply);
      if (asking === undefined) return reply;
      const token = asking.form.get('token');
      if (!token) return refused(reply, 'invalid_request');
      const known = await revokeToken(db, { ...asking.credentials, token, ip: request.ip, now: now() });
      return known ? reply.status(200).send() : refused(reply, 'invalid_client');
    });
  });

  /** The form and the credentials of a request; nothing where it has been answered with an error already. */
  async function read(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ form: URLSearchParams; credentials: Credentials } | undefined> {
    const tries = await count(request);
    if ('isExceeded' in tries && tries.isExceeded) {
      void reply.header('retry-after', tries.ttlInSeconds);
      await refused(reply, 'temporarily_unavailable');
      return undefined;
    }
    const form = new URLSearchParams(typeof request.body === 'string' ? request.body : '');
    // No parameter may come twice (RFC 6749 §3.2).
    const repeated = new Set(form.keys()).size !== form.size;
    const credentials = repeated ? 'invalid_request' : readCredentials(request.headers.authorization, form);
    // PostgreSQL takes no NUL in a text: no client has one in its name.
    const asking =
      typeof credentials === 'object' && credentials.clientId.includes('\0') ? 'invalid_client' : credentials;
    if (typeof asking === 'object') return { form, credentials: asking };
    await refused(reply, asking);
    return undefined;
  }
}

function refused(reply: FastifyReply, error: OAuthError): FastifyReply {
  // Whoever showed himself in the header is told how that is done.
  if (error === 'invalid_client' && reply.request.headers.authorization !== undefined)
    void reply.header('www-authenticate', 'Basic realm="dotpha"');
  return reply.status(status[error]).send({ error });
}
