import { Text } from '@mantine/core';
import { useState } from 'react';
import type { CouncilRole } from '#domain/council/council-role.ts';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, client } from '#web/api/client.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { PaperFields, readPaper } from '#web/ui/form/paper-fields.tsx';
import classes from './attendance-act.module.css';

type Eligible = Answers['council']['list']['eligible'][number];

interface Seat {
  role: CouncilRole | '';
  fullName: string;
}

/** Sets a council up as its signed paper says. */
export function SetUpAct({
  campaignId,
  councils,
  eligible,
}: {
  campaignId: string;
  councils: Pack['councils'];
  eligible: Eligible[];
}) {
  const text = useWords(councilWords);
  const { language } = useLanguage();
  const [council, setCouncil] = useState(councils[0]?.id ?? '');
  const titleOf = (id: string) => councils.find((it) => it.id === id)?.title[language] ?? id;
  const [draft, setDraft] = useState({
    number: '',
    signedOn: '',
    signedBy: '',
    title: text.paperAbout(titleOf(council)),
  });
  const [seats, setSeats] = useState<{ [accountId: string]: Seat }>({});
  const { paper, problems } = readPaper(draft);
  const fit = eligible.filter((it) => it.council === null || it.council === council);
  const people = fit.filter(
    (it, position) => fit.findIndex(({ accountId }) => accountId === it.accountId) === position,
  );
  const nameOf = (it: Eligible) => it.fullName ?? it.userName;
  const seatOf = (it: Eligible): Seat => seats[it.accountId] ?? { role: '', fullName: nameOf(it) };
  const change = (it: Eligible, part: Partial<Seat>) =>
    setSeats({ ...seats, [it.accountId]: { ...seatOf(it), ...part } });
  const seated = people.filter((it) => seatOf(it).role !== '');
  const chairs = seated.filter((it) => seatOf(it).role === 'chair').length;
  const roles = (['chair', 'secretary', 'member', 'substitute'] as const).map((role) => ({
    value: role,
    label: text.roles[role],
  }));
  return (
    <ActDialog
      label={text.setUp}
      size="xl"
      ready={Object.keys(problems).length === 0 && chairs === 1}
      send={() =>
        client.council.setUp({
          campaignId,
          council,
          ...paper,
          members: seated.flatMap((it) => {
            const { role, fullName } = seatOf(it);
            return role === ''
              ? []
              : [{ accountId: it.accountId, role, fullName: fullName.trim() || nameOf(it) }];
          }),
        })
      }
    >
      <Text>{text.setUpNote}</Text>
      <choiceKind.Edit
        label={text.which}
        required
        options={councils.map(({ id, title }) => ({ value: id, label: asHeading(title[language]) }))}
        value={council}
        onChange={(id) => {
          if (draft.title === text.paperAbout(titleOf(council)))
            setDraft({ ...draft, title: text.paperAbout(titleOf(id ?? '')) });
          setCouncil(id ?? '');
        }}
      />
      <PaperFields draft={draft} onChange={setDraft} problems={{}} refused={undefined} />
      {people.map((it) => (
        <div key={it.accountId} className={classes.seat}>
          <div className={classes.absent}>
            <choiceKind.Edit
              label={text.seatOf(nameOf(it))}
              none={text.notSeated}
              options={roles}
              value={seatOf(it).role}
              onChange={(role) =>
                change(it, { role: roles.find(({ value }) => value === role)?.value ?? '' })
              }
            />
            {seatOf(it).role !== '' && (
              <textKind.Edit
                label={text.nameOf(it.userName)}
                value={seatOf(it).fullName}
                onChange={(fullName) => change(it, { fullName: fullName ?? '' })}
              />
            )}
          </div>
        </div>
      ))}
      {chairs !== 1 && (
        <Text size="sm" c="dimmed">
          {text.oneChair}
        </Text>
      )}
    </ActDialog>
  );
}
