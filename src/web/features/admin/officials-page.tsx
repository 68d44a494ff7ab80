import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { officialEntryWords } from '#web/text/admin/official-entry-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { DateText } from '#web/ui/date-text.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { exportedOfficials } from '#web/ui/export/exported-officials.ts';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { Section } from '#web/ui/section.tsx';
import { ImportLink } from '#web/ui/import-link.tsx';
import { AdminFrame, useHasPower } from './admin-frame.tsx';
import classes from './admin-frame.module.css';
import { useFoundUnits } from './find-choices.ts';
import { PagedList } from './paged-list.tsx';
import { type Choice, SearchChoice } from './search-choice.tsx';

type Official = Answers['organisation']['listOfficials']['officials'][number];

/** People by their given name, with the posts each holds. */
export function OfficialsPage() {
  const text = useWords(officialEntryWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const mayChange = useHasPower('administrator', 'specialist');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const found = useInfiniteQuery(
    api.organisation.listOfficials.infiniteOptions({
      input: (after: { sortName: string; id: string } | undefined) => ({
        ...(search === '' ? {} : { search }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <AdminFrame
      at="officials"
      acts={
        mayChange && (
          <>
            <ImportLink kind="roster" />
            <NewOfficial />
          </>
        )
      }
    >
      <TextInput
        data-narrows
        label={shared.search}
        value={typed}
        maw={360}
        mb="sm"
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PagedList list={found}>
        {(pages) => {
          const rows = pages.flatMap(({ officials }) => officials);
          if (rows.length === 0)
            return <EmptyState title={shared.nothingFound} next={shared.nothingFoundNext} />;
          return (
            <Section
              title={shared.officials}
              note={rows.length}
              acts={<ExportButtons table={(told) => exportedOfficials(search, language, told)} />}
            >
              <DataTable
                label={shared.officials}
                rows={rows}
                keyOf={({ id }) => id}
                columns={columnsOf(text, shared)}
              />
            </Section>
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}

function columnsOf(text: (typeof officialEntryWords)['vi'], shared: (typeof adminWords)['vi']) {
  return [
    {
      head: text.fullName,
      names: true,
      width: '30%',
      cell: ({ fullName, madeUp }: Official) => (
        <span>
          <b>{fullName}</b>
          {madeUp && <span className={classes.small}> {text.madeUp}</span>}
        </span>
      ),
    },
    {
      head: text.heldPosts,
      cell: ({ posts }: Official) =>
        posts.length === 0 ? (
          '–'
        ) : (
          <div>
            {posts.map((post) => (
              <div key={post.tenureId}>
                {post.title}
                {post.acting && ` (${shared.acting})`}, {post.unitName}, {shared.since}{' '}
                <DateText date={post.validFrom} />
              </div>
            ))}
          </div>
        ),
    },
  ];
}

function NewOfficial() {
  const text = useWords(officialEntryWords);
  const [fullName, setFullName] = useState('');
  const [unit, setUnit] = useState<Choice | null>(null);
  return (
    <ActDialog
      label={text.newOfficial}
      ready={fullName.trim() !== '' && unit !== null}
      send={async () => {
        await client.organisation.createOfficial({
          fullName: fullName.trim(),
          enteredById: unit?.value ?? '',
        });
        setFullName('');
      }}
    >
      <textKind.Edit
        label={text.fullName}
        required
        value={fullName}
        onChange={(value) => setFullName(value ?? '')}
      />
      <SearchChoice
        label={text.enteredBy}
        required
        value={unit}
        onChange={setUnit}
        useFound={useFoundUnits}
      />
    </ActDialog>
  );
}
