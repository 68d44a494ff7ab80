import { Alert, Button, Group, Modal, NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalWording } from '#domain/wording/refusal-wording.ts';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { proposalTableWords } from '#web/text/assigning/proposal-table-words.ts';
import { stateTerm } from '#web/text/terms.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { DataTable } from '#web/ui/data-table.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import type { ListedProposal } from './table-row.ts';

const actions = ['endorse', 'return', 'reject', 'submit', 'withdraw'] as const;
type Action = (typeof actions)[number];

function whoOf({ owners }: ListedProposal): string {
  return owners.map(({ fullName, unitName }) => fullName ?? unitName).join(', ');
}

/** One step with many proposals: chosen, seen with whom it can be taken and with whom not and why, then taken. */
export function BulkDialog({
  campaignId,
  chosen,
  onClose,
  onDone,
}: {
  campaignId: string;
  chosen: ListedProposal[];
  onClose: () => void;
  onDone: (number: number) => void;
}) {
  const text = useWords(proposalTableWords);
  const ui = useWords(uiWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [action, setAction] = useState<Action>(
    actions.find((it) => chosen.some((proposal) => proposal.actions.includes(it))) ?? 'endorse',
  );
  const [reason, setReason] = useState('');
  const step = (tasks: ListedProposal[], dryRun: boolean) =>
    client.task.stepProposals({
      campaignId,
      action,
      dryRun,
      ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
      tasks: tasks.map(({ id, version }) => ({ taskId: id, version })),
    });
  const preview = useMutation({ mutationFn: () => step(chosen, true) });
  const allowed = new Map(preview.data?.steps.map(({ taskId, state }) => [taskId, state]));
  const able = chosen.filter(({ id }) => allowed.has(id));
  const act = useMutation({
    mutationFn: () => step(able, false),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone(able.length);
    },
  });
  const again = () => {
    preview.reset();
    act.reset();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={text.bulkTitle(chosen.length)}
      closeButtonProps={{ 'aria-label': ui.close }}
    >
      <Stack>
        <NativeSelect
          label={text.bulkAction}
          data={actions.map((it) => ({ value: it, label: text.actions[it] }))}
          value={action}
          onChange={(event) => {
            setAction(event.currentTarget.value as Action);
            again();
          }}
        />
        <Textarea
          label={text.reason}
          description={text.reasonNote}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            again();
          }}
        />
        {preview.isError && <RefusalNote error={preview.error} />}
        {preview.data !== undefined && (
          <>
            <Text fw={600} component="h3" m={0} size="sm">
              {able.length === 0 ? text.nobodyNow : text.willHappen(able.length)}
            </Text>
            {able.length > 0 && (
              <DataTable
                label={text.willHappen(able.length)}
                rows={able}
                keyOf={({ id }) => id}
                columns={[
                  { head: text.heads.title, names: true, cell: ({ title }) => title },
                  { head: text.heads.owner, width: '26%', cell: whoOf },
                  { head: text.now, width: '16%', cell: ({ state }) => stateTerm(state)[language] },
                  {
                    head: text.becomes,
                    width: '16%',
                    cell: ({ id, state }) => stateTerm(allowed.get(id) ?? state)[language],
                  },
                ]}
              />
            )}
            {preview.data.refused.length > 0 && (
              <>
                <Text fw={600} component="h3" m={0} size="sm">
                  {text.willNot(preview.data.refused.length)}
                </Text>
                <DataTable
                  label={text.willNot(preview.data.refused.length)}
                  rows={preview.data.refused.map((it) => ({
                    ...it,
                    proposal: chosen.find(({ id }) => id === it.taskId),
                  }))}
                  keyOf={({ taskId }) => taskId}
                  columns={[
                    { head: text.heads.title, names: true, cell: ({ proposal }) => proposal?.title },
                    {
                      head: text.heads.owner,
                      width: '26%',
                      cell: ({ proposal }) => proposal && whoOf(proposal),
                    },
                    {
                      head: text.why,
                      width: '40%',
                      cell: ({ refusal }) => refusalWording(refusal)[language],
                    },
                  ]}
                />
              </>
            )}
          </>
        )}
        {act.isError && <RefusalNote error={act.error} onAgain={again} />}
        {preview.data === undefined && (
          <Alert variant="light" color="gray">
            {text.unsavedFirst}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {ui.cancel}
          </Button>
          {preview.data === undefined ? (
            <Button loading={preview.isPending} onClick={() => preview.mutate()}>
              {text.preview}
            </Button>
          ) : (
            <Button loading={act.isPending} disabled={able.length === 0} onClick={() => act.mutate()}>
              {text.doIt(able.length)}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
