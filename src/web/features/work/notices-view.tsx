import { Button, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Notice } from '#domain/notice/notice.ts';
import { noticeLines, noticeTitle } from '#domain/wording/notice-words.ts';
import { type Answers, api, client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/work-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import classes from './notices-view.module.css';

type Told = Answers['notice']['list']['notices'][number];

/** What somebody has been told and has not read yet. */
export function NoticesView() {
  const text = useWords(workWords);
  const queries = useQueryClient();
  const told = useQuery(api.notice.list.queryOptions({ input: { unread: true, limit: 10 } }));
  const notices = told.data?.notices ?? [];
  const read = useMutation({
    mutationFn: () => client.notice.markRead({ ids: notices.map(({ id }) => id) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.notice.key() }),
  });
  if (notices.length === 0) return null;
  return (
    <Section title={text.notices} note={told.data?.unread}>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <Line key={notice.id} told={notice} />
        ))}
      </ul>
      <Button
        mt="sm"
        size="compact-sm"
        variant="default"
        loading={read.isPending}
        onClick={() => read.mutate()}
      >
        {text.markRead}
      </Button>
    </Section>
  );
}

function Line({ told }: { told: Told }) {
  const { language } = useLanguage();
  const notice = told as unknown as Pick<Notice, 'kind' | 'thing' | 'thingId' | 'params'>;
  const title = noticeTitle(notice)[language];
  return (
    <li>
      {notice.thing === 'task' ? (
        <PageLink to="/tasks/$taskId" params={{ taskId: notice.thingId }} fw={500}>
          {title}
        </PageLink>
      ) : notice.thing === 'appraisal' ? (
        <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: notice.thingId }} fw={500}>
          {title}
        </PageLink>
      ) : (
        <PageLink to="/campaigns/$campaignId" params={{ campaignId: notice.thingId }} fw={500}>
          {title}
        </PageLink>
      )}
      <Text size="xs" c="dimmed">
        <InstantText at={told.at} />.{' '}
        {noticeLines(notice)
          .map((line) => line[language])
          .join('. ')}
      </Text>
    </li>
  );
}
