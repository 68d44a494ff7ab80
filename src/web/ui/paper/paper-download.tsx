import { useMutation } from '@tanstack/react-query';
import type { PaperKind } from '#domain/paper/official-paper.ts';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { paperKindTerms, paperWords } from '#web/text/paper-words.ts';
import { RefusalNote } from '../refusal-note.tsx';
import { FileButtons, type PaperFile } from './file-buttons.tsx';

/** Takes a paper along: drawn up as it is now, kept, and handed out as a file to finish by hand or to print. */
export function PaperDownload({ kind, thingId }: { kind: PaperKind; thingId: string }) {
  const text = useWords(paperWords);
  const { language } = useLanguage();
  const name = paperKindTerms[kind][language];
  const take = useMutation({
    mutationFn: async (as: PaperFile) => {
      const { fingerprint } = await client.paper.issue({ kind, thingId });
      const link = document.createElement('a');
      link.href = `/api/papers/${fingerprint}/file?as=${as}`;
      link.download = '';
      link.click();
    },
  });
  return (
    <>
      <FileButtons
        name={name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)}
        labelOf={(file) => text.download(name, file)}
        busy={take.isPending ? take.variables : null}
        onTake={(as) => take.mutate(as)}
      />
      {take.isError && <RefusalNote error={take.error} />}
    </>
  );
}
