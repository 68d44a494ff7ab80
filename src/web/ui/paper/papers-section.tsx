import { Stack } from '@mantine/core';
import type { PaperKind } from '#domain/paper/official-paper.ts';
import { useWords } from '#web/text/language.tsx';
import { paperWords } from '#web/text/paper-words.ts';
import { PaperDownload } from './paper-download.tsx';
import { Section } from '../section.tsx';

/** The papers about a thing that can be taken along. Loaded by itself: most people never open it. */
export function PapersSection({ papers }: { papers: { kind: PaperKind; thingId: string }[] }) {
  const text = useWords(paperWords);
  return (
    <Section title={text.papers}>
      <Stack gap="xs">
        {papers.map((paper) => (
          <PaperDownload key={`${paper.kind}.${paper.thingId}`} {...paper} />
        ))}
      </Stack>
    </Section>
  );
}
