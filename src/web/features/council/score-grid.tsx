import { Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { figureText } from '#domain/appraisal/figure-text.ts';
import { Decimal } from '#domain/base/decimal.ts';
import type { Pack } from '#regulation/pack.ts';
import { councilWords } from '#web/text/appraisal/council-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { asHeading } from '#web/text/terms.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { Figure } from '#web/ui/figure.tsx';
import { useDraft } from '#web/ui/form/drafts.ts';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { type CellProblem, criteriaOf, readRow, type RowDraft } from './grid-draft.ts';
import { handInSheet } from './hand-in-sheet.ts';
import { ownRow } from './own-row.ts';
import type { Item, Minutes, Room } from './room.ts';
import classes from './score-grid.module.css';
import { walkGrid } from './walk-grid.ts';

/** The reader's own sheets about all he scores now: people down, criteria across, filled in from the keyboard. */
export function ScoreGrid({ minutes, room, pack }: { minutes: Minutes; room: Room; pack: Pack }) {
  const text = useWords(councilWords);
  const ui = useWords(uiWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const criteria = criteriaOf(pack);
  const draft = useDraft<{ [sheet: string]: RowDraft }>(`room.${room.sessionId}`, () => ({}));
  const latest = useRef(draft.value);
  useEffect(() => {
    latest.current = draft.value;
  });
  const [tried, setTried] = useState<string[]>([]);
  const items = minutes.items.filter(({ appraisalId }) =>
    room.items.some((it) => it.appraisalId === appraisalId && it.actions.includes('score')),
  );
  const rowOf = (item: Item) => {
    const key = `${item.appraisalId}.${item.rounds.at(-1)?.round ?? 1}`;
    const filed = ownRow(item, room.me?.memberId, language);
    const typed = draft.value[key];
    return { key, filed, typed, row: typed ?? filed ?? { points: {}, level: '', remark: '' } };
  };
  const change = (item: Item, part: Partial<RowDraft>) => {
    const { key, row } = rowOf(item);
    draft.change({ ...draft.value, [key]: { ...row, ...part } });
  };
  const complete = (item: Item) =>
    Object.keys(readRow(rowOf(item).row, criteria, language).problems).length === 0;
  const waiting = items.filter((item) => rowOf(item).typed !== undefined && complete(item));

  const sending = useMutation({
    mutationFn: async (wanted: Item[]) => {
      for (const item of wanted) {
        const { key, row } = rowOf(item);
        await handInSheet(queries, room, item.appraisalId, {
          points: readRow(row, criteria, language).points,
          level: row.level,
          remark: row.remark,
        });
        // What was typed meanwhile stays.
        const others = Object.entries(latest.current).filter(([sheet]) => sheet !== key);
        draft.change(Object.fromEntries(others));
      }
    },
    onSettled: () => queries.invalidateQueries(),
  });
  const handIn = (item: Item) => {
    setTried([...tried, item.appraisalId]);
    if (complete(item)) sending.mutate([item]);
  };
  if (items.length === 0) return null;

  const whoOf = (item: Item) => item.fullName ?? item.unitName;
  const problemText = (problem: CellProblem, fact: (typeof criteria)[number]['fact']) =>
    problem === 'outside'
      ? text.outside(figure(fact.min ?? 0), fact.max === undefined ? '∞' : figure(fact.max))
      : ui[problem];
  const figure = (value: string | number) => figureText(new Decimal(value), language);
  const columns: Column<Item>[] = [
    {
      head: text.who,
      names: true,
      width: '19%',
      cell: (item) => (
        <>
          <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: item.appraisalId }} fw={500}>
            {whoOf(item)}
          </PageLink>
          <Text size="xs" c="dimmed">
            {postText(item.postTitle, item.fullName === null ? null : item.unitName)}
          </Text>
        </>
      ),
    },
    ...criteria.map(({ name, fact }, column): Column<Item> => {
      const title = asHeading(fact.title[language]);
      return {
        head: fact.max === undefined ? title : `${title} (${text.upTo(figure(fact.max))})`,
        cell: (item) => {
          const { row } = rowOf(item);
          const typed = row.points[name] ?? '';
          const problem = readRow(row, criteria, language).problems[name];
          const shown = problem !== undefined && (typed.trim() !== '' || tried.includes(item.appraisalId));
          return (
            <TextInput
              aria-label={text.points(whoOf(item), title)}
              data-row={items.indexOf(item)}
              data-column={column}
              inputMode="decimal"
              autoComplete="off"
              size="sm"
              className={classes.points}
              value={typed}
              onChange={(event) =>
                change(item, { points: { ...row.points, [name]: event.currentTarget.value } })
              }
              error={shown ? problemText(problem, fact) : undefined}
            />
          );
        },
      };
    }),
    {
      head: text.total,
      figures: true,
      width: '7%',
      cell: (item) => {
        const { total } = readRow(rowOf(item).row, criteria, language);
        return total === null ? '–' : <Figure value={total} brief />;
      },
    },
    {
      head: text.level,
      width: '15%',
      cell: (item) => (
        <NativeSelect
          aria-label={text.levelOf(whoOf(item))}
          size="sm"
          data={[
            { value: '', label: text.noLevel },
            ...pack.rating.levels.map(({ id, title }) => ({ value: id, label: asHeading(title[language]) })),
          ]}
          value={rowOf(item).row.level}
          onChange={(event) => change(item, { level: event.currentTarget.value })}
        />
      ),
    },
    {
      head: text.remark,
      width: '16%',
      cell: (item) => (
        <TextInput
          aria-label={text.remarkOf(whoOf(item))}
          size="sm"
          autoComplete="off"
          value={rowOf(item).row.remark}
          onChange={(event) => change(item, { remark: event.currentTarget.value })}
        />
      ),
    },
    {
      head: text.sheet,
      width: '12%',
      cell: (item) => {
        const { filed, typed } = rowOf(item);
        return (
          <div className={classes.sheet}>
            <StateTag tone={filed === undefined ? 'plain' : typed === undefined ? 'good' : 'warn'}>
              {filed === undefined ? text.notHandedIn : typed === undefined ? text.handedIn : text.changed}
            </StateTag>
            {typed !== undefined && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={text.handInOf(whoOf(item))}
                disabled={sending.isPending}
                onClick={() => handIn(item)}
              >
                {text.handIn}
              </Button>
            )}
          </div>
        );
      },
    },
  ];
  return (
    <Section title={text.scoring} note={text.scoringNote}>
      <div onKeyDown={walkGrid}>
        <DataTable
          label={text.scoring}
          columns={columns}
          rows={items}
          keyOf={({ appraisalId }) => appraisalId}
        />
      </div>
      {sending.isError && <RefusalNote error={sending.error} onAgain={() => sending.reset()} />}
      <Group mt="sm">
        <Button
          disabled={waiting.length === 0}
          loading={sending.isPending}
          onClick={() => sending.mutate(waiting)}
        >
          {waiting.length === 0 ? text.handInNone : text.handInAll(waiting.length)}
        </Button>
      </Group>
    </Section>
  );
}
