import { Alert, Button, Progress, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { rowRefusalWording } from '#domain/wording/row-refusal-wording.ts';
import { api, client } from '#web/api/client.ts';
import { importWords } from '#web/text/import-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { instantText } from '#web/ui/format-date.ts';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { saveFile } from '#web/ui/export/save-file.ts';
import { Section } from '#web/ui/section.tsx';
import type { Chosen, Import } from './chosen.ts';
import { ColumnChoice } from './column-choice.tsx';
import { Receipt } from './receipt.tsx';
import { RowTable } from './row-table.tsx';
import classes from './import-page.module.css';

/** An import from its columns to its receipt; asks again while the work goes on by itself. */
export function ImportView({ importId }: { importId: string }) {
  const found = useQuery({
    ...api.import.get.queryOptions({ input: { importId } }),
    refetchInterval: ({ state }) => (state.data !== undefined && isAtWork(state.data) ? 1000 : false),
  });
  if (found.isError) return <RefusalNote error={found.error} onAgain={() => void found.refetch()} />;
  if (found.data === undefined) return <Loading lines={8} />;
  return <Steps found={found.data} />;
}

function isAtWork({ state }: Pick<Import, 'state'>): boolean {
  return state === 'checking' || state === 'applying';
}

function Steps({ found }: { found: Import }) {
  const text = useWords(importWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<Chosen>(() => {
    const { choice } = found;
    const best = found.sheets.findIndex(({ headingRow }) => headingRow !== null);
    const sheet = choice?.sheet ?? Math.max(best, 0);
    return { sheet, places: choice?.places ?? found.sheets[sheet]?.places ?? {} };
  });
  const begin = useMutation({
    mutationFn: async (act: 'check' | 'apply' | 'applyGood') =>
      act === 'check'
        ? client.import.check({ importId: found.id, ...chosen })
        : client.import.apply({ importId: found.id, ...chosen, goodRowsOnly: act === 'applyGood' }),
    onSettled: () => queries.invalidateQueries(),
  });
  const faulty = useMutation({
    mutationFn: async () => {
      const { fileName, content } = await client.import.faulty({ importId: found.id, language });
      if (content === '') return 'cleared';
      const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      saveFile(new Blob([bytes]), fileName);
      return 'saved';
    },
  });
  const titleOf = (name: string) => found.columns.find((column) => column.name === name)?.title;
  const atWork = isAtWork(found);
  const applied = found.state === 'applied';
  const { counts } = found;
  const good = counts === null ? 0 : counts.create + counts.change + counts.same;
  const busy = atWork || begin.isPending;
  return (
    <>
      {applied && <Receipt found={found} />}
      {!applied && found.appliedBefore !== null && (
        <Alert color="yellow" mb="md">
          {text.before(instantText(found.appliedBefore))}
        </Alert>
      )}
      {!applied && (
        <Section title={text.columns} note={found.fileName}>
          <ColumnChoice found={found} chosen={chosen} onChange={setChosen} />
          <div className={classes.acts}>
            <Button
              variant={counts === null ? 'filled' : 'default'}
              disabled={busy}
              loading={begin.isPending && begin.variables === 'check'}
              onClick={() => begin.mutate('check')}
            >
              {counts === null ? text.check : text.checkAgain}
            </Button>
          </div>
        </Section>
      )}
      {atWork && (
        <div role="status">
          <Text size="sm" mb={6}>
            {text.working(found.done, found.total)}
          </Text>
          <Progress
            aria-label={text.working(found.done, found.total)}
            value={found.total === 0 ? 0 : (100 * found.done) / found.total}
          />
        </div>
      )}
      {begin.isError && <RefusalNote error={begin.error} />}
      {found.refusals.length > 0 && (
        <Alert color="red" role="alert">
          {found.refusals.map((refusal) => {
            const said = rowRefusalWording(refusal, titleOf)[language];
            return (
              <p key={said} className={classes.line}>
                {said}
              </p>
            );
          })}
        </Alert>
      )}
      {counts !== null && found.refusals.length === 0 && !atWork && (
        <Section
          title={applied ? text.rowsDone : text.rows}
          note={text.counts(counts.create, counts.change, counts.same, counts.fault)}
        >
          {counts.fault > 0 && !applied && <p className={classes.line}>{text.faultsFirst}</p>}
          {found.passedOver.length > 0 && (
            <p className={classes.quiet}>{text.passedOver(shortened(found.passedOver))}</p>
          )}
          <div className={classes.acts}>
            {!applied && counts.fault === 0 && (
              <Button disabled={busy} loading={begin.isPending} onClick={() => begin.mutate('apply')}>
                {text.apply}
              </Button>
            )}
            {!applied && counts.fault > 0 && good > 0 && (
              <Button disabled={busy} loading={begin.isPending} onClick={() => begin.mutate('applyGood')}>
                {text.applyGood(good)}
              </Button>
            )}
            {counts.fault > 0 && (
              <Button variant="default" loading={faulty.isPending} onClick={() => faulty.mutate()}>
                {text.faulty}
              </Button>
            )}
          </div>
          {faulty.isError && <RefusalNote error={faulty.error} />}
          <p role="status" className={classes.quiet}>
            {faulty.data === 'cleared' && text.cleared}
          </p>
          <RowTable found={found} applied={applied} />
        </Section>
      )}
    </>
  );
}

/** At most thirty rows by number. */
function shortened(rows: readonly number[]): string {
  return rows.length <= 30 ? rows.join(', ') : `${rows.slice(0, 30).join(', ')}, …`;
}
