import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import { readDate } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { DeadlineTable } from './deadline-table.tsx';

interface SetUp {
  authorityId: string;
  packId: string;
  title: string;
  from: string;
  to: string;
  previousId: string;
}

/** The first step of a campaign: whose, by which regulation, for when; the time limits that come with the regulation. */
export function SetUpPage() {
  const text = useWords(assigningWords);
  const ui = useWords(uiWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const me = useQuery(api.account.whoAmI.queryOptions({ input: {} }));
  const packs = useQuery(api.regulation.list.queryOptions({ input: {} }));
  const campaigns = useQuery(api.campaign.list.queryOptions({ input: {} }));
  const year = String(new Date().getFullYear() + 1);
  const draft = useDraft<SetUp>('set-up', () => ({
    authorityId: '',
    packId: '',
    title: text.defaultTitle(year),
    from: `01/01/${year}`,
    to: `31/12/${year}`,
    previousId: '',
  }));
  const [tried, setTried] = useState(false);
  const authorities = [
    ...new Map(
      (me.data?.powers ?? []).flatMap(({ kind, unitId, unitName }) =>
        kind === 'specialist' && unitId !== null ? [[unitId, unitName ?? unitId] as const] : [],
      ),
    ),
  ];
  const [from, to] = [readDate(draft.value.from), readDate(draft.value.to)];
  const inForce = (packs.data?.packs ?? []).filter(
    ({ head }) =>
      (!to || head.validFrom <= to) && (!from || head.validTo === undefined || head.validTo > from),
  );
  const latest = inForce.toSorted((one, other) => other.head.validFrom.localeCompare(one.head.validFrom));
  const authorityId = draft.value.authorityId || (authorities[0]?.[0] ?? '');
  const earlier = (campaigns.data?.campaigns ?? [])
    .filter((it) => it.authorityId === authorityId)
    .toSorted((one, other) => other.periodTo.localeCompare(one.periodTo));
  const usual = latest.find(({ head }) => head.id === earlier[0]?.packId) ?? latest[0];
  const packId = latest.some(({ head }) => head.id === draft.value.packId)
    ? draft.value.packId
    : (usual?.head.id ?? '');
  // A phone has no room for the whole title in the field.
  const usualTitle = latest.find(({ head }) => head.id === packId)?.head.title[language];
  const previousId = draft.value.previousId || (earlier[0]?.id ?? '');
  const pack = useQuery({
    ...api.regulation.get.queryOptions({ input: { id: packId } }),
    enabled: packId !== '',
  });
  const create = useMutation({
    mutationFn: () =>
      client.campaign.create({
        authorityId,
        packId,
        title: draft.value.title.trim(),
        periodFrom: from ?? '',
        periodTo: to ?? '',
        ...(previousId === '' || previousId === '-' ? {} : { previousId }),
      }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      await navigate({ to: '/campaigns/$campaignId/people', params: { campaignId: id } });
      draft.drop();
    },
  });
  if (me.isPending || packs.isPending || campaigns.isPending) return <Loading lines={8} />;
  const head = <PageHead title={text.setUp} above={<PageLink to="/campaigns">{text.campaigns}</PageLink>} />;
  if (authorities.length === 0)
    return (
      <>
        {head}
        <EmptyState title={text.setUp} next={text.noRight} />
      </>
    );
  const set = (part: Partial<SetUp>) => draft.change({ ...draft.value, ...part });
  const dateError = (read: string | null | undefined) =>
    tried && read === null ? ui.required : read === undefined ? ui.badDate : undefined;
  const titleError = tried && draft.value.title.trim() === '' ? ui.required : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (from && to && draft.value.title.trim() !== '' && packId !== '') create.mutate();
  };
  return (
    <>
      {head}
      <Section title={text.setUpFirst} note={text.setUpNote}>
        <form onSubmit={submit} noValidate>
          <Stack maw={760}>
            <NativeSelect
              label={text.authority}
              data={authorities.map(([value, label]) => ({ value, label }))}
              value={authorityId}
              onChange={(event) => set({ authorityId: event.currentTarget.value, previousId: '' })}
            />
            <Group grow align="flex-start">
              <TextInput
                label={text.from}
                withAsterisk
                placeholder={ui.datePattern}
                autoComplete="off"
                value={draft.value.from}
                onChange={(event) => set({ from: event.currentTarget.value })}
                error={dateError(from)}
              />
              <TextInput
                label={text.to}
                withAsterisk
                placeholder={ui.datePattern}
                autoComplete="off"
                value={draft.value.to}
                onChange={(event) => set({ to: event.currentTarget.value })}
                error={dateError(to)}
              />
            </Group>
            <NativeSelect
              label={text.regulation}
              description={[usualTitle, text.regulationNote].filter(Boolean).join('. ')}
              data={latest.map(({ head: it }) => ({
                value: it.id,
                label: `${it.title[language]}, ${text.version(it.version)}`,
              }))}
              value={packId}
              onChange={(event) => set({ packId: event.currentTarget.value })}
              error={latest.length === 0 ? text.noPack : undefined}
            />
            <TextInput
              label={text.title}
              withAsterisk
              autoComplete="off"
              value={draft.value.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
              error={titleError}
            />
            <NativeSelect
              label={text.previous}
              description={text.previousNote}
              data={[
                { value: '-', label: text.noPrevious },
                ...earlier.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={previousId === '' ? '-' : previousId}
              onChange={(event) => set({ previousId: event.currentTarget.value })}
            />
            {create.isError && <RefusalNote error={create.error} />}
            <div>
              <Button type="submit" loading={create.isPending}>
                {text.create}
              </Button>
            </div>
          </Stack>
        </form>
      </Section>
      {pack.data && <DeadlineTable pack={pack.data.pack} />}
    </>
  );
}
