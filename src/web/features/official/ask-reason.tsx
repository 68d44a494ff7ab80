import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '#web/text/language.tsx';
import { officialWords } from '#web/text/appraisal/official-words.ts';
import { uiWords } from '#web/text/app/ui-words.ts';
import { longTextKind } from '#web/ui/fields/long-text-kind.tsx';
import { Section } from '#web/ui/section.tsx';

/** Asks what a dossier is opened for, before anything of it is loaded. */
export function AskReason({ onGiven }: { onGiven: (reason: string) => void }) {
  const text = useWords(officialWords);
  const { required } = useWords(uiWords);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <Section title={text.askTitle}>
      <form
        noValidate
        style={{ maxWidth: 640 }}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (reason.trim() !== '') onGiven(reason.trim());
        }}
      >
        <Text mb="sm">{text.askNote}</Text>
        <Group gap={8} mb="sm" role="group" aria-label={text.suggestions}>
          {text.reasons.map((common) => (
            <Button key={common} size="compact-sm" variant="default" onClick={() => setReason(common)}>
              {common}
            </Button>
          ))}
        </Group>
        <longTextKind.Edit
          label={text.reason}
          required
          value={reason}
          onChange={(value) => setReason(value ?? '')}
          error={tried && reason.trim() === '' ? required : undefined}
        />
        <Button type="submit" mt="sm">
          {text.open}
        </Button>
      </form>
    </Section>
  );
}
