import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { takeRegistration } from './take-form.ts';

/** The form on which those without access register work. */
export function RegisterForm({ campaignId }: { campaignId: string }) {
  const text = useWords(offlineWords);
  const take = useMutation({ mutationFn: takeRegistration });
  return (
    <Section title={text.register}>
      <Text size="sm" c="dimmed" mb="sm">
        {text.registerNote}
      </Text>
      <Button variant="default" loading={take.isPending} onClick={() => take.mutate(campaignId)}>
        {text.takeRegister}
      </Button>
      {take.isError && <RefusalNote error={take.error} />}
    </Section>
  );
}
