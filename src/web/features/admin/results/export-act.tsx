import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { resultWords } from '#web/text/admin/result-words.ts';
import { useWords } from '#web/text/language.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

/** Makes a file of what is to be sent, or of everything announced; for those who may. */
export function ExportAct({ selection }: { selection: { authorityId: string; year?: number } }) {
  const text = useWords(resultWords);
  const { data } = useSuspenseQuery(api.result.list.queryOptions({ input: { ...selection, limit: 1 } }));
  const [only, setOnly] = useState<'toSend' | 'all'>('toSend');
  if (!data.actions.sendResults || data.campaigns.length === 0) return null;
  return (
    <ActDialog
      label={text.export}
      main
      size="md"
      ready
      send={() => client.result.export({ ...selection, only })}
    >
      <choiceKind.Edit
        label={text.only}
        required
        value={only}
        options={(['toSend', 'all'] as const).map((value) => ({ value, label: text.onlys[value] }))}
        onChange={(value) => setOnly(value === 'all' ? 'all' : 'toSend')}
      />
    </ActDialog>
  );
}
