import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { tryRulesWords } from '#web/text/regulation/try-rules-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { asHeading } from '#web/text/terms.ts';
import classes from '../editor/draft-page.module.css';
import { countLevels } from './count-levels.ts';
import { TriedPeople } from './tried-people.tsx';
import { readTrySearch } from './try-search.ts';

type Tried = Answers['appraisal']['tryRules'];

/** Next year's rules on last year: what they would have made of the ratings that were decided. */
export function TryPage() {
  const text = useWords(tryRulesWords);
  const editor = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const search = useSearch({ from: '/inside/regulations/try' });
  const navigate = useNavigate({ from: '/regulations/try' });
  const packs = useQuery(api.regulation.list.queryOptions({ input: {} }));
  const mayWrite = packs.data?.actions.includes('copyPack') ?? false;
  const drafts = useQuery({ ...api.regulation.listDrafts.queryOptions({ input: {} }), enabled: mayWrite });
  const campaigns = useQuery(api.campaign.list.queryOptions({ input: {} }));
  const rules = [
    ...(drafts.data?.drafts ?? []).map(({ id, packId, packVersion }) => ({
      value: `draft ${id}`,
      label: `${editor.draft}: ${packId} ${packVersion}`,
    })),
    ...(packs.data?.packs ?? []).map(({ head }) => ({
      value: `${head.id} ${head.version}`,
      label: `${head.title[language]} (${head.id} ${head.version})`,
    })),
  ];
  const chosen = search.draft === undefined ? search.pack : `draft ${search.draft}`;
  return (
    <>
      <PageHead title={text.tryTitle} above={<PageLink to="/regulations">{editor.regulations}</PageLink>} />
      <div className={classes.part}>
        <p className={classes.note}>{text.tryNote}</p>
        <div className={classes.wideFields} data-narrows>
          <choiceKind.Edit
            label={text.campaign}
            value={search.campaign ?? null}
            none={editor.choose}
            options={(campaigns.data?.campaigns ?? []).map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(value) =>
              void navigate({
                search: readTrySearch({ ...search, campaign: value ?? undefined }),
                replace: true,
              })
            }
          />
          <choiceKind.Edit
            label={text.rules}
            value={chosen ?? null}
            none={editor.choose}
            options={rules}
            onChange={(value) => {
              const draft = value?.startsWith('draft ') ? value.slice(6) : undefined;
              const pack = draft === undefined ? (value ?? undefined) : undefined;
              void navigate({
                search: readTrySearch({ campaign: search.campaign, draft, pack }),
                replace: true,
              });
            }}
          />
        </div>
        {/* Titles are longer than the field. */}
        <p className={classes.chosen}>{rules.find(({ value }) => value === chosen)?.label}</p>
      </div>
      {search.campaign !== undefined && chosen !== undefined && (
        <TriedRules campaignId={search.campaign} pack={search.pack} draftId={search.draft} />
      )}
    </>
  );
}

function TriedRules({
  campaignId,
  pack,
  draftId,
}: {
  campaignId: string;
  pack: string | undefined;
  draftId: string | undefined;
}) {
  const text = useWords(tryRulesWords);
  const [packId, packVersion] = pack?.split(' ') ?? [];
  const tried = useQuery(
    api.appraisal.tryRules.queryOptions({
      input: {
        campaignId,
        ...(draftId === undefined ? {} : { draftId }),
        ...(packId === undefined ? {} : { packId }),
        ...(packVersion === undefined ? {} : { packVersion }),
      },
    }),
  );
  if (tried.isError) return <RefusalNote error={tried.error} onAgain={() => void tried.refetch()} />;
  if (tried.isPending) return <Loading />;
  if (tried.data.rows.length === 0) return <EmptyState title={text.tryNone} next={text.tryNoneNext} />;
  return (
    <>
      <Totals tried={tried.data} />
      <TriedPeople tried={tried.data} />
    </>
  );
}

function Totals({ tried }: { tried: Tried }) {
  const text = useWords(tryRulesWords);
  const { language } = useLanguage();
  const { levels, open } = countLevels(tried);
  const rows = [
    ...levels.map((level) => ({ ...level, name: asHeading(level.title[language]), show: true })),
    { id: '-tied', name: text.tied, then: 0, now: open.tied, show: open.tied > 0 },
    { id: '-none', name: text.noRating, then: 0, now: open.noRating, show: open.noRating > 0 },
    { id: '-open', name: text.notComputed, then: 0, now: open.notComputed, show: open.notComputed > 0 },
  ].filter(({ show }) => show);
  return (
    <Section
      title={text.totals}
      acts={
        <ExportButtons
          table={() =>
            tableOf({ name: `${text.tryTitle}: ${text.totals}` }, rows, [
              [text.level, ({ name }) => name],
              [text.then, ({ then }) => figureCell(then)],
              [text.now, ({ now }) => figureCell(now)],
              [text.difference, ({ then, now }) => figureCell(now - then)],
            ])
          }
        />
      }
    >
      <DataTable
        label={text.totals}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          { head: text.level, names: true, cell: ({ name }) => name },
          { head: text.then, figures: true, width: '18%', cell: ({ then }) => then },
          { head: text.now, figures: true, width: '22%', cell: ({ now }) => now },
          {
            head: text.difference,
            figures: true,
            width: '14%',
            cell: ({ then, now }) => (now > then ? `+${now - then}` : now === then ? '0' : `−${then - now}`),
          },
        ]}
      />
    </Section>
  );
}
