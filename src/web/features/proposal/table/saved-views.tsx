import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { useDraft } from '#web/ui/form/drafts.ts';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { plainView, type TableView } from './arrange-rows.ts';

interface SavedView extends TableView {
  name: string;
}

const asText = ({ filters, sort, descending }: TableView) =>
  JSON.stringify([Object.entries(filters).filter(([, it]) => it !== ''), sort, descending]);

/** Ways to look at the table that somebody named and keeps, in this browser and for his account. */
export function SavedViews({ view, onView }: { view: TableView; onView: (view: TableView) => void }) {
  const text = useWords(proposalTableWords);
  const undo = useWords(undoWords);
  const kept = useDraft<SavedView[]>('views.proposals', () => []);
  const [name, setName] = useState<string>();
  const now = asText(view);
  const current = kept.value.find((it) => asText(it) === now);
  const plain = now === asText(plainView);
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={text.views}
        data={[
          { value: '', label: text.plain },
          ...kept.value.map((it) => ({ value: it.name, label: it.name })),
          ...(plain || current !== undefined ? [] : [{ value: '*', label: text.ownView }]),
        ]}
        value={plain ? '' : (current?.name ?? '*')}
        onChange={(event) => {
          const chosen = kept.value.find((it) => it.name === event.currentTarget.value);
          const { filters, sort, descending } = chosen ?? plainView;
          if (event.currentTarget.value !== '*') onView({ filters, sort, descending });
        }}
      />
      {!plain && current === undefined && name === undefined && (
        <Button size="compact-sm" variant="default" onClick={() => setName('')}>
          {text.saveView}
        </Button>
      )}
      {name !== undefined && (
        <form
          style={{ display: 'flex', gap: 6 }}
          onSubmit={(event) => {
            event.preventDefault();
            const called = name.trim();
            if (called === '') return;
            kept.change([...kept.value.filter((it) => it.name !== called), { ...view, name: called }]);
            setName(undefined);
          }}
        >
          <TextInput
            size="xs"
            autoFocus
            aria-label={text.viewName}
            placeholder={text.viewName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button size="compact-sm" type="submit">
            {text.save}
          </Button>
        </form>
      )}
      {current !== undefined && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={text.dropView}
          onClick={() => {
            kept.change(kept.value.filter((it) => it !== current));
            onView(plainView);
            offerUndo({
              said: undo.viewDropped(current.name),
              undo: async () => {
                kept.change(kept.value);
                onView(view);
              },
            });
          }}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  );
}
