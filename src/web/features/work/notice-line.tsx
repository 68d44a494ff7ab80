import { Text } from '@mantine/core';
import type { Notice } from '#domain/notice/notice.ts';
import { noticeLines, noticeTitle } from '#domain/wording/notice-words.ts';
import type { Answers } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { workWords } from '#web/text/task/work-words.ts';
import { InstantText } from '#web/ui/date-text.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { StateTag } from '#web/ui/state-tag.tsx';

export type Told = Answers['notice']['list']['notices'][number];

/** One notice, and the way to what it is about. */
export function NoticeLine({ told }: { told: Told }) {
  const { language } = useLanguage();
  const text = useWords(workWords);
  const notice = told as unknown as Pick<Notice, 'kind' | 'thing' | 'thingId' | 'params'>;
  const title = noticeTitle(notice)[language];
  const fw = told.readAt === null ? 600 : 400;
  return (
    <li>
      {notice.thing === 'task' ? (
        <PageLink to="/tasks/$taskId" params={{ taskId: notice.thingId }} fw={fw}>
          {title}
        </PageLink>
      ) : notice.thing === 'appraisal' ? (
        <PageLink to="/appraisals/$appraisalId" params={{ appraisalId: notice.thingId }} fw={fw}>
          {title}
        </PageLink>
      ) : notice.thing === 'webhook' ? (
        <PageLink to="/admin/webhooks/$webhookId" params={{ webhookId: notice.thingId }} fw={fw}>
          {title}
        </PageLink>
      ) : notice.kind === 'resultsDueSoon' || notice.kind === 'resultsLate' ? (
        <PageLink to="/admin/results" fw={fw}>
          {title}
        </PageLink>
      ) : (
        <PageLink to="/campaigns/$campaignId" params={{ campaignId: notice.thingId }} fw={fw}>
          {title}
        </PageLink>
      )}{' '}
      {told.readAt === null && <StateTag tone="accent">{text.new}</StateTag>}
      <Text size="xs" c="dimmed">
        <InstantText at={told.at} />.{' '}
        {noticeLines(notice)
          .map((line) => line[language])
          .join('. ')}
      </Text>
    </li>
  );
}
