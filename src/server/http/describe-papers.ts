import type { OpenAPI } from '@orpc/openapi';
import { paperKinds } from '#domain/paper/official-paper.ts';
import { summaryOf } from './route-rules.ts';

const file = { schema: { type: 'string', format: 'binary' } } as const;

/** The addresses that carry papers and their templates as files, for the description of the API. */
export const paperPaths: OpenAPI.PathsObject = {
  '/papers/draft/file': {
    post: {
      operationId: 'getDraftFile',
      summary: summaryOf('getDraftFile'),
      parameters: [
        { name: 'as', in: 'query', schema: { type: 'string', enum: ['pdf', 'docx'], default: 'pdf' } },
      ],
      requestBody: {
        required: true,
        description: 'as of `draftPaper`',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
      responses: {
        200: { description: 'the draft', content: { '*/*': file } },
      },
    },
  },
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
  '/units/{authorityId}/templates/{kind}': {
    post: {
      operationId: 'keepTemplate',
      summary: summaryOf('keepTemplate'),
      parameters: [
        { name: 'authorityId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
        { name: 'kind', in: 'path', required: true, schema: { type: 'string', enum: [...paperKinds] } },
        { name: 'name', in: 'query', schema: { type: 'string', maxLength: 200 } },
      ],
      requestBody: { required: true, content: { '*/*': file } },
      responses: {
        200: {
          description: 'the template as it was written down, with the fields found in it',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['id', 'sha256', 'fields'],
                properties: {
                  id: { type: 'string', format: 'uuid' },
                  sha256: { type: 'string', description: 'hex' },
                  fields: { type: 'array', items: { type: 'string' } },
                },
              },
            },
          },
        },
      },
    },
  },
};
