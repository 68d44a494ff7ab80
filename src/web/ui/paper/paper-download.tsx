import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { PaperKind } from '#domain/paper/official-paper.ts';
import { client } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { paperKindTerms, paperWords } from '#web/text/paper-words.ts';
import { RefusalNote } from '../refusal-note.tsx';

/** Takes a paper along: drawn up as it is now, kept, and handed out as a file to finish by hand or to print. */
export function PaperDownload({ kind, thingId }: { kind: PaperKind; thingId: string }) {
  const text = useWords(paperWords);
  const { language } = useLanguage();
  const [busy, setBusy] = useState<'docx' | 'pdf' | null>(null);
  const [error, setError] = useState<unknown>();
  const name = paperKindTerms[kind][language];
  const take = async (as: 'docx' | 'pdf') => {
    setBusy(as);
    setError(undefined);
    try {
      const { fingerprint } = await client.paper.issue({ kind, thingId });
      const link = document.createElement('a');
      link.href = `/api/papers/${fingerprint}/file?as=${as}`;
      link.download = '';
      link.click();
    } catch (fault) {
      setError(fault);
    } finally {
      setBusy(null);
    }
  };
  const button = (as: 'docx' | 'pdf', file: string, Icon: typeof IconFileTypePdf) => (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={16} aria-hidden />}
      loading={busy === as}
      aria-label={text.download(name, file)}
      onClick={() => void take(as)}
    >
      {file}
    </Button>
  );
  return (
    <>
      <Group gap="xs" className="no-print">
        <span>{name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)}</span>
        {button('docx', 'Word', IconFileTypeDocx)}
        {button('pdf', 'PDF', IconFileTypePdf)}
      </Group>
      {error !== undefined && <RefusalNote error={error} />}
    </>
  );
}
