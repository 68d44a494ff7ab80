import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Millimetres of points. */
const mm = (points: number) => Math.round((points * 25.4) / 7.2) / 10;

export interface Piece {
  text: string;
  /** Millimetres from the left and from the upper edge to the foot of the letters. */
  left: number;
  right: number;
  top: number;
  /** Points. */
  size: number;
}

export interface PdfPage {
  /** Millimetres. */
  width: number;
  height: number;
  pieces: Piece[];
  text: string;
}

/** The pages of a PDF with what is written on them and where. */
export async function readPdf(file: Uint8Array): Promise<PdfPage[]> {
  const pdf = await getDocument({ data: Uint8Array.from(file), useSystemFonts: false, verbosity: 0 }).promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): Piece[] => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      return [
        {
          text: item.str,
          left: mm(x),
          right: mm(x + item.width),
          top: mm(height - y),
          size: Math.round(size * 10) / 10,
        },
      ];
    });
    pages.push({ width: mm(width), height: mm(height), pieces, text: pieces.map((it) => it.text).join(' ') });
  }
  await pdf.destroy();
  return pages;
}
