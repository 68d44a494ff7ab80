import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { PageLink } from './page-link.tsx';
import classes from './empty-state.module.css';

/** Nothing here yet: what it means and what comes next. */
export function EmptyState({ title, next, children }: { title: string; next: string; children?: ReactNode }) {
  const { guide } = useWords(uiWords);
  return (
    <Stack gap={6} align="flex-start" className={classes.empty ?? ''}>
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text c="dimmed" className={classes.next ?? ''}>
        {next}
      </Text>
      {children}
      <PageLink to="/help" search={{}} size="sm">
        {guide}
      </PageLink>
    </Stack>
  );
}
