import { useQuery } from '@tanstack/react-query';
import type { Pack } from '#regulation/pack.ts';
import { api } from '#web/api/client.ts';
import { useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { Section } from '#web/ui/section.tsx';
import { ChangesView } from '../compare/changes-view.tsx';
import classes from './draft-page.module.css';

/** What a draft changes of the regulation it was copied from. */
export function DraftChanges({ copiedFrom, pack }: { copiedFrom: string; pack: Pack | undefined }) {
  const text = useWords(regulationEditorWords);
  const [id = '', version = ''] = copiedFrom.split(' ');
  const original = useQuery(api.regulation.get.queryOptions({ input: { id, version } }));
  return (
    <Section title={text.changesOf}>
      {pack === undefined || original.data === undefined ? (
        <p className={classes.note}>{text.changesWait}</p>
      ) : (
        <ChangesView before={original.data.pack} after={pack} />
      )}
    </Section>
  );
}
