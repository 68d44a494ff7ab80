import { Button, Group, Modal } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { addressOf, type EvidenceFile, isPicture } from './evidence-file.ts';
import classes from './evidence-list.module.css';

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }));

/** A picture or a PDF over the page. Nothing of the file is run: pictures are decoded, PDF pages drawn by our own script. */
export function EvidencePreview({ file, onClose }: { file: EvidenceFile; onClose: () => void }) {
  const text = useWords(evidenceWords);
  return (
    <Modal
      opened
      onClose={onClose}
      title={file.name}
      size="xl"
      closeButtonProps={{ 'aria-label': text.close }}
    >
      {isPicture(file) ? (
        <img className={classes.picture} src={addressOf(file.id)} alt={file.name} />
      ) : (
        <Suspense fallback={<Loading lines={8} />}>
          <PdfPages address={addressOf(file.id)} name={file.name} />
        </Suspense>
      )}
      <Group mt="md" justify="flex-end">
        <Button
          component="a"
          href={addressOf(file.id)}
          download={file.name}
          size="compact-md"
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {text.download}
        </Button>
      </Group>
    </Modal>
  );
}
