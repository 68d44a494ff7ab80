import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';
import { PageLink } from './page-link.tsx';

/** Nothing here yet: what it means and what comes next. */
export function EmptyState({ title, next, children }: { title: string; next: string; children?: ReactNode }) {
  const { guide } = useWords(uiWords);
  return (
    <Stack gap={6} py="xl" px="md" align="flex-start" maw={560}>
      <Title order={3} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{next}</Text>
      {children}
      <PageLink to="/help" search={{}} size="sm">
        {guide}
      </PageLink>
    </Stack>
  );
}
