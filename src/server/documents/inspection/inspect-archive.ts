import { text } from 'node:stream/consumers';
import type { Entry, ZipFile } from 'yauzl';
import { archiveParts, readPart } from './archive-parts.ts';
import { Faulty, inPart } from './file-fault.ts';
import { inspectionLimits } from './inspection-limits.ts';
import {
  beginningOf,
  endingOf,
  kindsByEnding,
  programEndings,
  tellingBytes,
  textEndings,
} from './kind-of.ts';
import { readXml } from './read-xml.ts';
import type { Source } from './source.ts';

const office = 'application/vnd.openxmlformats-officedocument';
/** The part that makes an archive an office file. */
const mainParts: Record<string, string> = {
  'word/document.xml': `${office}.wordprocessingml.document`,
  'xl/workbook.xml': `${office}.spreadsheetml.sheet`,
  'ppt/presentation.xml': `${office}.presentationml.presentation`,
};

/** Looks into a file out of the archive as into any other. */
export type InspectInner = (bytes: Buffer, name: string, part: string) => Promise<unknown>;

/**
 * Looks through an archive: its list first, then what is in it: all the XML of an office file, and every file of a kind that
 * may carry a marking. Throws `Faulty`.
 * @param inside where the archive lies, as `folder.zip › `; empty for the file itself
 * @returns its kind by what is in it
 */
export async function inspectArchive(
  source: Source,
  inside: string,
  inspectInner: InspectInner,
): Promise<string> {
  const archive = await source.archive().catch(() => {
    throw new Faulty({ problem: 'broken', ...inPart(inside) });
  });
  try {
    const entries = await archiveParts(archive, inside);
    const kind = await kindOf(archive, entries);
    for (const entry of entries) {
      const { fileName } = entry;
      if (fileName.endsWith('/')) continue;
      const part = inside + fileName;
      if (kind === undefined) await inspectFolderPart(archive, entry, part, inspectInner);
      else await inspectOfficePart(archive, entry, part, inspectInner);
    }
    return kind ?? 'application/zip';
  } finally {
    archive.close();
  }
}

async function kindOf(archive: ZipFile, entries: Entry[]): Promise<string | undefined> {
  const main = entries.map(({ fileName }) => mainParts[fileName]).find((it) => it !== undefined);
  if (main !== undefined) {
    if (!entries.some(({ fileName }) => fileName === '[Content_Types].xml'))
      throw new Faulty({ problem: 'broken', part: '[Content_Types].xml' });
    return main;
  }
  const [first] = entries;
  if (first?.fileName !== 'mimetype' || first.uncompressedSize > 100) return undefined;
  const said = await text(readPart(archive, first, 'mimetype'));
  return said.startsWith('application/vnd.oasis.opendocument.') ? said.trim() : undefined;
}

/** A part of a .docx, .xlsx, .pptx or OpenDocument file. */
async function inspectOfficePart(archive: ZipFile, entry: Entry, part: string, inspectInner: InspectInner) {
  const { fileName } = entry;
  if (/vbaProject\.bin$|^Basic\/|^Scripts\/|activeX\d*\.bin$/i.test(fileName))
    throw new Faulty({ problem: 'macros', part });
  if (/\.(xml|rels|rdf)$/i.test(fileName) || fileName === '[Content_Types].xml') {
    await readXml(readPart(archive, entry, part), part, (name, attributes) =>
      checkElement(name, attributes, part),
    );
    return;
  }
  // A workbook in a paper, a paper on a slide.
  if (/\/embeddings\//.test(fileName) && endingOf(fileName) in embedded)
    await inspectInner(await unpacked(archive, entry, part), fileName, part);
  else await readThrough(archive, entry, part);
}

const embedded: Record<string, true> = { docx: true, xlsx: true, pptx: true, pdf: true };

/**
 * Kinds of relation through which a file has itself completed by another when it is opened. Another workbook that a formula looks at
 * is fetched by hand only.
 */
const completing = /\/(attachedTemplate|oleObject|frame|subDocument|package)$/;

function checkElement(name: string, attributes: Record<string, string>, part: string): void {
  const { ContentType = '', Type = '', TargetMode = '', Target = '' } = attributes;
  if (/macroEnabled|ms-office\.vbaProject/i.test(ContentType)) throw new Faulty({ problem: 'macros', part });
  if (/(^|:)encryption-data$/.test(name)) throw new Faulty({ problem: 'locked', part });
  if (TargetMode === 'External' && completing.test(Type))
    throw new Faulty({ problem: 'external', part, given: Target.slice(0, 100) });
}

/** A file in a folder that was packed. */
async function inspectFolderPart(archive: ZipFile, entry: Entry, part: string, inspectInner: InspectInner) {
  const { fileName, uncompressedSize } = entry;
  if (programEndings.test(fileName)) throw new Faulty({ problem: 'program', part });
  if (/\.(zip|7z|rar|gz|tgz|xz|bz2|tar|cab)$/i.test(fileName)) throw new Faulty({ problem: 'nested', part });
  if (uncompressedSize > inspectionLimits.innerBytes) {
    // A film is too large for memory, and nothing is looked for in it.
    const head = await readThrough(archive, entry, part);
    const known = kindsByEnding[endingOf(fileName)] !== undefined || textEndings.test(fileName);
    if (beginningOf(head) === undefined && !known) return;
    throw new Faulty({ problem: 'unpacksTooLarge', part });
  }
  await inspectInner(await unpacked(archive, entry, part), fileName, part);
}

/** Checks a file against its list, without holding it. @returns how it begins */
async function readThrough(archive: ZipFile, entry: Entry, part: string): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const piece of readPart(archive, entry, part))
    if (head.length < tellingBytes) head = Buffer.concat([head, piece]);
  return head.subarray(0, tellingBytes);
}

async function unpacked(archive: ZipFile, entry: Entry, part: string): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of readPart(archive, entry, part)) pieces.push(piece);
  return Buffer.concat(pieces);
}
