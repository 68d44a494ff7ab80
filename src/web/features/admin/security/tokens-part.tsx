import { Button, Checkbox, Modal, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Scope, scopes } from '#domain/access/scopes.ts';
import { api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { dateKind } from '#web/ui/fields/date-kind.tsx';
import { textKind } from '#web/ui/fields/text-kind.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { ShownOnce } from '../accounts/new-password-act.tsx';
import frame from '../admin-frame.module.css';
import { scopeName } from './scope-name.ts';

/** Tokens for programs that act in one's place. */
export function TokensPart() {
  const text = useWords(securityWords);
  const shared = useWords(adminWords);
  const queries = useQueryClient();
  const list = useQuery(api.account.listTokens.queryOptions({ input: { limit: 200 } }));
  const end = useMutation({
    mutationFn: (tokenId: string) => client.account.endToken({ tokenId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.account.listTokens.key() }),
  });
  const rows = list.data?.tokens ?? [];
  return (
    <Section title={text.tokens} note={rows.length}>
      <p className={frame.quiet}>{text.tokensNote}</p>
      {rows.length > 0 && (
        <DataTable
          label={text.tokens}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { head: text.tokenName, names: true, cell: ({ name }) => <b>{name}</b> },
            {
              head: text.tokenScopes,
              width: '30%',
              cell: ({ scopes: held }) => held.map((scope) => scopeName(scope, text)).join('; '),
            },
            { head: text.expires, width: '15%', cell: ({ expiresAt }) => <InstantText at={expiresAt} /> },
            {
              head: text.lastUsed,
              width: '15%',
              cell: ({ lastUsedAt }) => (lastUsedAt === null ? text.never : <InstantText at={lastUsedAt} />),
            },
            {
              head: shared.state,
              width: '14%',
              cell: ({ id, endedAt }) =>
                endedAt === null ? (
                  <Button size="compact-sm" variant="default" onClick={() => end.mutate(id)}>
                    {text.endToken}
                  </Button>
                ) : (
                  <StateTag>{shared.ended}</StateTag>
                ),
            },
          ]}
        />
      )}
      {end.isError && <RefusalNote error={end.error} />}
      <NewToken />
    </Section>
  );
}

function NewToken() {
  const text = useWords(securityWords);
  const ui = useWords(uiWords);
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Scope[]>([]);
  const [until, setUntil] = useState<string | null>();
  const make = useMutation({
    mutationFn: () => client.account.createToken({ name: name.trim(), scopes: chosen, until: until ?? '' }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.account.listTokens.key() }),
  });
  const close = () => {
    setOpened(false);
    make.reset();
    setName('');
    setChosen([]);
  };
  return (
    <>
      <Button size="compact-md" onClick={() => setOpened(true)}>
        {text.newToken}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size="lg"
        title={text.newToken}
        closeButtonProps={{ 'aria-label': ui.close }}
      >
        {make.data !== undefined ? (
          <ShownOnce secret={make.data.token} onDone={close} />
        ) : (
          <Stack>
            <textKind.Edit
              label={text.tokenName}
              required
              value={name}
              onChange={(value) => setName(value ?? '')}
            />
            <Checkbox.Group
              label={text.tokenScopes}
              description={text.importNote}
              value={chosen}
              onChange={(values) => setChosen(scopes.filter((scope) => values.includes(scope)))}
            >
              <div className={frame.filters} style={{ marginTop: 6 }}>
                {scopes.map((scope) => (
                  <Checkbox key={scope} value={scope} label={scopeName(scope, text)} />
                ))}
              </div>
            </Checkbox.Group>
            <dateKind.Edit label={text.tokenUntil} required value={until} onChange={setUntil} />
            {make.isError && <RefusalNote error={make.error} />}
            <Button
              disabled={name.trim() === '' || chosen.length === 0 || !until}
              loading={make.isPending}
              onClick={() => make.mutate()}
            >
              {text.newToken}
            </Button>
          </Stack>
        )}
      </Modal>
    </>
  );
}
