import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import * as z from 'zod';
import { scopes } from '#domain/access/scopes.ts';
import { eventPaths } from '#http/events/describe-events.ts';
import { evidencePaths } from './describe-evidence.ts';
import { paperPaths } from './describe-papers.ts';
import { problemSchema } from './problem.ts';
import { type RegisteredRoute, registeredRoutes } from './registry.ts';
import { router } from './router.ts';

const problem = { $ref: '#/components/responses/problem' };
const idempotencyKey = { $ref: '#/components/parameters/idempotencyKey' };
const language = { $ref: '#/components/parameters/language' };

/** The description of the API in OpenAPI 3.1: of each address its input, answer, refusals and who may ask. */
export async function describeApi(): Promise<OpenAPI.Document> {
  const document = await new OpenAPIGenerator({
    schemaConverters: [new ZodToJsonSchemaConverter()],
  }).generate(router, {
    info: {
      title: 'Đột Phá',
      version: '0.1.0',
      description: 'Assigning breakthrough work to leading officials and appraising them by its products.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api' }],
    components: {
      schemas: { problem: problemJsonSchema() },
      responses: {
        problem: {
          description: 'refused, or failed; nothing was changed',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } },
        },
      },
      parameters: {
        idempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'The same key with the same content is done once and answered the same again.',
          schema: { type: 'string', minLength: 1, maxLength: 200 },
        },
        language: {
          name: 'Accept-Language',
          in: 'header',
          description: 'The language of refusals: vi (default) or en.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'dotpha_session' },
        token: { type: 'http', scheme: 'bearer', description: 'An API token with scopes.' },
        oauth2: {
          type: 'oauth2',
          description:
            'A program registered by an administrator; see /.well-known/oauth-authorization-server.',
          flows: {
            clientCredentials: {
              tokenUrl: '/oauth/token',
              scopes: Object.fromEntries(scopes.map((it) => [it, it])),
            },
          },
        },
      },
    },
  });
  Object.assign(document.paths ?? {}, structuredClone({ ...evidencePaths, ...eventPaths, ...paperPaths }));
  for (const route of await registeredRoutes()) {
    const operation = document.paths?.[route.path]?.[route.method === 'GET' ? 'get' : 'post'];
    if (operation === undefined) throw new Error(`${route.useCase} is not described`);
    complete(operation, route);
  }
  return document;
}

/** What the use case does not say of itself: who may ask, and how it is refused. */
function complete(operation: OpenAPI.OperationObject, { rule, scope, word, method }: RegisteredRoute): void {
  const access = rule?.access;
  operation.tags = [word];
  operation.security =
    access === 'open'
      ? []
      : [
          { session: [] },
          ...(scope === null && !rule?.anyToken
            ? []
            : [{ token: [] }, { oauth2: scope === null ? [] : [scope] }]),
        ];
  if (access !== undefined) Object.assign(operation, { 'x-access': access });
  if (scope !== null) Object.assign(operation, { 'x-scope': scope });
  // The generator writes into every parameter what only those after the question mark can have.
  for (const parameter of operation.parameters ?? [])
    if ('in' in parameter && parameter.in !== 'query') {
      delete parameter.allowEmptyValue;
      delete parameter.allowReserved;
    }
  operation.parameters = [...(operation.parameters ?? []), language];
  if (method === 'POST' && access !== 'open') operation.parameters.push(idempotencyKey);
  const statuses = [
    ...(access === 'open' ? [] : ['401']),
    ...(typeof access === 'object' ? ['403', '404'] : []),
    ...(method === 'POST' ? ['400', '409', '413', '415'] : []),
    ...(rule?.guessing ? ['401', '429'] : []),
    '422',
    'default',
  ];
  operation.responses = {
    ...operation.responses,
    ...Object.fromEntries(statuses.map((status) => [status, problem])),
  };
}

function problemJsonSchema() {
  const { $schema: _, ...schema } = z.toJSONSchema(problemSchema, { io: 'output' });
  return schema as OpenAPI.SchemaObject;
}
