import type { OpenAPI } from '@orpc/openapi';

const file = { schema: { type: 'string', format: 'binary' } } as const;
const id = { type: 'string', format: 'uuid' } as const;
const problem = { $ref: '#/components/responses/problem' };
const security = [{ session: [] }, { token: [] }];
const language = { $ref: '#/components/parameters/language' };
const refusals = (...statuses: string[]) =>
  Object.fromEntries([...statuses, 'default'].map((status) => [status, problem]));

/** The addresses that carry files as they are, for the description of the API. */
export const evidencePaths: OpenAPI.PathsObject = {
  '/tasks/{taskId}/evidence': {
    post: {
      operationId: 'addEvidence',
      summary: 'Add a file that proves something of a task; the body is the file as it is',
      tags: ['task'],
      security,
      parameters: [
        { name: 'taskId', in: 'path', required: true, schema: id },
        { name: 'name', in: 'query', required: true, schema: { type: 'string', maxLength: 200 } },
        { $ref: '#/components/parameters/idempotencyKey' },
        language,
      ],
      requestBody: { required: true, content: { '*/*': file } },
      responses: {
        200: {
          description: 'the file as it was written down, with its fingerprint',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['id', 'taskId', 'name', 'mediaType', 'size', 'sha256'],
                properties: {
                  id,
                  taskId: id,
                  name: { type: 'string' },
                  mediaType: { type: 'string' },
                  size: { type: 'integer' },
                  sha256: { type: 'string', description: 'hex' },
                },
              },
            },
          },
        },
        ...refusals('401', '403', '404', '409', '422'),
      },
    },
  },
  '/evidence/{evidenceId}': {
    get: {
      operationId: 'getEvidence',
      summary: 'A file that was handed in, as it is',
      tags: ['task'],
      security,
      parameters: [{ name: 'evidenceId', in: 'path', required: true, schema: id }, language],
      responses: {
        200: { description: 'the file', content: { '*/*': file } },
        ...refusals('401', '403', '404', '500'),
      },
    },
  },
};
