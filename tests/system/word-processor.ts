import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOfficeProgram } from './office-program.ts';

/** A word processor that opens .docx files and prints them, and what turns a PDF into a picture. */
export interface WordProcessor {
  /** The PDF of each .docx, by name; all are opened in one go. */
  print(files: { [name: string]: Uint8Array }): { [name: string]: Uint8Array };
  /** How many dark points are on the picture of each page of a PDF. */
  inkOf(pdf: Uint8Array): number[];
  close(): void;
}

export function openWordProcessor(): WordProcessor {
  const office = openOfficeProgram();
  return {
    print(files) {
      const printed = office.saveAs(
        'pdf',
        Object.fromEntries(Object.entries(files).map(([name, file]) => [`${name}.docx`, file])),
      );
      return Object.fromEntries(
        Object.keys(files).map((name) => [name, printed[`${name}.docx`] ?? Buffer.of()]),
      );
    },
    inkOf(pdf) {
      const place = join(office.folder, 'pictured.pdf');
      writeFileSync(place, pdf);
      const pictures = mkdtempSync(join(office.folder, 'pictures '));
      office.run('pdftoppm', '-r', '30', '-gray', place, join(pictures, 'page'));
      return readdirSync(pictures)
        .toSorted()
        .map((name) => readFileSync(join(pictures, name)).filter((grey) => grey < 128).length);
    },
    close: () => office.close(),
  };
}
