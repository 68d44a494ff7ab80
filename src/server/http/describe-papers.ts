import type { OpenAPI } from '@orpc/openapi';
import { summaryOf } from './route-rules.ts';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** The address that gives a paper as a file, for the description of the API. */
export const paperPaths: OpenAPI.PathsObject = {
  '/papers/{fingerprint}/file': {
    get: {
      operationId: 'getPaperFile',
      summary: summaryOf('getPaperFile'),
      parameters: [
        { name: 'fingerprint', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'], default: 'pdf' } },
      ],
      responses: {
        200: { description: 'the paper', content: { '*/*': file } },
      },
    },
  },
};
