import type { PrintAnswer, Printed, PrintJob } from './print-job.ts';

/**
 * A process of its own that sets papers: the typesetter and the word-processor writer stay out of the server's memory, and
 * go with this process when nothing has been printed for a while.
 */
async function work(job: PrintJob): Promise<Printed> {
  switch (job.do) {
    case 'pdf':
      return (await import('./write-pdf.ts')).writePdf(job.printed);
    case 'docx':
      return (await import('./write-docx.ts')).writeDocx(job.printed);
    case 'fill':
      return (await import('./fill-template.ts')).fillTemplate(job.template, job.printed);
    case 'read':
      return (await import('./read-template.ts')).readTemplate(job.template);
  }
}

process.on('message', (job: PrintJob) => {
  work(job)
    .then((done): PrintAnswer => ({ id: job.id, done }))
    .catch((error: unknown): PrintAnswer => ({ id: job.id, fault: String(error) }))
    .then((answer) => process.send?.(answer))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit(0));
