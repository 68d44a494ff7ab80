import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useWords } from '#web/text/language.tsx';
import { uiWords } from '#web/text/app/ui-words.ts';

/** The shape of what is coming. */
export function Loading({ lines = 6 }: { lines?: number }) {
  const { loading } = useWords(uiWords);
  return (
    <Stack gap="sm" role="status" py="sm">
      <VisuallyHidden>{loading}</VisuallyHidden>
      <Skeleton height={26} width="38%" />
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={16} width={line % 3 === 2 ? '72%' : '100%'} />
      ))}
    </Stack>
  );
}
