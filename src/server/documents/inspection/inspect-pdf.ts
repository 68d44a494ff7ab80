import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { secrecyMarking } from '#domain/base/secrecy-marking.ts';
import { Faulty, inPart } from './file-fault.ts';
import { inspectionLimits } from './inspection-limits.ts';
import { openPdf } from './open-pdf.ts';
import { pdfActs } from './pdf-actions.ts';

/**
 * Looks into a PDF: whole to its end, not locked, with pages that can be read, nothing in it that acts, no secrecy marking in
 * the text of its first pages. Throws `Faulty`.
 */
export async function inspectPdf(bytes: Buffer, inside: string): Promise<void> {
  const part = inPart(inside);
  const tail = bytes.subarray(-66_000);
  if (tail.includes(Buffer.from('504b0506', 'hex'))) throw new Faulty({ problem: 'mixed', ...part });
  if (!comesToItsEnd(bytes, tail.subarray(-2048))) throw new Faulty({ problem: 'broken', ...part });
  if (pdfActs(bytes)) throw new Faulty({ problem: 'script', ...part });
  const paper = await openPdf(bytes).catch((error: unknown) => {
    const locked = error instanceof Error && error.name === 'PasswordException';
    throw new Faulty({ problem: locked ? 'locked' : 'broken', ...part });
  });
  try {
    if (paper.numPages > inspectionLimits.pages)
      throw new Faulty({ problem: 'tooManyPages', ...part, given: String(paper.numPages) });
    if (await paper.hasJSActions().catch(() => false)) throw new Faulty({ problem: 'script', ...part });
    const titled = secrecyMarking(await titleOf(paper));
    if (titled !== undefined) throw new Faulty({ marking: titled, ...part });
    for (let page = 1; page <= Math.min(paper.numPages, inspectionLimits.readPages); page += 1) {
      const marking = secrecyMarking(await textOf(paper, page, inside));
      if (marking !== undefined) throw new Faulty({ marking, page, ...part });
    }
  } finally {
    await paper.destroy();
  }
}

/** ISO 32000-1, 7.5.5: the last lines say where the table of objects lies, and there it must be. */
function comesToItsEnd(bytes: Buffer, tail: Buffer): boolean {
  const place = /startxref\s+(\d{1,12})\s+%%EOF/.exec(tail.toString('latin1'))?.[1];
  if (place === undefined) return false;
  return /^\s*(xref|\d+\s+\d+\s+obj)/.test(bytes.toString('latin1', Number(place), Number(place) + 64));
}

async function titleOf(paper: PDFDocumentProxy): Promise<string> {
  const { info } = await paper.getMetadata().catch(() => ({ info: {} }));
  return String((info as { Title?: string }).Title ?? '');
}

/** The text of a page, and below it what stamps and notes on it say. */
async function textOf(paper: PDFDocumentProxy, number: number, inside: string): Promise<string> {
  try {
    const page = await paper.getPage(number);
    const { items } = await page.getTextContent();
    const notes = (await page.getAnnotations()) as { contentsObj?: { str: string } }[];
    page.cleanup();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    return [text, ...notes.map(({ contentsObj }) => contentsObj?.str ?? '')].join('\n');
  } catch {
    throw new Faulty({ problem: 'broken', ...inPart(inside) });
  }
}
