import { useEffect, useRef, useState } from 'react';

/** How long to wait before asking anew for a stream the server has ended, in milliseconds. */
const again = 4000;

/**
 * Listens to a stream of marks of the server for as long as a page shows. Each mark other than the last one means that
 * something is another now; the first says where things stand, so that nothing is missed while the line was down.
 *
 * @param path of the stream under `/api`
 * @param onChange what is shown is to be asked for again
 * @returns whether the line is up
 */
export function useLive(path: string, onChange: () => void): boolean {
  const [up, setUp] = useState(false);
  const changed = useRef(onChange);
  useEffect(() => {
    changed.current = onChange;
  });
  useEffect(() => {
    let mark: string | undefined;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let source: EventSource;
    const open = () => {
      source = new EventSource(path);
      source.addEventListener('open', () => setUp(true));
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        if (mark !== undefined && mark !== data) changed.current();
        mark = data;
      });
      source.addEventListener('error', () => {
        setUp(false);
        // The browser itself asks again after a lost line, but not after a refusal.
        if (source.readyState === EventSource.CLOSED) waiting = setTimeout(open, again);
      });
    };
    open();
    return () => {
      clearTimeout(waiting);
      source.close();
    };
  }, [path]);
  return up;
}
