import { Button, Group, Text } from '@mantine/core';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- an address by the bundler
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useWords } from '#web/text/language.tsx';
import { Loading } from '#web/ui/loading.tsx';
import classes from './evidence-list.module.css';

GlobalWorkerOptions.workerSrc = worker;

/** The pages of a PDF, one at a time, read in a worker and drawn on a canvas: scripts and forms of the file are not run. */
export function PdfPages({ address, name }: { address: string; name: string }) {
  const text = useWords(evidenceWords);
  const [paper, setPaper] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  const [number, setNumber] = useState(1);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const loading = getDocument({ url: address, isEvalSupported: false, enableXfa: false });
    loading.promise.then(setPaper, () => setBroken(true));
    return () => void loading.destroy();
  }, [address]);
  useEffect(() => {
    const place = canvas.current;
    if (paper === undefined || place === null) return undefined;
    let drawing: { cancel(): void } | undefined;
    let left = false;
    void (async () => {
      const page = await paper.getPage(number);
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: Math.min(2.5, 1400 / width) });
      const context = place.getContext('2d');
      if (left || context === null) return;
      place.width = viewport.width;
      place.height = viewport.height;
      const task = page.render({ canvasContext: context, viewport });
      drawing = task;
      await task.promise.catch(() => undefined);
      place.dataset['drawn'] = String(number);
    })();
    return () => {
      left = true;
      drawing?.cancel();
    };
  }, [paper, number]);
  if (broken) return <Text>{text.noPreview}</Text>;
  if (paper === undefined) return <Loading lines={8} />;
  const where = text.page(number, paper.numPages);
  return (
    <>
      <canvas ref={canvas} className={classes.paper} role="img" aria-label={`${name}, ${where}`} />
      <Group justify="center" mt="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={number === 1}
          onClick={() => setNumber(number - 1)}
        >
          {text.before}
        </Button>
        <Text size="sm">{where}</Text>
        <Button
          size="compact-sm"
          variant="default"
          disabled={number === paper.numPages}
          onClick={() => setNumber(number + 1)}
        >
          {text.after}
        </Button>
      </Group>
    </>
  );
}
