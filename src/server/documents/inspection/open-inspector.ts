import { join } from 'node:path';
import { openApart } from '#server/documents/apart/open-apart.ts';
import type { FileFault } from './file-fault.ts';
import type { FileToInspect, Inspection } from './inspect-file.ts';
import type { InspectionJobs } from './inspection-program.ts';

/** Looks into files that come in. */
export interface Inspector {
  /** What a file is, or why it is not taken. Whatever it does to its reader, it is answered. */
  inspect(file: FileToInspect): Promise<Inspection>;
  close(): void;
}

/**
 * What the looking into one file may take: processor time, and memory of the process. A PDF of 200 MB and 200 pages takes a third of
 * it. A page that takes longer to draw has no small picture.
 */
const limitsByDefault = {
  inspectFile: { seconds: 60, megabytes: 1024 },
  drawFirstPage: { seconds: 10, megabytes: 1024 },
};

const stopped = {
  time: { problem: 'takesTooLong' },
  memory: { problem: 'takesTooMuchMemory' },
  crash: { problem: 'broken' },
} satisfies Record<string, FileFault>;

/** @param limits of the looking into a file, and of the drawing of a small picture */
export function openInspector(limits = limitsByDefault): Inspector {
  const apart = openApart<InspectionJobs>(join(import.meta.dirname, 'inspection-program.ts'), limits, 2);
  return {
    async inspect(file) {
      const answer = await apart.run('inspectFile', file);
      if ('stopped' in answer) return { fault: stopped[answer.stopped] };
      const found = answer.done;
      if ('fault' in found || found.mediaType !== 'application/pdf' || typeof file.content !== 'string')
        return found;
      const drawn = await apart.run('drawFirstPage', { path: file.content }).catch(() => undefined);
      return drawn === undefined || 'stopped' in drawn ? found : { ...found, thumbnail: drawn.done };
    },
    close: () => apart.close(),
  };
}
