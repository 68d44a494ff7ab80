import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { PrintedPaper } from './printed-paper.ts';
import { templateOptions } from './read-template.ts';
import { templateFields } from './template-fields.ts';

/** A paper set in an office's own .docx: its fields filled in. */
export function fillTemplate(template: Uint8Array, printed: PrintedPaper): Uint8Array {
  const filled = new Docxtemplater(new PizZip(template), templateOptions);
  filled.render(templateFields(printed));
  return filled.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
