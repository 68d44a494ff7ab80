import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useWords } from '#web/text/language.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { useFoundOfficials } from '../find-choices.ts';
import { type Choice, SearchChoice } from '../search-choice.tsx';

/** Gives an official a post from a day on. */
export function AppointAct({ postId, title }: { postId: string; title: string }) {
  const text = useWords(unitWords);
  const shared = useWords(adminWords);
  const [official, setOfficial] = useState<Choice | null>(null);
  const [acting, setActing] = useState(false);
  const [from, setFrom] = useState<string | null>();
  return (
    <ActDialog
      label={text.appoint}
      title={`${text.appoint}: ${title}`}
      ready={official !== null && !!from}
      send={() =>
        client.organisation.appointOfficial({
          postId,
          officialId: official?.value ?? '',
          acting,
          from: from ?? '',
        })
      }
    >
      <SearchChoice
        label={text.official}
        required
        value={official}
        onChange={setOfficial}
        useFound={useFoundOfficials}
      />
      <Checkbox
        label={text.actingPost}
        checked={acting}
        onChange={(event) => setActing(event.currentTarget.checked)}
      />
      <dateKind.Edit label={shared.fromDay} required value={from} onChange={setFrom} />
    </ActDialog>
  );
}

/** Ends the holding of a post; what was done in it stays. */
export function EndTenureAct({ tenureId, fullName }: { tenureId: string; fullName: string }) {
  const text = useWords(unitWords);
  const [from, setFrom] = useState<string | null>();
  const [reason, setReason] = useState('');
  return (
    <ActDialog
      label={text.endTenure}
      title={`${text.endTenure}: ${fullName}`}
      size="md"
      ready={!!from && reason.trim() !== ''}
      send={() => client.organisation.endTenure({ tenureId, from: from ?? '', reason: reason.trim() })}
    >
      <dateKind.Edit label={text.endOn} required value={from} onChange={setFrom} />
      <textKind.Edit
        label={text.reason}
        required
        value={reason}
        onChange={(value) => setReason(value ?? '')}
      />
    </ActDialog>
  );
}
