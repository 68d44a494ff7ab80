import { Alert, Button, NativeSelect, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { api, client } from '#web/api/client.ts';
import { importWords } from '#web/text/import-words.ts';
import { useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { importKinds, type ImportSearch } from './import-search.ts';
import { type PastedSheet, pastedSheet } from './pasted-sheet.ts';
import classes from './import-page.module.css';

const largest = 5 * 1024 * 1024;

/** Says what table it is, of which campaign, and takes the file, chosen, dropped or pasted, or the cells of a sheet. */
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
  const [wrong, setWrong] = useState<'notXlsx' | 'noCells' | 'tooManyCells'>();
  const [cells, setCells] = useState('');
  const kind = search.kind ?? 'units';
  const ofCampaign = kind !== 'units' && kind !== 'roster';
  const campaigns = useQuery({ ...api.campaign.list.queryOptions({ input: {} }), enabled: ofCampaign });
  const campaignId = search.campaign ?? campaigns.data?.campaigns[0]?.id;
  const taking = useMutation({
    mutationFn: async (given: File | PastedSheet) => {
      const file = given instanceof File ? given : await fileOfPasted(given);
      if (file.size > largest) return 'tooManyCells';
      const { id } = await client.import.takeIn({
        kind,
        fileName: file.name.normalize('NFC').slice(0, 200),
        content: await base64Of(file),
        ...(ofCampaign && campaignId !== undefined ? { campaignId } : {}),
      });
      return { id };
    },
    onSuccess: (taken) => (taken === 'tooManyCells' ? setWrong(taken) : onTaken(taken.id)),
  });
  const take = (file: File | undefined) => {
    if (file === undefined || taking.isPending) return;
    const fits = /\.xls[xm]?$/i.test(file.name) && file.size <= largest;
    setWrong(fits ? undefined : 'notXlsx');
    if (fits) taking.mutate(file);
  };
  const takeCells = (cells: { html: string; text: string }) => {
    if (taking.isPending) return;
    const sheet = pastedSheet(cells);
    setWrong(sheet === undefined ? 'noCells' : undefined);
    if (sheet !== undefined) taking.mutate(sheet);
  };
  const fileOfPasted = async (sheet: PastedSheet) => {
    const { workbookOfPasted } = await import('./workbook-of-pasted.ts');
    const bytes = await workbookOfPasted(sheet, text.pastedSheet);
    return new File([Uint8Array.from(bytes)], text.pastedName(fileInstant(new Date())));
  };
  const latest = useRef({ take, takeCells });
  latest.current = { take, takeCells };
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const file = clipboardData?.files[0];
      const html = clipboardData?.getData('text/html') ?? '';
      const text = clipboardData?.getData('text/plain') ?? '';
      // A spreadsheet also brings a picture of its cells.
      if (/<table/i.test(html) || (file === undefined && text.includes('\t'))) {
        // Whoever types elsewhere pastes there.
        const elsewhere = target instanceof HTMLInputElement && target.type !== 'file';
        if (elsewhere) return;
        event.preventDefault();
        latest.current.takeCells({ html, text });
      } else latest.current.take(file);
    };
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
      <Textarea
        className={classes.pasted}
        label={text.pasteCells}
        description={text.pasteCellsNote}
        rows={3}
        value={cells}
        onChange={({ currentTarget }) => setCells(currentTarget.value)}
      />
      <div className={classes.acts}>
        <Button
          variant="default"
          disabled={cells === '' || taking.isPending}
          onClick={() => takeCells({ html: '', text: cells })}
        >
          {text.readCells}
        </Button>
      </div>
      {wrong !== undefined && (
        <Alert color="yellow" role="alert" mt="sm">
          {text[wrong]}
        </Alert>
      )}
      {taking.isError && <RefusalNote error={taking.error} />}
    </Section>
  );
}

/** `20260930-0815`, by the clock of whoever pastes. */
function fileInstant(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}-${two(at.getHours())}${two(at.getMinutes())}`;
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
