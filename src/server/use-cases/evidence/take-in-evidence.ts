import type * as z from 'zod';
import { type Result, refuse } from '#domain/base/result.ts';
import type { Bytes, EvidenceStore } from '#database/evidence/evidence-store.ts';
import { type Call, perform, type Services } from '#use-cases/base/perform.ts';
import { textEndings } from '#server/documents/inspection/kind-of.ts';
import { addEvidence, type evidenceName, mayAddEvidence } from './add-evidence.ts';
import { checkFile } from './check-file.ts';
import { findMarkingIn } from './find-marking-in.ts';

/** A file as it was written down. */
export type AddedEvidence = z.output<(typeof addEvidence)['input']> & { id: string };

/**
 * Takes a file in: asks first whether it may come, then takes its content a part at a time, looks for a secrecy marking
 * into whatever is text, looks into it and has it scanned, keeps it by its fingerprint, and writes it down, its kind by its content. Nothing is kept of what is refused; only where
 * the task came to its end while the file was on its way does the content stay, with nothing that refers to it.
 * Errors: those of adding evidence and of checking a file; `secrecyMarked`; `invalidValue` at `content` for one that is empty or too large.
 */
export async function takeInEvidence(
  services: Services,
  store: EvidenceStore,
  call: Call,
  { id, ...file }: z.input<typeof evidenceName> & { id?: string },
  content: Bytes,
): Promise<Result<AddedEvidence>> {
  const allowed = await perform(services, call, mayAddEvidence, file);
  if (!allowed.ok) return allowed;
  const received = await store.receive(content);
  if (received === 'tooLarge')
    return refuse('invalidValue', { path: 'content', problem: 'tooLarge', limit: String(store.limit) });
  try {
    if (received.size === 0) return refuse('invalidValue', { path: 'content', problem: 'required' });
    const marking = await findMarkingIn(received.read(), isText(file));
    if (marking !== undefined) return refuse('secrecyMarked', { path: 'content', marking });
    const checked = await checkFile(services, received.path, file);
    if (!checked.ok) return checked;
    const { mediaType, thumbnail } = checked.value;
    await received.keep();
    const { sha256, size } = received;
    // A file without its small picture is still proof.
    if (thumbnail !== undefined) await store.keepThumbnail(sha256, thumbnail).catch(() => undefined);
    return await perform(services, call, addEvidence, {
      ...file,
      mediaType,
      sha256,
      size,
      ...(id === undefined ? {} : { id }),
    });
  } finally {
    await received.discard();
  }
}

/** Whether it is text by what it claims to be. */
function isText({ name, mediaType }: z.input<typeof evidenceName>): boolean {
  return /^text\/|[/+](json|xml)$/.test(mediaType) || textEndings.test(name);
}
