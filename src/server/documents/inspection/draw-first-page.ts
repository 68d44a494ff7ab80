import { readFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { openPdf } from './open-pdf.ts';

/** Width and height of the small picture at most, pixels. */
const box = 320;

/** The first page of a PDF as a small WebP. Throws where it cannot be drawn. */
export async function drawFirstPage({ path }: { path: string }): Promise<Uint8Array> {
  const paper = await openPdf(await readFile(path));
  try {
    const page = await paper.getPage(1);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: box / Math.max(width, height) });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const canvasContext = canvas.getContext('2d') as never;
    await page.render({ canvasContext, viewport, background: 'white' }).promise;
    return await canvas.encode('webp', 80);
  } finally {
    await paper.destroy();
  }
}
