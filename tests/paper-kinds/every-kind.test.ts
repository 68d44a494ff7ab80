import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperKinds } from '#domain/paper/official-paper.ts';
import { writeDocx } from '#server/documents/paper/write-docx.ts';
import { writePdf } from '#server/documents/paper/write-pdf.ts';
import { type PdfPage, readPdf } from '../system/read-pdf.ts';
import { loadThrowAwaySystem, type ThrowAwaySystem } from '../system/throw-away-system.ts';
import { openWordProcessor, type WordProcessor } from '../system/word-processor.ts';
import { type DrawnPaper, makeEveryKind, makeGovernment, type Wanted } from './make-every-kind.ts';

/**
 * Every kind of paper in both forms: what it says and where each line stands on the sheet, against golden texts
 * (`vitest -u` writes them anew, to be read over); and the .docx opened by a word processor.
 */
const golden = join(import.meta.dirname, 'golden');
const fingerprint = 'ab12'.repeat(16);
const check = { address: `http://127.0.0.1/check/${fingerprint}`, fingerprint };
const forms = ['party', 'state'] as const;

let system: ThrowAwaySystem;
let wordProcessor: WordProcessor;
let wanted: Wanted[];
const drawn = new Map<string, DrawnPaper>();
const set = new Map<string, PdfPage[]>();
const names: string[] = [];

beforeAll(async () => {
  system = await loadThrowAwaySystem();
  wordProcessor = openWordProcessor();
  let unitId: string;
  ({ wanted, unitId } = await makeEveryKind(system));
  for (const form of forms) {
    if (form === 'state') await makeGovernment(system, unitId);
    const specialist = await system.signIn('specialist');
    for (const { name, kind, thingId } of wanted) {
      const paper = await specialist.post('/papers', { kind, thingId });
      const { content, format } = await specialist.get(`/papers/${paper.fingerprint}`);
      drawn.set(`${form}/${name}`, { content: withoutHash(content), format });
      names.push(`${form}/${name}`);
    }
  }
  for (const [name, { content: paper, format }] of drawn)
    set.set(name, await readPdf(writePdf({ paper, format, check })));
}, 300_000);

afterAll(async () => {
  wordProcessor.close();
  await system.close();
});

it('is every kind there is', () => {
  expect(new Set(wanted.map(({ kind }) => kind))).toEqual(new Set(paperKinds));
  const kept = forms.flatMap((form) => readdirSync(join(golden, form)).map((file) => `${form}/${file}`));
  expect(kept.toSorted()).toEqual(names.map(goldenOf).toSorted());
});

it('says what its golden text says, each line where it stands there', async () => {
  for (const name of names)
    await expect(laidOut(set.get(name) ?? []), name).toMatchFileSnapshot(join(golden, goldenOf(name)));
});

describe.each(forms)('papers of the %s', (form) => {
  const papers = () => [...set].filter(([name]) => name.startsWith(form));

  it('keep the margins, and number pages from the second on above the middle of the text', () => {
    for (const [name, pages] of papers()) {
      for (const [at, page] of pages.entries()) {
        const numbered = page.pieces.filter(({ top }) => top < 18);
        expect([name, numbered.map(({ text }) => text)]).toEqual([name, at === 0 ? [] : [String(at + 1)]]);
        for (const { left, right } of numbered)
          expect(Math.abs((left + right) / 2 - (30 + page.width - 15) / 2), name).toBeLessThan(0.6);
        const body = page.pieces.filter(({ top }) => top >= 18);
        expect(Math.min(...body.map(({ left }) => left)), name).toBeGreaterThanOrEqual(29.9);
        expect(Math.max(...body.map(({ right }) => right)), name).toBeLessThanOrEqual(page.width - 13.5);
        expect(Math.max(...body.map(({ top }) => top)), name).toBeLessThanOrEqual(page.height - 19.9);
      }
      expect(pages.at(0)?.text, name).toContain(
        form === 'party' ? 'ĐẢNG CỘNG SẢN VIỆT NAM' : 'Độc lập - Tự do - Hạnh phúc',
      );
      expect(pages.map(({ text }) => text).join(' '), name).toContain('Mã kiểm tra ab12 ab12 ab12 ab12');
    }
  });

  it('open in a word processor with the same words on as many pages, and ink on each', async () => {
    const files: { [name: string]: Uint8Array } = {};
    for (const [name] of papers()) {
      const { content: paper, format } = drawn.get(name) ?? failed(name);
      const file = await writeDocx({ paper, format, check });
      files[fileOf(name)] = file;
      const xml = new PizZip(file).file('word/document.xml')?.asText() ?? '';
      const sections = xml.match(/<w:pgMar [^>]*>/g) ?? [];
      // 20 mm are 1134 twips, 30 mm 1701, 15 mm 850.
      expect(sections.length, name).toBe(1 + paper.annexes.length);
      for (const margins of sections)
        expect(margins, name).toMatch(/w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
    }
    const printed = wordProcessor.print(files);
    for (const [name, pages] of papers()) {
      const pdf = printed[fileOf(name)] ?? failed(name);
      const opened = await readPdf(pdf);
      expect([name, wordsOf(opened)]).toEqual([name, wordsOf(pages)]);
      expect(Math.abs(opened.length - pages.length), name).toBeLessThanOrEqual(1);
      const ink = wordProcessor.inkOf(pdf);
      expect(ink.length, name).toBe(opened.length);
      expect(Math.min(...ink), name).toBeGreaterThan(200);
    }
  }, 480_000);
});

/** The hash of a pack changes with each word of its rules. */
function withoutHash(content: DrawnPaper['content']): DrawnPaper['content'] {
  const text = JSON.stringify(content).replace(/mã [0-9a-f]{4}( [0-9a-f]{4}){3}/, 'mã 0000 0000 0000 0000');
  return JSON.parse(text) as DrawnPaper['content'];
}

/** Pages as text: a line for each line, with millimetres from the left and points before each part of it. */
function laidOut(pages: PdfPage[]): string {
  return pages
    .map(({ width, height, pieces }, at) => {
      const lines = Map.groupBy(pieces, ({ top }) => Math.round(top));
      const told = [...lines].toSorted(([a], [b]) => a - b).map(([, line]) => partsOf(line).join(' | '));
      return [`= ${at + 1}: ${width} × ${height} mm`, ...told, ''].join('\n');
    })
    .join('\n');
}

/** The parts of a line, told apart by a gap or another size. */
function partsOf(line: PdfPage['pieces']): string[] {
  const parts: { left: number; right: number; size: number; text: string }[] = [];
  for (const piece of line.toSorted((a, b) => a.left - b.left)) {
    const last = parts.at(-1);
    if (last !== undefined && piece.left - last.right < 1.5 && piece.size === last.size) {
      last.text += `${piece.left - last.right > 0.5 ? ' ' : ''}${piece.text}`;
      last.right = piece.right;
    } else parts.push({ ...piece });
  }
  return parts.map(({ left, size, text }) => `[${left.toFixed(0)} ${size}] ${text.trim()}`);
}

/** The letters on pages in an order of their own: where lines break is for who sets them. */
function wordsOf(pages: PdfPage[]): string[] {
  return pages
    .flatMap(({ pieces }) => pieces.flatMap(({ text }) => text.split(/\s+/)))
    .filter((word) => word !== '')
    .toSorted();
}

/** Where the golden text of a paper lies: `party/plan.txt`. */
function goldenOf(name: string): string {
  return `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.txt`;
}

function fileOf(name: string): string {
  return name.replace('/', '-');
}

function failed(name: string): never {
  throw new Error(`${name} was not drawn`);
}
