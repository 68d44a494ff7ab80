import { join } from 'node:path';
import { type ApartAnswer, openApart } from '#server/documents/apart/open-apart.ts';
import type { PaperJobs } from './paper-program.ts';
import type { PaperFile, PrintedPaper } from './printed-paper.ts';
import type { TemplateReading } from './read-template.ts';

export interface Printer {
  /** A paper as a file; `template`: an office's own .docx to fill in. Throws what could not be done, or took too much. */
  print(printed: PrintedPaper, as: PaperFile, template?: Uint8Array): Promise<Uint8Array>;
  /** What a template asks for; one that takes too much time or memory cannot be read. */
  read(template: Uint8Array): Promise<TemplateReading>;
  close(): void;
}

/** One paper takes a tenth of a second, a list of a thousand tasks a few. */
const printing = { seconds: 60, megabytes: 1024 };
const reading = { seconds: 20, megabytes: 512 };

/** Prints papers in a process of its own, one after the other. */
export function openPrinter(): Printer {
  const apart = openApart<PaperJobs>(join(import.meta.dirname, 'paper-program.ts'), {
    pdf: printing,
    docx: printing,
    fill: printing,
    read: reading,
  });
  return {
    print: async (printed, as, template) =>
      done(
        await (template === undefined ? apart.run(as, printed) : apart.run('fill', { template, printed })),
      ),
    async read(template) {
      const answer = await apart.run('read', template);
      return 'stopped' in answer ? { fault: 'notDocx', given: '' } : answer.done;
    },
    close: () => apart.close(),
  };
}

function done<Output>(answer: ApartAnswer<Output>): Output {
  if ('stopped' in answer) throw new Error(`the printing was stopped: ${answer.stopped}`);
  return answer.done;
}
