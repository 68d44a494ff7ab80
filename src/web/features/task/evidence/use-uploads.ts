import { useEffect, useRef, useState } from 'react';
import { sendFile, type Sending } from '#web/api/send-file.ts';
import type { Attached } from './attached.ts';

/** A file that is not taken in yet, or was refused. */
export interface UploadLine {
  key: number;
  file: File;
  /** Bytes. */
  sent: number;
  state: 'sending' | 'broken' | 'refused';
  error?: unknown;
}

/** Files on their way to a task; what is taken in is handed on. What broke off goes on as soon as there is a network again. */
export function useUploads(taskId: string, onTaken: (file: Attached) => void) {
  const [lines, setLines] = useState<UploadLine[]>([]);
  const under = useRef(new Map<number, Sending>());
  const count = useRef(0);
  const taken = useRef(onTaken);
  useEffect(() => {
    taken.current = onTaken;
  });
  const change = (key: number, part: Partial<UploadLine>) =>
    setLines((all) => all.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const forget = (key: number) => {
    under.current.delete(key);
    setLines((all) => all.filter((line) => line.key !== key));
  };
  const send = (key: number, file: File) => {
    const sending = sendFile(taskId, file, (sent) => change(key, { sent, state: 'sending' }));
    under.current.set(key, sending);
    sending.done.then(
      ({ id }) => {
        if (!under.current.has(key)) return;
        forget(key);
        taken.current({ id, name: file.name, size: file.size });
      },
      (error: unknown) => change(key, { state: error instanceof TypeError ? 'broken' : 'refused', error }),
    );
  };
  const again = ({ key, file }: UploadLine) => {
    change(key, { state: 'sending' });
    send(key, file);
  };
  useEffect(() => {
    const goOn = () => lines.filter(({ state }) => state === 'broken').forEach(again);
    globalThis.addEventListener('online', goOn);
    return () => globalThis.removeEventListener('online', goOn);
  });
  return {
    lines,
    add: (files: File[]) => {
      const added = files.map((file) => {
        count.current += 1;
        return { key: count.current, file, sent: 0, state: 'sending' as const };
      });
      setLines((all) => [...all, ...added]);
      for (const { key, file } of added) send(key, file);
    },
    again,
    drop: (key: number) => {
      under.current.get(key)?.stop();
      forget(key);
    },
  };
}
