import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { useFoundUnits } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';

/** Enters a post of a unit and says which authority manages whoever holds it. */
export function NewPostAct({
  unitId,
  managedBy,
}: {
  unitId: string;
  managedBy: { id: string; name: string };
}) {
  const text = useWords(unitWords);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState('');
  const [isHead, setHead] = useState(false);
  const [authority, setAuthority] = useState<Choice | null>({ value: managedBy.id, label: managedBy.name });
  const [validFrom, setValidFrom] = useState<string | null>();
  return (
    <ActDialog
      label={text.newPost}
      ready={title.trim() !== '' && kind.trim() !== '' && authority !== null && !!validFrom}
      send={() =>
        client.organisation.createPost({
          unitId,
          title: title.trim(),
          kind: kind.trim(),
          isHead,
          managedById: authority?.value ?? '',
          validFrom: validFrom ?? '',
        })
      }
    >
      <textKind.Edit
        label={text.postTitle}
        required
        value={title}
        onChange={(value) => setTitle(value ?? '')}
      />
      <textKind.Edit label={text.postKind} required value={kind} onChange={(value) => setKind(value ?? '')} />
      <Checkbox
        label={text.headPost}
        checked={isHead}
        onChange={(event) => setHead(event.currentTarget.checked)}
      />
      <SearchChoice
        label={text.managedBy}
        required
        value={authority}
        onChange={setAuthority}
        useFound={useFoundUnits}
      />
      <dateKind.Edit label={text.validFrom} required value={validFrom} onChange={setValidFrom} />
    </ActDialog>
  );
}
