import { Text } from '@mantine/core';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useWords } from '#web/text/language.tsx';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { Item, Minutes, Room } from './room.ts';
import { seatHolders } from './seat-holders.ts';

/** What the reader can do about one person on the list: as the room says. */
export function ItemActs({ item, minutes, room }: { item: Item; minutes: Minutes; room: Room }) {
  const text = useWords(councilWords);
  const { sessionId, version: seen } = room;
  const { appraisalId } = item;
  const who = item.fullName ?? item.unitName;
  const actions = room.items.find((it) => it.appraisalId === appraisalId)?.actions ?? [];
  const mustAgain = room.items.find((it) => it.appraisalId === appraisalId)?.secondRoundNeeded ?? false;
  return (
    <>
      {actions.includes('revealSheets') && (
        <ActDialog
          label={text.reveal}
          title={text.revealOf(who)}
          main
          size="md"
          ready
          seen={seen}
          send={(version) => client.council.reveal({ sessionId, version, appraisalId })}
        >
          <Text>{text.revealNote}</Text>
        </ActDialog>
      )}
      {actions.includes('openRound') && (
        <ReasonForm
          label={text.again}
          title={text.againOf(who)}
          note={text.againNote}
          main={mustAgain}
          seen={seen}
          send={(reason, version) => client.council.openRound({ sessionId, version, appraisalId, reason })}
        />
      )}
      {actions.includes('declareConflict') && <RecuseAct item={item} minutes={minutes} room={room} />}
    </>
  );
}

/** A member says that he may not judge; the secretary also of others. */
function RecuseAct({ item, minutes, room }: { item: Item; minutes: Minutes; room: Room }) {
  const text = useWords(councilWords);
  const own = minutes.council.members.find(({ id }) => id === room.me?.memberId)?.accountId;
  const [whose, setWhose] = useState(own ?? '');
  const others = room.me?.role === 'secretary';
  const options = seatHolders(minutes).map(({ holder }) => ({
    value: holder.accountId,
    label: holder.fullName,
  }));
  return (
    <ReasonForm
      label={text.recuse}
      title={text.recuseOf(item.fullName ?? item.unitName)}
      note={text.recuseNote}
      send={(reason) =>
        client.council.declareConflict({
          appraisalId: item.appraisalId,
          reason,
          ...(others ? { accountId: whose } : {}),
        })
      }
    >
      {others && (
        <choiceKind.Edit
          label={text.recuseWhom}
          required
          options={options}
          value={whose}
          onChange={(value) => setWhose(value ?? '')}
        />
      )}
    </ReasonForm>
  );
}
