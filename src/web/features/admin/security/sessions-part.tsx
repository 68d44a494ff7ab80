import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, client } from '#web/api/client.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { securityWords } from '#web/text/admin/security-words.ts';
import { useWords } from '#web/text/language.tsx';
import { DataTable } from '#web/ui/data-table.tsx';
import { InstantText } from '#web/ui/date-text.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { deviceName } from './device-name.ts';

/** Where one is signed in, with the way to end each. */
export function SessionsPart() {
  const text = useWords(securityWords);
  const shared = useWords(adminWords);
  const queries = useQueryClient();
  const list = useQuery(api.account.listSessions.queryOptions({ input: {} }));
  const again = () => queries.invalidateQueries({ queryKey: api.account.listSessions.key() });
  const end = useMutation({
    mutationFn: (sessionId: string) => client.account.endSession({ sessionId }),
    onSuccess: again,
  });
  const endOthers = useMutation({
    mutationFn: () => client.account.endOtherSessions({}),
    onSuccess: again,
  });
  const rows = list.data?.sessions ?? [];
  return (
    <Section title={text.sessions} note={rows.length}>
      <DataTable
        label={text.sessions}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            head: text.device,
            names: true,
            cell: ({ device }) => <span>{device === null ? text.unknownDevice : deviceName(device)}</span>,
          },
          { head: text.lastSeen, width: '22%', cell: ({ lastSeenAt }) => <InstantText at={lastSeenAt} /> },
          {
            head: shared.state,
            width: '20%',
            cell: ({ id, current }) =>
              current ? (
                <StateTag tone="accent">{text.thisOne}</StateTag>
              ) : (
                <Button size="compact-sm" variant="default" onClick={() => end.mutate(id)}>
                  {text.endSession}
                </Button>
              ),
          },
        ]}
      />
      {rows.length > 1 && (
        <Button
          mt="sm"
          size="compact-md"
          variant="default"
          loading={endOthers.isPending}
          onClick={() => endOthers.mutate()}
        >
          {text.endOthers}
        </Button>
      )}
      {end.isError && <RefusalNote error={end.error} />}
    </Section>
  );
}
