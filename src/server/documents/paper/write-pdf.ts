import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import { paperParts } from '#domain/paper/paper-parts.ts';
import type { PrintedPaper } from './printed-paper.ts';

// Tinos has the measures of Times New Roman and every Vietnamese letter.
const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/tinos/package.json')));
const compiler = NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontPaths: [fonts] }],
});

/** A paper as PDF, its fonts within. Loaded by the process that prints only. */
export function writePdf(printed: PrintedPaper): Uint8Array {
  const { paper, format, check } = printed;
  const inputs = {
    paper: JSON.stringify({
      paper,
      format,
      parts: paperParts(paper, format, check),
      qr: check === null ? null : renderSVG(check.address, { border: 0 }),
    }),
  };
  const pdf = compiler.pdf({ mainFilePath: join(import.meta.dirname, 'paper.typ'), inputs });
  compiler.evictCache(10);
  return pdf;
}
