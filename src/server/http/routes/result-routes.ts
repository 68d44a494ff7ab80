import * as z from 'zod';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import { perform } from '#use-cases/base/perform.ts';
import { exportResults } from '#use-cases/result/export-results.ts';
import { getResultExport } from '#use-cases/result/get-result-export.ts';
import { listResultExports } from '#use-cases/result/list-result-exports.ts';
import { listResults } from '#use-cases/result/list-results.ts';
import { markResultsSent } from '#use-cases/result/mark-results-sent.ts';
import { setOfficialCode } from '#use-cases/result/set-official-code.ts';
import { summaryOf } from '../route-rules.ts';
import { answer, callOf, open, route } from '../route.ts';

const { name, input } = getResultExport;

/** The bytes of the file as they were kept, named by their day and the beginning of their fingerprint. */
const file = open
  .route({
    method: 'GET',
    path: '/results/exports/{exportId}/file',
    operationId: name,
    summary: summaryOf(name),
    outputStructure: 'detailed',
    spec: (operation) => ({
      ...operation,
      responses: {
        200: {
          description: 'the file; docs/result-file.schema.json says what is in it',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    }),
  })
  .input(input)
  .output(z.object({ headers: z.record(z.string(), z.string()), body: z.custom<Blob>() }))
  .handler(async ({ context, input: given, path }) => {
    const call = callOf(context, path, getResultExport);
    const asked = answer(readInput(input, given));
    const { content, sha256, madeAt } = answer(await perform(context.services, call, getResultExport, asked));
    const named = `ket-qua-${madeAt.slice(0, 10)}-${sha256.slice(0, 8)}.json`;
    return {
      headers: {
        'content-disposition': `attachment; filename="${named}"`,
        'cache-control': 'private, no-store',
        'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      },
      body: new Blob([content], { type: 'application/json' }),
    };
  });

export const resultRoutes = {
  list: route('GET', '/results', listResults),
  listExports: route('GET', '/results/exports', listResultExports),
  export: route('POST', '/results/exports', exportResults),
  file,
  markSent: route('POST', '/results/exports/{exportId}/sent', markResultsSent),
  setOfficialCode: route('POST', '/results/officials/{officialId}/code', setOfficialCode),
};
