import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type BacklogSource, backlogSources } from '#domain/task/backlog.ts';
import { backlogSourceWords } from '#domain/wording/backlog-words.ts';
import { type Answers, client } from '#web/api/client.ts';
import { backlogWords } from '#web/text/assigning/backlog-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { dateText, readDate } from '#web/ui/format-date.ts';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';

/** Enters a matter that waits, or words one anew. */
export function MatterAct({
  authorityId,
  entry,
}: {
  authorityId: string;
  entry?: Answers['backlog']['get'];
}) {
  const text = useWords(backlogWords);
  const ui = useWords(uiWords);
  const undo = useWords(undoWords);
  const { language } = useLanguage();
  const before = {
    title: entry?.title ?? '',
    description: entry?.description ?? '',
    source: (entry?.source ?? 'petition') as BacklogSource,
    since: entry === undefined ? '' : dateText(entry.waitingSince),
  };
  // What was not typed into follows the entry as it is.
  const [typed, setTyped] = useState<Partial<typeof before>>({});
  const matter = { ...before, ...typed };
  const waitingSince = readDate(matter.since);
  const title = matter.title.trim().replace(/\s+/g, ' ');
  return (
    <ActDialog
      label={entry === undefined ? text.enter : text.change}
      main={entry === undefined}
      ready={title !== '' && matter.description.trim() !== '' && Boolean(waitingSince)}
      seen={entry?.version}
      send={async (seen) => {
        const said = {
          title,
          description: matter.description.trim(),
          source: matter.source,
          unitId: entry?.unitId ?? null,
          waitingSince: waitingSince ?? '',
        };
        if (entry === undefined) return client.backlog.enter({ ...said, authorityId });
        const { id: entryId, description, source, unitId } = entry;
        const was = {
          entryId,
          title: entry.title,
          description,
          source,
          unitId,
          waitingSince: entry.waitingSince,
        };
        const { version } = await client.backlog.change({ ...said, entryId, version: seen });
        offerUndo({
          said: undo.changed(entry.title),
          undo: () => client.backlog.change({ ...was, version }),
        });
        return version;
      }}
      onDrop={() => setTyped({})}
    >
      <TextInput
        label={text.name}
        withAsterisk
        autoComplete="off"
        value={matter.title}
        onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
      />
      <longTextKind.Edit
        label={text.description}
        required
        value={matter.description}
        onChange={(value) => setTyped({ ...typed, description: value ?? '' })}
      />
      <NativeSelect
        label={text.source}
        data={backlogSources.map((it) => ({ value: it, label: backlogSourceWords[it][language] }))}
        value={matter.source}
        onChange={(event) => setTyped({ ...typed, source: event.currentTarget.value as BacklogSource })}
      />
      <TextInput
        label={text.waitingSince}
        withAsterisk
        placeholder={ui.datePattern}
        autoComplete="off"
        value={matter.since}
        onChange={(event) => setTyped({ ...typed, since: event.currentTarget.value })}
        error={matter.since !== '' && waitingSince === undefined ? ui.badDate : undefined}
      />
    </ActDialog>
  );
}
