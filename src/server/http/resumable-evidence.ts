import { mkdir, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { FileStore } from '@tus/file-store';
import { Server, type Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 as newId } from 'uuid';
import type { Refusal } from '#domain/base/refusal.ts';
import { refuse } from '#domain/base/result.ts';
import type { Bytes, EvidenceStore } from '#database/evidence/evidence-store.ts';
import { StoreUnreachable } from '#database/evidence/store-unreachable.ts';
import { type Call, perform, type Services } from '#use-cases/base/perform.ts';
import { mayAddEvidence } from '#use-cases/evidence/add-evidence.ts';
import { getEvidence } from '#use-cases/evidence/get-evidence.ts';
import { takeInEvidence } from '#use-cases/evidence/take-in-evidence.ts';
import { callOf } from './evidence-files.ts';
import { faultOfStatus, problemOfFault, problemOfRefusal, problemType } from './problem.ts';
import type { RequestContext } from './request-context.ts';

interface Around {
  store: EvidenceStore;
  /** Where files lie that have not come in whole. */
  folder: string;
  contextOf: (request: FastifyRequest, reply: FastifyReply) => Promise<RequestContext>;
  onFault: (error: unknown) => void;
}

/** Whose request the uploads are asked for by. */
interface Asking {
  services: Services;
  call: Call;
}

const path = '/api/uploads';
/** What was not gone on with for so long is taken away, milliseconds. */
const keptFor = 24 * 3_600_000;

/**
 * Files that come in a part at a time and go on where the network left them, by the tus protocol 1.0 (creation,
 * creation-with-upload, termination, expiration): `POST /api/uploads` with `taskId`, `name` and `type` as its metadata begins one,
 * `PATCH` and `HEAD /api/uploads/{id}` go on with it. Its id is that of the evidence it becomes. Only whoever began an upload knows of it.
 */
export async function serveResumableEvidence(app: FastifyInstance, around: Around): Promise<void> {
  const { folder, store } = around;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const datastore = new FileStore({ directory: folder, expirationPeriodInMilliseconds: keptFor });
  const asking = new WeakMap<globalThis.Request, Asking>();
  /** Parts that are coming in, by their upload: the last one is followed by the taking in of the whole. */
  const coming = new Map<string, Promise<unknown>>();
  const tus = new Server({
    path,
    datastore,
    maxSize: store.limit,
    relativeLocation: true,
    namingFunction: () => newId(),
    async onUploadCreate(request, { metadata }) {
      const { services, call } = askingOf(request);
      const file = { taskId: metadata?.['taskId'] ?? '', ...nameOf(metadata) };
      const allowed = await perform(services, call, mayAddEvidence, file);
      if (!allowed.ok) throw new Refused(allowed.refusal);
      await datastore.deleteExpired();
      return { metadata: { ...file, accountId: call.actor.accountId } };
    },
    async onUploadFinish(request, upload) {
      const { id, metadata } = upload;
      const { services, call } = askingOf(request);
      const file = { id, taskId: metadata?.['taskId'] ?? '', ...nameOf(metadata) };
      // The same file twice, by an answer that was lost, is one act.
      const once = { ...call, requestId: id };
      const content = allOf(upload);
      const taken = await takeInEvidence(services, store, once, file, content).catch(
        async (error: unknown) => {
          if (error instanceof CutShort) throw error;
          await setBack(upload);
          around.onFault(error);
          if (error instanceof StoreUnreachable) throw new Refused(refuse('evidenceUnreachable', {}).refusal);
          throw error;
        },
      );
      if (!taken.ok && passes(taken.refusal)) await setBack(upload);
      // Another program may have taken it in, and away, at the same time.
      else await datastore.remove(id).catch(() => undefined);
      if (!taken.ok) throw new Refused(taken.refusal);
      return {};
    },
  });
  // What broke off before the last stop.
  await datastore.deleteExpired();

  /** What is whole and could not be taken in is asked for its last byte again, and with it to be taken in. */
  async function setBack({ id, size = 0 }: { id: string; size?: number | undefined }): Promise<void> {
    if (size === 0) await datastore.remove(id);
    else await truncate(join(folder, id), size - 1);
  }

  /** The content of what is whole; throws CutShort where it is not by now. */
  async function* allOf({ id, size }: Upload): Bytes & AsyncGenerator<Uint8Array> {
    let read = 0;
    for await (const piece of datastore.read(id)) {
      read += piece.length;
      yield piece;
    }
    if (read !== size) throw new CutShort();
  }

  function askingOf(request: object): Asking {
    const found = asking.get(request as globalThis.Request);
    if (found === undefined) throw new Error('an upload that nobody asked for');
    return found;
  }

  const findUpload = (id: string) => datastore.getUpload(id).catch(() => undefined);

  const handle = async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) => {
    const context = await around.contextOf(request, reply);
    const answer = (refusal: Refusal) => send(reply, problemOfRefusal(refusal, context.asked));
    const call = callOf(context, 'task:write');
    if ('kind' in call) return answer(call);
    const { services } = context;
    const { id } = request.params;
    if (id === undefined) {
      if (Number(request.headers['upload-length'] ?? 0) > store.limit) return answer(tooLarge(store.limit));
    } else {
      let known = await findUpload(id);
      // Whoever asks again while the file is being taken in waits for what becomes of it.
      while (known !== undefined && isWhole(known) && coming.has(id)) {
        await coming.get(id);
        known = await findUpload(id);
      }
      if (known?.metadata?.['accountId'] !== call.actor.accountId) {
        const taken =
          request.method === 'HEAD' && (await perform(services, call, getEvidence, { evidenceId: id }));
        // The last answer was lost: the file is whole, and evidence by now.
        if (taken && taken.ok)
          return reply
            .headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' })
            .headers({ 'upload-offset': taken.value.size, 'upload-length': taken.value.size })
            .status(200)
            .send();
        return answer(refuse('notFound', { what: 'evidence', id }).refusal);
      }
      // Whole, and not taken in: the program stopped in between.
      if (isWhole(known)) await setBack(known);
    }
    const asked = webRequestOf(request, id);
    asking.set(asked, { services, call });
    const answered = tus.handleWeb(asked);
    if (id === undefined || request.method !== 'PATCH') return give(reply, await answered, context);
    // One that comes while another is taken in does not stand in its place.
    const all = Promise.allSettled([coming.get(id), answered]);
    coming.set(id, all);
    void all.then(() => coming.get(id) === all && coming.delete(id));
    return give(reply, await answered, context);
  };
  await app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.route({ method: ['POST', 'OPTIONS'], url: path, handler: handle });
    files.route({ method: ['HEAD', 'PATCH', 'DELETE'], url: `${path}/:id`, handler: handle });
  });
}

/** A refusal on its way through the upload server, which answers with its `body`. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly status_code = 422;
  readonly body: string;
  constructor(refusal: Refusal) {
    super(refusal.kind);
    this.refusal = refusal;
    this.body = JSON.stringify(refusal);
  }
}

/** A file that another program on the same folder set back while it was read: its sender asks where it stands, and goes on. */
class CutShort extends Error {
  readonly status_code = 409;
  readonly body = 'The upload has moved on\n';
}

/** Whether the same file may be taken in a moment. */
function passes(refusal: Refusal): boolean {
  return refusal.kind === 'notScanned' && refusal.params.why === 'unreachable';
}

function tooLarge(limit: number): Refusal {
  return refuse('invalidValue', { path: 'content', problem: 'tooLarge', limit: String(limit) }).refusal;
}

function nameOf(metadata: Record<string, string | null> | undefined): { name: string; mediaType: string } {
  return {
    name: metadata?.['name']?.normalize('NFC') ?? '',
    mediaType: metadata?.['type'] || metadata?.['mediaType'] || 'application/octet-stream',
  };
}

/** Whether all of a file is on the disk. */
function isWhole({ size, offset }: { size?: number | undefined; offset: number }): boolean {
  return size === offset && size !== 0;
}

/**
 * The request as the upload server reads it; its body stays a stream. That server looks for the id at the end of the whole
 * address, what follows a question mark included: it gets nothing but the id that was asked about.
 */
function webRequestOf(request: FastifyRequest, id: string | undefined): globalThis.Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers.set(name, String(value));
  const { body, method } = request;
  const content = body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : undefined;
  const place = id === undefined ? path : `${path}/${encodeURIComponent(id)}`;
  return new Request(new URL(place, 'http://localhost'), {
    method,
    headers,
    ...(content === undefined || method === 'HEAD' ? {} : { body: content, duplex: 'half' }),
  } as RequestInit);
}

/** What the upload server answers; whatever it refuses becomes a problem as everywhere, with its own status. */
async function give(reply: FastifyReply, response: Response, { asked }: RequestContext) {
  void reply.headers(Object.fromEntries(response.headers)).status(response.status);
  if (response.status < 400) return reply.send(response.status === 204 ? undefined : await response.text());
  const body = await response.text();
  const refusal = refusalIn(body);
  if (refusal !== undefined) return send(reply, problemOfRefusal(refusal, asked));
  const fault = problemOfFault(faultOfStatus(response.status), asked);
  return send(reply, { ...fault, status: response.status });
}

function refusalIn(body: string): Refusal | undefined {
  return body.startsWith('{"kind"') ? (JSON.parse(body) as Refusal) : undefined;
}

function send(reply: FastifyReply, problem: { status: number }) {
  return reply.removeHeader('content-length').status(problem.status).type(problemType).send(problem);
}
