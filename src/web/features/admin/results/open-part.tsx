import { useInfiniteQuery } from '@tanstack/react-query';
import { type Answers, api, client } from '#web/api/client.ts';
import { resultWords } from '#web/text/admin/result-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { dateCell, figureCell, tableOf } from '#web/ui/export/table-of.ts';
import { Section } from '#web/ui/section.tsx';
import frame from '../admin-frame.module.css';
import { PagedList } from '../paged-list.tsx';
import { CodeAct } from './code-act.tsx';

type Row = Answers['result']['list']['results'][number];

/** The ratings that are to be sent, for the first time or again. */
export function OpenPart({ selection }: { selection: { authorityId: string; year?: number } }) {
  const text = useWords(resultWords);
  const list = useInfiniteQuery(
    api.result.list.infiniteOptions({
      input: (after: { id: string } | undefined) => ({
        ...selection,
        state: 'toSend' as const,
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  const exported = async (told: Told) => {
    const rows = await gatherRows<Row, { id: string }>(told, async (after) => {
      const page = await client.result.list({
        ...selection,
        state: 'toSend',
        limit: 200,
        ...(after && { after }),
      });
      return { rows: page.results, next: page.next };
    });
    return tableOf({ name: text.open }, rows, [
      [text.official, ({ official }) => official.fullName],
      [text.codeHead, ({ official }) => official.code],
      [text.post, ({ post }) => post],
      [text.unit, ({ unit }) => unit.name],
      [text.level, ({ level }) => level.title],
      [text.versionHead, ({ version }) => figureCell(version)],
      [text.decision, ({ decision }) => decision.number],
      [text.signedOn, ({ decision }) => ({ date: decision.signedOn })],
      [text.due, ({ dueOn }) => dateCell(dueOn)],
    ]);
  };
  return (
    <Section title={text.open} acts={<ExportButtons table={exported} />}>
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ results }) => results);
          if (rows.length === 0) return <EmptyState title={text.nothingOpen} next={text.nothingOpenNext} />;
          return (
            <DataTable
              label={text.open}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  head: text.official,
                  names: true,
                  width: '30%',
                  cell: ({ official, post, unit }: Row) => (
                    <div>
                      <b>{official.fullName}</b>
                      <div className={frame.small}>
                        {post?.includes(unit.name) ? post : [post, unit.name].filter(Boolean).join(', ')}
                      </div>
                    </div>
                  ),
                },
                {
                  head: text.codeHead,
                  width: '18%',
                  cell: ({ official }) => (
                    <div className={frame.acts}>
                      {official.code ?? <span className={frame.small}>{text.noCode}</span>}
                      {pages[0]?.actions.sendResults && (
                        <CodeAct authorityId={selection.authorityId} official={official} />
                      )}
                    </div>
                  ),
                },
                {
                  head: text.level,
                  width: '18%',
                  cell: ({ level, version }) => (
                    <div>
                      {level.title}
                      {version > 1 && <div className={frame.small}>{text.correction(version)}</div>}
                    </div>
                  ),
                },
                {
                  head: text.decision,
                  width: '18%',
                  cell: ({ decision }) => (
                    <div>
                      {decision.number}
                      <div className={frame.small}>
                        <DateText date={decision.signedOn} />
                      </div>
                    </div>
                  ),
                },
                {
                  head: text.due,
                  width: '16%',
                  cell: ({ dueOn }) => (dueOn === null ? text.noDue : <DateText date={dueOn} />),
                },
              ]}
            />
          );
        }}
      </PagedList>
    </Section>
  );
}
