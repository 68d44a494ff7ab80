import { Alert, Button, NativeSelect, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { importWords } from '#web/text/import-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { importKinds, type ImportSearch } from './import-search.ts';
import classes from './import-page.module.css';

const largest = 5 * 1024 * 1024;

/** Says what table it is, of which campaign, and takes the file: chosen, dropped or pasted. */
export function ChooseFile({
  search,
  onSearch,
  onTaken,
}: {
  search: ImportSearch;
  onSearch: (part: ImportSearch) => void;
  onTaken: (importId: string) => void;
}) {
  const text = useWords(importWords);
  const field = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const kind = search.kind ?? 'units';
  const ofCampaign = kind !== 'units' && kind !== 'roster';
  const campaigns = useQuery({ ...api.campaign.list.queryOptions({ input: {} }), enabled: ofCampaign });
  const campaignId = search.campaign ?? campaigns.data?.campaigns[0]?.id;
  const taking = useMutation({
    mutationFn: async (file: File) =>
      client.import.takeIn({
        kind,
        fileName: file.name.normalize('NFC').slice(0, 200),
        content: await base64Of(file),
        ...(ofCampaign && campaignId !== undefined ? { campaignId } : {}),
      }),
    onSuccess: ({ id }) => onTaken(id),
  });
  const take = (file: File | undefined) => {
    if (file === undefined || taking.isPending) return;
    const fits = /\.xls[xm]?$/i.test(file.name) && file.size <= largest;
    setWrong(!fits);
    if (fits) taking.mutate(file);
  };
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => latest.current(event.clipboardData?.files[0]);
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <Section title={text.file}>
      <div className={classes.asked}>
        <NativeSelect
          label={text.kind}
          value={kind}
          data={importKinds.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={({ currentTarget }) => {
            const chosen = importKinds.find((it) => it === currentTarget.value);
            onSearch(chosen === undefined ? {} : { kind: chosen });
          }}
        />
        {ofCampaign && (
          <NativeSelect
            label={text.campaign}
            value={campaignId ?? ''}
            data={campaigns.data?.campaigns.map(({ id, title }) => ({ value: id, label: title })) ?? []}
            onChange={({ currentTarget }) => onSearch({ campaign: currentTarget.value })}
          />
        )}
      </div>
      <div className={classes.drop} onDragOver={(event) => event.preventDefault()} onDrop={dropped}>
        <input
          ref={field}
          type="file"
          accept=".xlsx"
          aria-label={text.file}
          className={classes.field}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
        <Button loading={taking.isPending} onClick={() => field.current?.click()}>
          {text.chooseFile}
        </Button>
        <Text size="sm" role="status">
          {taking.isPending ? text.reading : text.dropHere}
        </Text>
      </div>
      {wrong && (
        <Alert color="yellow" role="alert" mt="sm">
          {text.notXlsx}
        </Alert>
      )}
      {taking.isError && <RefusalNote error={taking.error} />}
    </Section>
  );
}

/** The content of a file in base64, as it is sent. */
async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(',') + 1);
}
