import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { everyAppraisal } from '#web/api/every-page.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useWords } from '#web/text/language.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';

type Council = Answers['council']['list']['councils'][number];
type Campaign = Answers['campaign']['list']['campaigns'][number];

/** Appraisals the council can still score. */
const scored: readonly string[] = ['open', 'selfAssessed', 'inCouncil'];

/** Calls a session with those it will score. */
export function CallSessionAct({ council, campaign }: { council: Council; campaign: Campaign }) {
  const text = useWords(councilWords);
  const navigate = useNavigate();
  const [heldOn, setHeldOn] = useState<string | null | undefined>(() =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date()),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const appraisals = useQuery(everyAppraisal(campaign.id));
  const pack = useQuery(
    api.regulation.get.queryOptions({ input: { id: campaign.packId, version: campaign.packVersion } }),
  );
  const groups = pack.data?.pack.groups.filter((it) => (it.council ?? council.council) === council.council);
  const rows = (appraisals.data?.appraisals ?? []).filter(
    (row) => scored.includes(row.state) && groups?.some(({ id }) => id === row.groupId),
  );
  return (
    <ActDialog
      label={text.call}
      ready={heldOn !== null && heldOn !== undefined && chosen.size > 0}
      send={async () => {
        const { id } = await client.council.callSession({
          councilId: council.id,
          heldOn: heldOn ?? '',
          appraisalIds: rows.map((row) => row.id).filter((rowId) => chosen.has(rowId)),
        });
        await navigate({ to: '/council-sessions/$sessionId', params: { sessionId: id } });
      }}
    >
      <Text>{text.callNote}</Text>
      <dateKind.Edit label={text.heldOn} required value={heldOn} onChange={setHeldOn} />
      {rows.length === 0 ? (
        <Text c="dimmed">{text.nobody}</Text>
      ) : (
        <Checkbox.Group
          label={text.whom}
          description={text.chosen(chosen.size, rows.length)}
          value={[...chosen]}
          onChange={(ids) => setChosen(new Set(ids))}
        >
          <Group my={8}>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setChosen(new Set(rows.map(({ id }) => id)))}
            >
              {text.all}
            </Button>
          </Group>
          <Stack gap={8}>
            {rows.map((row) => (
              <Checkbox
                key={row.id}
                value={row.id}
                label={[row.fullName, row.postTitle ?? row.unitName].filter(Boolean).join(', ')}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </ActDialog>
  );
}
