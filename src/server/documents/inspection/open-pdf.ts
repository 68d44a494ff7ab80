import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const home = dirname(dirname(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')))));

/** Opens a PDF without running anything of it; its bytes are the reader's from then on. Throws what the reader says, a `PasswordException` where it is locked. */
export function openPdf(bytes: Buffer): Promise<PDFDocumentProxy> {
  return getDocument({
    // Not copied: a large one would be held twice.
    data: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    // Width times height of a picture on a page.
    maxImageSize: 50_000_000,
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: join(home, 'standard_fonts/'),
    cMapUrl: join(home, 'cmaps/'),
    cMapPacked: true,
  }).promise;
}
