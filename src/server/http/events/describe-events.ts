import type { OpenAPI } from '@orpc/openapi';
import { summaryOf } from '#http/route-rules.ts';

/** The address that tells of changes as they happen, for the description of the API. */
export const eventPaths: OpenAPI.PathsObject = {
  '/council-sessions/{sessionId}/events': {
    get: {
      operationId: 'watchSession',
      summary: summaryOf('watchSession'),
      parameters: [
        { name: 'sessionId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      ],
      responses: {
        200: {
          description:
            'server-sent events: each carries a mark that is another once anything of the session is',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
      },
    },
  },
};
