import { Alert, FileInput, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '#web/api/client.ts';
import { offlineWords } from '#web/text/following/offline-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { ReviewedForm } from './reviewed-form.tsx';

/** Takes the file, has every cell compared, and shows what it would change. */
export function ReceiveForm({ campaignId }: { campaignId: string }) {
  const text = useWords(offlineWords);
  const [file, setFile] = useState<File | null>(null);
  const [saved, setSaved] = useState<{ tasks: number; fields: number }>();
  const review = useMutation({
    mutationFn: async (chosen: File) =>
      client.task.reviewReportForm({ campaignId, file: await base64Of(chosen) }),
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setSaved(undefined);
    review.reset();
    if (chosen !== null) review.mutate(chosen);
  };
  return (
    <Section title={text.receive}>
      <Text size="sm" c="dimmed" mb="sm">
        {text.receiveNote}
      </Text>
      <FileInput
        label={text.choose}
        placeholder={text.chooseFile}
        maw={420}
        accept=".xlsx"
        value={file}
        onChange={choose}
        disabled={review.isPending}
      />
      {review.isPending && (
        <Text mt="sm" role="status">
          {text.reading}
        </Text>
      )}
      {review.isError && (
        <div style={{ marginTop: 12 }}>
          <RefusalNote error={review.error} />
        </div>
      )}
      {saved !== undefined && (
        <Alert mt="sm" color="accent" variant="light" role="note">
          {text.saved(saved.tasks, saved.fields)}
        </Alert>
      )}
      {review.isSuccess && saved === undefined && (
        <ReviewedForm review={review.data} onSaved={setSaved} onAgain={() => choose(file)} />
      )}
    </Section>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const part = 0x80_00;
  let text = '';
  for (let at = 0; at < bytes.length; at += part)
    text += String.fromCodePoint(...bytes.subarray(at, at + part));
  return btoa(text);
}
