import { Alert, Button, Group, NativeSelect, Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Pack } from '#regulation/pack.ts';
import { api, client } from '#web/api/client.ts';
import { appraisalActWords } from '#web/text/appraisal/appraisal-act-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { FactsList } from '#web/ui/facts-list.tsx';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import { instantText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import type { AppraisalStory } from '../appraisal.ts';
import { KnownWork } from '../known-work.tsx';
import known from '../known-work.module.css';
import { PointsTable } from './points-table.tsx';
import { criteriaOf, readSheet, type SheetDraft } from './sheet-draft.ts';

/** A score sheet: one's own, or that of a council member or leader; the work it is about beside it. */
export function SheetPage() {
  const text = useWords(appraisalActWords);
  const { appraisalId } = useParams({ from: '/inside/appraisals/$appraisalId/sheet' });
  const appraisal = useQuery(api.appraisal.get.queryOptions({ input: { appraisalId } }));
  const campaign = appraisal.data?.campaign;
  const pack = useQuery({
    ...api.regulation.get.queryOptions({
      input: { id: campaign?.packId ?? '', version: campaign?.packVersion ?? '' },
    }),
    enabled: campaign !== undefined,
  });
  const failed = [appraisal, pack].find(({ isError }) => isError);
  if (failed) return <RefusalNote error={failed.error} onAgain={() => void failed.refetch()} />;
  if (!appraisal.data || !pack.data) return <Loading lines={10} />;
  const { actions, subject } = appraisal.data;
  const side = actions.includes('selfAssess') ? 'self' : actions.includes('score') ? 'council' : undefined;
  return (
    <>
      <PageHead
        title={
          side === 'self' ? text.selfTitle : `${text.scoreTitle}: ${subject.fullName ?? subject.unitName}`
        }
        above={
          <PageLink to="/appraisals/$appraisalId" params={{ appraisalId }} size="sm">
            {appraisal.data.campaign.title}
          </PageLink>
        }
        below={postText(subject.postTitle, subject.fullName === null ? null : subject.unitName)}
      />
      {side === undefined ? (
        <EmptyState title={text.closedTitle} next={text.closedNext} />
      ) : (
        <div className={known['columns']}>
          <Sheet key={side} side={side} appraisal={appraisal.data} pack={pack.data.pack} />
          <KnownWork appraisalId={appraisalId} beside />
        </div>
      )}
    </>
  );
}

function Sheet({
  side,
  appraisal,
  pack,
}: {
  side: 'self' | 'council';
  appraisal: AppraisalStory;
  pack: Pack;
}) {
  const text = useWords(appraisalActWords);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const criteria = criteriaOf(pack);
  const draft = useDraft<SheetDraft>(`sheet.${appraisal.id}.${side}`, () => ({
    points: {},
    claimedLevel: '',
    remark: '',
  }));
  const [checking, setChecking] = useState(false);
  const [tries, setTries] = useState(0);
  const { value } = draft;
  const { points, problems } = readSheet(value, criteria, language);
  const remark = value.remark.trim();
  const sending = useMutation({
    mutationFn: async () => {
      const sheet = {
        appraisalId: appraisal.id,
        version: appraisal.version,
        points,
        ...(remark === '' ? {} : { remark }),
      };
      if (side === 'council') await client.appraisal.score(sheet);
      else
        await client.appraisal.selfAssess({
          ...sheet,
          ...(value.claimedLevel === '' ? {} : { claimedLevel: value.claimedLevel }),
        });
      draft.drop();
      await navigate({ to: '/appraisals/$appraisalId', params: { appraisalId: appraisal.id } });
    },
    onSuccess: () => queries.invalidateQueries(),
  });
  useEffect(() => {
    if (tries > 0) document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus();
  }, [tries]);
  const levels = pack.rating.levels.map(({ id, title }) => ({
    value: id,
    label: asHeading(title[language]),
  }));
  if (checking)
    return (
      <Section title={text.checkTitle} note={text.sheetFinal}>
        <FactsList
          facts={[
            ...criteria.map(({ name, fact }) => {
              const given = points[name];
              return {
                name: asHeading(fact.title[language]),
                value: given === null || given === undefined ? text.nothing : <Figure value={given} />,
              };
            }),
            ...(side === 'self'
              ? [
                  {
                    name: text.claimedLevel,
                    value: levels.find((it) => it.value === value.claimedLevel)?.label,
                  },
                ]
              : []),
            { name: text.remark, value: remark },
          ]}
        />
        {sending.isError && (
          <RefusalNote
            error={sending.error}
            onAgain={() => {
              sending.reset();
              setChecking(false);
              void queries.invalidateQueries();
            }}
          />
        )}
        <Group mt="md">
          <Button autoFocus loading={sending.isPending} onClick={() => sending.mutate()}>
            {side === 'self' ? text.sendSelf : text.sendScore}
          </Button>
          <Button variant="default" onClick={() => setChecking(false)}>
            {text.change}
          </Button>
        </Group>
      </Section>
    );
  return (
    <Section
      title={text.criteria}
      note={`${text.filled(criteria.length - Object.keys(problems).length, criteria.length)}. ${text.criteriaNote}`}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (Object.keys(problems).length === 0) setChecking(true);
          else setTries(tries + 1);
        }}
      >
        <PointsTable
          criteria={criteria}
          points={value.points}
          beside={side === 'council' ? appraisal.selfSheets[0]?.points : undefined}
          problems={tries > 0 ? problems : {}}
          onChange={(next) => draft.change({ ...value, points: next })}
        />
        {side === 'self' && (
          <NativeSelect
            mt="md"
            maw={340}
            label={text.claimedLevel}
            data={[{ value: '', label: text.noClaim }, ...levels]}
            value={value.claimedLevel}
            onChange={(event) => draft.change({ ...value, claimedLevel: event.currentTarget.value })}
          />
        )}
        <div style={{ marginTop: 14, maxWidth: 760 }}>
          <longTextKind.Edit
            label={text.remark}
            value={value.remark}
            onChange={(next) => draft.change({ ...value, remark: next ?? '' })}
          />
        </div>
        {tries > 0 && Object.keys(problems).length > 0 && (
          <Alert color="red" variant="light" role="alert" mt="sm">
            {text.filled(criteria.length - Object.keys(problems).length, criteria.length)}
          </Alert>
        )}
        <Group mt="md">
          <Button type="submit">{text.check}</Button>
          {draft.keptAt !== undefined && (
            <Text size="xs" c="dimmed">
              {text.kept(instantText(draft.keptAt))}
            </Text>
          )}
        </Group>
      </form>
    </Section>
  );
}
