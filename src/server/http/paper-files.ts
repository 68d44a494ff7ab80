import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fileName } from '#domain/base/file-name.ts';
import { readInput } from '#domain/base/refusal-of-issues.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import type { PaperFormat } from '#regulation/paper-format.ts';
import { type PaperFile, paperFiles } from '#server/documents/paper/printed-paper.ts';
import { openPrinter, type Printer } from '#server/documents/paper/printer.ts';
import { perform, type Services } from '#use-cases/base/perform.ts';
import { findClean, resultOfInspection } from '#use-cases/evidence/check-file.ts';
import { draftPaper } from '#use-cases/paper/draft-paper.ts';
import { getPaper } from '#use-cases/paper/get-paper.ts';
import { keepTemplate, templateOfPaper } from '#use-cases/paper/templates.ts';
import * as z from 'zod';
import { callOf } from './evidence-files.ts';
import { problemOfRefusal, problemType } from './problem.ts';
import type { RequestContext } from './request-context.ts';
import { heavyInTurn } from './route.ts';

interface Around {
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  /** Where people find the system, without a slash at the end; left out, where the request came to. */
  publicAddress?: string | undefined;
  printer?: Printer;
}

/** Two megabytes. */
const largestTemplate = 2 * 1024 * 1024;

const asked = z.strictObject({ as: z.enum(paperFiles).default('pdf') });

const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/**
 * `GET /api/papers/{fingerprint}/file?as=pdf|docx`: a paper as it went out, as a file to print or to finish by hand.
 * `POST /api/papers/draft/file?as=pdf|docx` takes an act and gives the paper it would bring, marked as a draft.
 * `POST /api/units/{authorityId}/templates/{kind}?name=…` takes the body as an office's own .docx for papers of a kind.
 */
export function servePapers(app: FastifyInstance, around: Around): void {
  const { printer = openPrinter(), publicAddress } = around;
  app.addHook('onClose', () => printer.close());
  app.get<{ Params: { fingerprint: string } }>('/api/papers/:fingerprint/file', async (request, reply) => {
    const context = await around.contextOf(request, reply);
    const call = callOf(context, 'paper:read');
    if ('kind' in call) return refused(reply, call, context);
    const query = readInput(asked, request.query);
    if (!query.ok) return refused(reply, query.refusal, context);
    const found = await perform(context.services, call, getPaper, request.params);
    if (!found.ok) return refused(reply, found.refusal, context);
    const { content, format, fingerprint } = found.value;
    const { as } = query.value;
    const home = publicAddress ?? `${request.protocol}://${request.host}`;
    const check = { address: `${home}/check/${fingerprint}`, fingerprint };
    const own =
      as === 'pdf' ? undefined : await perform(context.services, call, templateOfPaper, request.params);
    const template =
      own?.ok && own.value.content !== null ? Buffer.from(own.value.content, 'base64') : undefined;
    const file = await printer.print({ paper: content, format, check }, as, template);
    return sendFile(reply, file, as, nameOf(content, format));
  });

  app.post('/api/papers/draft/file', async (request, reply) => {
    const context = await around.contextOf(request, reply);
    const call = callOf(context, 'paper:write');
    if ('kind' in call) return refused(reply, call, context);
    const query = readInput(asked, request.query);
    if (!query.ok) return refused(reply, query.refusal, context);
    const drawn = await heavyInTurn(() => perform(context.services, call, draftPaper, request.body as never));
    if (!drawn.ok) return refused(reply, drawn.refusal, context);
    const { content, format } = drawn.value;
    const { as } = query.value;
    // Never in an office's own template: nothing there would say that it is a draft.
    const file = await printer.print({ paper: content, format, check: null }, as);
    return sendFile(reply, file, as, `du-thao-${nameOf(content, format)}`);
  });

  void app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: largestTemplate },
      (_request, body, done) => done(null, body),
    );
    files.post<{ Params: { authorityId: string; kind: string }; Querystring: { name?: string } }>(
      '/api/units/:authorityId/templates/:kind',
      async (request, reply) => {
        const context = await around.contextOf(request, reply);
        const call = callOf(context, 'paper:write');
        if ('kind' in call) return refused(reply, call, context);
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const unfit = await faultOf(context.services, bytes);
        if (unfit !== undefined) return refused(reply, unfit, context);
        // A file that brings the printing process down is no template.
        const reading = await printer.read(bytes).catch(() => ({ fault: 'notDocx' as const, given: '' }));
        const { authorityId, kind } = request.params;
        const kept = await perform(context.services, call, keepTemplate, {
          authorityId,
          kind: kind as never,
          name: request.query.name?.normalize('NFC') ?? kind,
          content: bytes.toString('base64'),
          reading,
        });
        return kept.ok ? kept.value : refused(reply, kept.refusal, context);
      },
    );
  });
}

/** What is wrong with a .docx before anything is made of it; that it is none is for whoever reads it to say. */
async function faultOf({ inspector, scan }: Services, bytes: Buffer): Promise<Refusal | undefined> {
  const clean = await findClean(scan, bytes);
  if (!clean.ok) return clean.refusal;
  const file = { content: bytes, name: 'template.docx', mediaType: mediaTypes.docx };
  const found = await inspector?.inspect(file);
  const checked = found === undefined || bytes.length === 0 ? undefined : resultOfInspection(found);
  if (checked === undefined || checked.ok) return undefined;
  const { refusal } = checked;
  return refusal.kind === 'fileRefused' && refusal.params.problem === 'otherKind' ? undefined : refusal;
}

/** What a file of a paper is called, without its ending: by its number, else by its type and what it is about. */
function nameOf({ number, name, type, about }: OfficialPaper, { types }: PaperFormat): string {
  return number?.replace(/[^\p{L}\p{N}]+/gu, '-') ?? fileName(`${name ?? types[type].name} ${about}`);
}

function sendFile(reply: FastifyReply, file: Uint8Array, as: PaperFile, name: string): FastifyReply {
  return reply
    .type(mediaTypes[as])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${as}`)}`)
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(file));
}

function refused(reply: FastifyReply, refusal: Refusal, context: RequestContext): FastifyReply {
  const problem = problemOfRefusal(refusal, context.asked);
  return reply.status(problem.status).type(problemType).send(problem);
}
