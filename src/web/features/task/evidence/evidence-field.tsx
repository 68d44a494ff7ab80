import { ActionIcon, Button, Group, Progress, Text } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { IconCamera, IconPaperclip, IconX } from '@tabler/icons-react';
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { undoWords } from '#web/text/app/undo-words.ts';
import { offerUndo } from '#web/ui/undo/undo-offer.ts';
import { type Attached, sizeText } from './attached.ts';
import classes from './evidence-field.module.css';
import { type UploadLine, useUploads } from './use-uploads.ts';

/** Files that prove something: dragged, pasted, chosen or taken by the camera, each sent at once. */
export function EvidenceField({
  taskId,
  titled = true,
  files,
  onAdd,
  onRemove,
  onBusy,
}: {
  taskId: string;
  /** Left out where a heading above says the same. */
  titled?: boolean;
  files: Attached[];
  onAdd: (file: Attached) => void;
  onRemove: (id: string) => void;
  /** Told whether files are still on their way. */
  onBusy: (busy: boolean) => void;
}) {
  const text = useWords(evidenceWords);
  const { language } = useLanguage();
  const undo = useWords(undoWords);
  const title = useId();
  const remove = (file: Attached) => {
    onRemove(file.id);
    offerUndo({ said: undo.fileRemoved(file.name), undo: async () => onAdd(file) });
  };
  const { lines, add, again, drop } = useUploads(taskId, onAdd);
  const [over, setOver] = useState(false);
  const busy = lines.some(({ state }) => state !== 'refused');
  useEffect(() => onBusy(busy), [busy, onBusy]);
  usePasted((pasted) =>
    add(
      pasted.map((file, position) =>
        /^image\.png$/.test(file.name)
          ? new File([file], text.pasted(files.length + lines.length + position + 1), { type: file.type })
          : file,
      ),
    ),
  );
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <section aria-labelledby={title}>
      <Text id={title} size="sm" fw={500} mb={4} hidden={!titled}>
        {text.title}
      </Text>
      <div
        className={classes.place}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <span className={classes.wideOnly}>{text.drop}</span>
        <Group gap="xs">
          <Picker label={text.choose} icon={<IconPaperclip size={16} aria-hidden />} onPick={add} multiple />
          <Picker
            label={text.photo}
            icon={<IconCamera size={16} aria-hidden />}
            onPick={add}
            accept="image/*"
            capture="environment"
          />
        </Group>
      </div>
      <Text size="xs" c="dimmed" mt={4}>
        {text.note}
      </Text>
      <ul className={classes.list} aria-label={text.title}>
        {files.map((file) => (
          <li key={file.id} className={classes.line}>
            <span className={classes.name}>{file.name}</span>
            <span className={classes.size}>{sizeText(file.size, language)}</span>
            <span className={classes.taken}>{text.taken}</span>
            <Remove label={text.remove(file.name)} onClick={() => remove(file)} />
          </li>
        ))}
        {lines.map((line) => (
          <Underway key={line.key} line={line} onAgain={() => again(line)} onDrop={() => drop(line.key)} />
        ))}
      </ul>
    </section>
  );
}

/** Whether the same file may be taken later: the scanner or the store is away, or the system failed. */
function passes(error: unknown): boolean {
  return error instanceof ORPCError && error.status >= 500;
}

function Underway({ line, onAgain, onDrop }: { line: UploadLine; onAgain: () => void; onDrop: () => void }) {
  const text = useWords(evidenceWords);
  const { language } = useLanguage();
  const { file, sent, state, error } = line;
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
  return (
    <li className={classes.line}>
      <span className={classes.name}>{file.name}</span>
      <span className={classes.size}>{sizeText(file.size, language)}</span>
      {state === 'sending' && (
        <>
          <Progress
            className={classes.bar}
            value={percent}
            aria-label={text.progressOf(file.name)}
            size="sm"
          />
          <span className={classes.state}>{percent < 100 ? text.sending(percent) : text.checking}</span>
        </>
      )}
      {state === 'broken' && (
        <>
          <span className={classes.state}>{text.broken}</span>
          <Button size="compact-xs" variant="default" onClick={onAgain}>
            {text.goOn}
          </Button>
        </>
      )}
      <Remove label={text.remove(file.name)} onClick={onDrop} />
      {state === 'refused' && (
        <div className={classes.refused}>
          <RefusalNote error={error} onAgain={passes(error) ? onAgain : undefined} />
        </div>
      )}
    </li>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <ActionIcon variant="subtle" color="gray" size={26} aria-label={label} onClick={onClick}>
      <IconX size={15} aria-hidden />
    </ActionIcon>
  );
}

/** A button that opens the chooser of the device. */
function Picker({
  label,
  icon,
  onPick,
  ...input
}: {
  label: string;
  icon: ReactNode;
  onPick: (files: File[]) => void;
  accept?: string;
  capture?: 'environment';
  multiple?: boolean;
}) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="compact-md" variant="default" leftSection={icon} onClick={() => chooser.current?.click()}>
        {label}
      </Button>
      <input
        {...input}
        ref={chooser}
        type="file"
        hidden
        aria-label={label}
        onChange={(event) => {
          onPick([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

/** Files that are pasted anywhere on the page; text is pasted as ever. */
function usePasted(onFiles: (files: File[]) => void) {
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  }, []);
}
