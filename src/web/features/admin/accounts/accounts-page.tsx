import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Answers, api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { accountWords } from '#web/text/admin/account-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { powerTerms } from '#web/text/terms.ts';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { ActDialog } from '#web/ui/form/act-dialog.tsx';
import { Section } from '#web/ui/section.tsx';
import { type Tone, StateTag } from '#web/ui/state-tag.tsx';
import { AdminFrame } from '../admin-frame.tsx';
import frame from '../admin-frame.module.css';
import { exportedAccounts } from '../exported-lists.ts';
import { PagedList } from '../paged-list.tsx';
import { GivePowerAct } from './give-power-act.tsx';
import { NewAccountAct } from './new-account-act.tsx';
import { NewPasswordAct } from './new-password-act.tsx';

type Account = Answers['account']['list']['accounts'][number];

/** Accounts with their powers: opened, closed, given new passwords and powers. */
export function AccountsPage() {
  const text = useWords(accountWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const list = useInfiniteQuery(
    api.account.list.infiniteOptions({
      input: (after: { userName: string } | undefined) => ({
        ...(search === '' ? {} : { search }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: keepPreviousData,
    }),
  );
  const columns: Column<Account>[] = [
    {
      head: shared.userName,
      names: true,
      width: '18%',
      cell: ({ userName, fullName }) => (
        <div>
          <b>{userName}</b>
          <div className={frame.small}>{fullName}</div>
        </div>
      ),
    },
    { head: shared.state, width: '18%', cell: (account) => <States account={account} /> },
    { head: text.powers, cell: (account) => <Powers account={account} /> },
    {
      head: text.acts,
      width: '22%',
      cell: (account) => (
        <details className={frame.menu}>
          <summary aria-label={text.actsOn(account.userName)}>{text.acts}</summary>
          <Acts account={account} />
        </details>
      ),
    },
  ];
  return (
    <AdminFrame at="accounts" acts={<NewAccountAct />}>
      <TextInput
        data-narrows
        label={shared.search}
        value={typed}
        maw={360}
        mb="sm"
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <PagedList list={list}>
        {(pages) => {
          const rows = pages.flatMap(({ accounts }) => accounts);
          if (rows.length === 0)
            return <EmptyState title={shared.nothingFound} next={shared.nothingFoundNext} />;
          return (
            <Section
              title={shared.accounts}
              note={rows.length}
              acts={<ExportButtons table={(told) => exportedAccounts(search, language, told)} />}
            >
              <DataTable label={shared.accounts} rows={rows} keyOf={({ id }) => id} columns={columns} />
            </Section>
          );
        }}
      </PagedList>
    </AdminFrame>
  );
}

function States({ account }: { account: Account }) {
  const text = useWords(accountWords);
  const states: [boolean, Tone, string][] = [
    [account.disabled, 'bad', text.closed],
    [!account.disabled && account.canSignIn, 'good', text.active],
    [account.ofProgram, 'accent', text.ofProgram],
    [!account.canSignIn && !account.ofProgram, 'warn', text.noPassword],
    [account.lockedUntil !== null, 'warn', text.locked],
    [account.secondFactor, 'accent', text.secondFactor],
  ];
  return (
    <div className={frame.acts}>
      {states
        .filter(([holds]) => holds)
        .map(([, tone, word]) => (
          <StateTag key={word} tone={tone}>
            {word}
          </StateTag>
        ))}
    </div>
  );
}

function Powers({ account: { id, powers } }: { account: Account }) {
  const text = useWords(accountWords);
  const shared = useWords(adminWords);
  const { language } = useLanguage();
  const held = powers.filter(({ to }) => to === null);
  if (held.length === 0) return <span className={frame.small}>{text.noPowers}</span>;
  return (
    <div>
      {held.map((power) => {
        const name = powerTerms[power.kind][language];
        return (
          <div key={power.id} className={frame.acts} style={{ alignItems: 'baseline' }}>
            <span>
              {name} ({text.reaches[power.reach]}
              {power.council !== null && `, ${power.council}`})
            </span>
            <ActDialog
              label={shared.endDelegation}
              title={text.endPower(name)}
              size="md"
              ready
              send={() => client.account.endPower({ accountId: id, powerId: power.id })}
            >
              <p style={{ margin: 0 }}>{text.endPower(name)}</p>
            </ActDialog>
          </div>
        );
      })}
    </div>
  );
}

function Acts({ account: { id, disabled, ofProgram, secondFactor, userName } }: { account: Account }) {
  const text = useWords(accountWords);
  return (
    <div className={frame.acts}>
      <GivePowerAct accountId={id} userName={userName} />
      {!ofProgram && <NewPasswordAct accountId={id} userName={userName} />}
      {secondFactor && (
        <ActDialog
          label={text.resetFactor}
          title={`${text.resetFactor}: ${userName}`}
          size="md"
          ready
          send={() => client.account.resetSecondFactor({ accountId: id })}
        >
          <p style={{ margin: 0 }}>{text.resetFactorNote}</p>
        </ActDialog>
      )}
      <ActDialog
        label={disabled ? text.reopen : text.close}
        title={`${disabled ? text.reopen : text.close}: ${userName}`}
        size="md"
        ready
        send={() => client.account.change({ accountId: id, disabled: !disabled })}
      >
        <p style={{ margin: 0 }}>{disabled ? text.reopen : text.closeNote}</p>
      </ActDialog>
    </div>
  );
}
