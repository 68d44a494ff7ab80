import { Stack, Title } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useWords } from '#web/text/language.tsx';
import { appWords } from '#web/text/app/app-words.ts';
import { RefusalNote } from '#web/ui/refusal-note.tsx';

/** A page that failed: why, and the way to try again. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const text = useWords(appWords);
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Stack p="md" maw={640}>
      <Title order={1} size="h3">
        {text.brokenTitle}
      </Title>
      <RefusalNote error={error} onAgain={again} />
    </Stack>
  );
}
