import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dayInVietnam } from '#domain/base/dates.ts';
import { periodWords } from '#domain/wording/period-words.ts';
import { api, client } from '#web/api/client.ts';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { takeForm } from './take-form.ts';

/** Chooses the period and the unit, draws the form up and takes it along. */
export function SendForm({ campaignId }: { campaignId: string }) {
  const text = useWords(offlineWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [today] = useState(() => dayInVietnam(new Date().toISOString()));
  const [chosen, setChosen] = useState<string>();
  const [unit, setUnit] = useState('');
  const periods = useQuery(api.task.listPeriods.queryOptions({ input: { campaignId } }));
  const open = (periods.data?.periods ?? []).filter((it) => it.from <= today && it.sealed === null);
  const period =
    open.find((it) => it.period === chosen) ?? open.find((it) => it.dueOn >= today) ?? open.at(-1);
  const coverage = useQuery({
    ...api.campaign.coverage.queryOptions({ input: { campaignId, period: period?.period ?? '' } }),
    enabled: period !== undefined,
  });
  const units = new Map((coverage.data?.rows ?? []).map(({ unitId, unitName }) => [unitId, unitName]));
  const make = useMutation({
    mutationFn: async () => {
      const sent = await client.task.sendReportForm({
        campaignId,
        period: period?.period ?? '',
        ...(unit === '' ? {} : { unitId: unit }),
      });
      await takeForm(sent.id);
      return sent;
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  if (periods.isError) return <RefusalNote error={periods.error} />;
  if (periods.isPending) return <Loading />;
  return (
    <Section title={text.send}>
      <Text size="sm" c="dimmed" mb="sm">
        {text.sendNote}
      </Text>
      {period === undefined ? (
        <Text c="dimmed">{text.noPeriod}</Text>
      ) : (
        <Group align="flex-end" gap="sm">
          <NativeSelect
            label={text.period}
            data={open.map((it) => ({ value: it.period, label: periodWords(it.period)[language] }))}
            value={period.period}
            onChange={(event) => setChosen(event.currentTarget.value)}
          />
          <NativeSelect
            label={text.unit}
            style={{ maxWidth: '100%' }}
            data={[
              { value: '', label: text.whole },
              ...[...units].map(([value, label]) => ({ value, label })),
            ]}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
          />
          <Button loading={make.isPending} onClick={() => make.mutate()}>
            {text.make}
          </Button>
        </Group>
      )}
      {make.isError && <RefusalNote error={make.error} />}
      {make.isSuccess && (
        <Alert mt="sm" color="accent" variant="light" role="note">
          {text.made(make.data.tasks)}
        </Alert>
      )}
    </Section>
  );
}
