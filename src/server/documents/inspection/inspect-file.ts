import { Faulty, type FileFault, inPart } from './file-fault.ts';
import { inspectArchive } from './inspect-archive.ts';
import { inspectCompound } from './inspect-compound.ts';
import { inspectPicture } from './inspect-picture.ts';
import { beginningOf, endingOf, kindsByEnding, programEndings, textEndings } from './kind-of.ts';
import { MarkingSearch } from './marking-search.ts';
import { type Source, sourceOfBytes, sourceOfPath } from './source.ts';

/** A file to look into: where it lies, or its bytes. */
export interface FileToInspect {
  content: string | Uint8Array;
  name: string;
  /** The kind it claims to be. */
  mediaType: string;
}

/** What a file is by its content, with a small picture of it where it is one; or the first thing wrong with it. */
export type Inspection = { mediaType: string; thumbnail?: Uint8Array | undefined } | { fault: FileFault };

/** Nothing is known of what is in it. */
const unknown = 'application/octet-stream';

/** Looks into a file. Done in a process apart: a hostile file may take any time and memory, and ends with its process. */
export async function inspectFile({ content, name, mediaType }: FileToInspect): Promise<Inspection> {
  try {
    const source =
      typeof content === 'string' ? await sourceOfPath(content) : sourceOfBytes(Buffer.from(content));
    return await inspect(source, name, mediaType, '');
  } catch (error) {
    if (error instanceof Faulty) return { fault: error.fault };
    throw error;
  }
}

async function inspect(source: Source, name: string, claimed: string, inside: string) {
  if (programEndings.test(name)) throw new Faulty({ problem: 'program', ...inPart(inside) });
  const { mediaType, thumbnail } = await byContent(source, claimed, inside);
  const wanted = kindsByEnding[endingOf(name)];
  if (wanted !== undefined && !wanted.includes(mediaType))
    throw new Faulty({ problem: 'otherKind', ...inPart(inside), given: mediaType });
  return { mediaType, thumbnail };
}

async function byContent(
  source: Source,
  claimed: string,
  inside: string,
): Promise<{ mediaType: string; thumbnail?: Uint8Array | undefined }> {
  const beginning = beginningOf(await source.head());
  switch (beginning) {
    case undefined:
      return { mediaType: isBelievable(claimed) ? claimed : unknown };
    case 'pdf':
      // The reader of PDFs is large: only who needs it loads it.
      await (await import('./inspect-pdf.ts')).inspectPdf(await source.bytes(), inside);
      return { mediaType: 'application/pdf' };
    case 'png':
    case 'jpeg':
    case 'gif':
    case 'webp':
      return {
        mediaType: `image/${beginning}`,
        thumbnail: await inspectPicture(await source.bytes(), beginning).catch(placedIn(inside)),
      };
    case 'zip':
      return { mediaType: await inspectZip(source, inside) };
    case 'compound':
      return { mediaType: inspectCompound(await source.bytes(), inside) };
    case 'rtf':
      searchRtf(await source.bytes(), inside);
      return { mediaType: 'application/rtf' };
    case 'program':
      throw new Faulty({ problem: 'program', ...inPart(inside) });
    case 'closed':
      throw new Faulty({ problem: 'unreadable', ...inPart(inside) });
  }
}

/** An office file in a folder and a workbook in a paper are looked into, a folder in a folder not, however it is called. */
async function inspectZip(source: Source, inside: string): Promise<string> {
  const nested = new Faulty({ problem: 'nested', ...inPart(inside) });
  if (inside.split(' › ').length > 3) throw nested;
  const mediaType = await inspectArchive(source, inside === '' ? '' : `${inside} › `, inspectInner);
  if (inside !== '' && mediaType === 'application/zip') throw nested;
  return mediaType;
}

async function inspectInner(bytes: Buffer, name: string, part: string): Promise<void> {
  if (bytes.length === 0) return;
  if (textEndings.test(name)) {
    const search = new MarkingSearch(part);
    search.push(bytes.toString('utf8'));
    search.end();
  }
  await inspect(sourceOfBytes(bytes), name, unknown, part);
}

/** Letters beyond the first 256 stand as `\u` and their number, then what old readers show. */
function searchRtf(bytes: Buffer, inside: string): void {
  const search = new MarkingSearch(inside);
  const text = bytes
    .toString('latin1')
    .replace(/\\u(-?\d{1,6}) ?(?:\\'[0-9a-f]{2}|\?)?/gi, (_all, code: string) =>
      String.fromCharCode(Number(code) & 0xffff),
    );
  search.push(text.replace(/\\[a-z]+-?\d* ?|[{}]/gi, ' '));
  search.end();
}

/** What begins with nothing telling is not what would begin otherwise. */
function isBelievable(claimed: string): boolean {
  const telling = Object.values(kindsByEnding).some((kinds) => kinds.includes(claimed));
  return !telling && !claimed.startsWith('image/');
}

/** The same fault, said of the file it lies in. */
function placedIn(inside: string) {
  return (error: unknown) => {
    throw error instanceof Faulty ? new Faulty({ ...error.fault, ...inPart(inside) }) : error;
  };
}
