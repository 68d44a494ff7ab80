import { useMutation } from '@tanstack/react-query';
import { askForFile } from '#web/api/ask-for-file.ts';
import type { client } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { paperWords } from '#web/text/paper-words.ts';
import { saveFile } from '../export/save-file.ts';
import { RefusalNote } from '../refusal-note.tsx';
import { FileButtons, type PaperFile } from './file-buttons.tsx';

/** An act by a signed paper, as the server is asked for its draft. */
export type DraftAct = Parameters<typeof client.paper.draft>[0];

/** Takes the draft of a paper along before it is signed, to show around or to finish by hand; nothing is done by it. */
export function DraftDownload({ act }: { act: DraftAct }) {
  const text = useWords(paperWords);
  const take = useMutation({
    mutationFn: async (as: PaperFile) => {
      const { content, name } = await askForFile(`/api/papers/draft/file?as=${as}`, act);
      saveFile(content, name);
    },
  });
  return (
    <>
      <FileButtons
        name={text.draft}
        labelOf={text.draftAs}
        busy={take.isPending ? take.variables : null}
        onTake={(as) => take.mutate(as)}
      />
      {take.isError && <RefusalNote error={take.error} />}
    </>
  );
}
