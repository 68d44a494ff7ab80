import type { PrintAnswer, PrintJob } from './print-job.ts';

/**
 * A process of its own that sets papers: the typesetter and the word-processor writer stay out of the server's memory, and
 * go with this process when nothing has been printed for a while.
 */
async function print({ as, printed, template }: PrintJob): Promise<Uint8Array> {
  if (template !== null) return (await import('./fill-template.ts')).fillTemplate(template, printed);
  if (as === 'pdf') return (await import('./write-pdf.ts')).writePdf(printed);
  return (await import('./write-docx.ts')).writeDocx(printed);
}

process.on('message', (job: PrintJob) => {
  print(job)
    .then((file): PrintAnswer => ({ id: job.id, file }))
    .catch((error: unknown): PrintAnswer => ({ id: job.id, fault: String(error) }))
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
