import { Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import { postText } from '#web/text/post-text.ts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Pack } from '#regulation/pack.ts';
import { type Answers, api } from '#web/api/client.ts';
import { assigningWords } from '#web/text/assigning/assigning-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { type Column, DataTable } from '#web/ui/data-table.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';
import { exportedMembers, faultText } from './exported-people.ts';

type Member = Answers['campaign']['check']['subjects'][number];

/** Everybody in a campaign by name, with what each has and lacks. */
export function MemberTable({
  campaignId,
  title,
  pack,
  children,
}: {
  campaignId: string;
  title: string;
  pack: Pack;
  /** What can be done about who is in it. */
  children: ReactNode;
}) {
  const text = useWords(assigningWords);
  const { language } = useLanguage();
  const [groupId, setGroupId] = useState('');
  const [lacking, setLacking] = useState(false);
  const asked = {
    campaignId,
    ...(groupId === '' ? {} : { groupId }),
    ...(lacking ? { fault: 'any' as const } : {}),
  };
  const members = useQuery({
    ...api.campaign.check.queryOptions({
      input: asked,
    }),
    placeholderData: keepPreviousData,
  });
  const groupTitle = (id: string) => pack.groups.find((group) => group.id === id)?.title[language] ?? id;
  const columns: Column<Member>[] = [
    {
      head: text.who,
      names: true,
      cell: ({ fullName, postTitle, unitName }) => (
        <>
          <span style={{ fontWeight: 500 }}>{fullName ?? unitName}</span>
          {fullName !== null && (
            <Text size="xs" c="dimmed">
              {postText(postTitle, unitName)}
            </Text>
          )}
        </>
      ),
    },
    { head: text.group, width: '26%', cell: (member) => groupTitle(member.groupId) },
    { head: text.proposed, width: '10%', figures: true, cell: ({ proposed }) => proposed },
    { head: text.assigned, width: '9%', figures: true, cell: ({ assigned }) => assigned },
    {
      head: text.stands,
      width: '22%',
      cell: ({ faults }) =>
        faults.length === 0 ? (
          <StateTag tone="good">{text.complete}</StateTag>
        ) : (
          <StateTag tone="warn">{faults.map((fault) => faultText(fault, language)).join('; ')}</StateTag>
        ),
    },
  ];
  return (
    <Section
      title={text.people}
      note={children}
      acts={<ExportButtons table={(told) => exportedMembers(asked, title, pack, language, told)} />}
    >
      <Group gap="md" mb="sm" data-narrows>
        <NativeSelect
          size="xs"
          aria-label={text.group}
          data={[
            { value: '', label: text.allGroups },
            ...pack.groups.map(({ id, title }) => ({ value: id, label: title[language] })),
          ]}
          value={groupId}
          onChange={(event) => setGroupId(event.currentTarget.value)}
          style={{ maxWidth: '100%' }}
        />
        <Checkbox
          size="sm"
          label={text.onlyLacking}
          checked={lacking}
          onChange={(event) => setLacking(event.currentTarget.checked)}
        />
      </Group>
      {members.isError ? (
        <RefusalNote error={members.error} onAgain={() => void members.refetch()} />
      ) : members.isPending ? (
        <Loading />
      ) : members.data.subjects.length === 0 ? (
        <Text c="dimmed">{text.nobodySuch}</Text>
      ) : (
        <DataTable
          label={text.people}
          columns={columns}
          rows={members.data.subjects}
          keyOf={({ subjectId }) => subjectId}
        />
      )}
      {members.data?.next && (
        <Text size="sm" c="dimmed" mt="sm">
          {text.morePeople(members.data.subjects.length)}
        </Text>
      )}
    </Section>
  );
}
