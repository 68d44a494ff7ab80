import type { OpenAPI } from '@orpc/openapi';
import { summaryOf } from './route-rules.ts';

const file = { schema: { type: 'string', format: 'binary' } } as const;
const id = { type: 'string', format: 'uuid' } as const;

/** The addresses that carry files as they are, for the description of the API; who may ask and how he is refused is said of all. */
export const evidencePaths: OpenAPI.PathsObject = {
  '/tasks/{taskId}/evidence': {
    post: {
      operationId: 'addEvidence',
      summary: summaryOf('addEvidence'),
      parameters: [
        { name: 'taskId', in: 'path', required: true, schema: id },
        { name: 'name', in: 'query', required: true, schema: { type: 'string', maxLength: 200 } },
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
      },
    },
  },
  '/evidence/{evidenceId}': {
    get: {
      operationId: 'getEvidence',
      summary: summaryOf('getEvidence'),
      parameters: [{ name: 'evidenceId', in: 'path', required: true, schema: id }],
      responses: {
        200: { description: 'the file', content: { '*/*': file } },
      },
    },
  },
};
