import { Connection } from './connection.ts';
import { numberHole } from './requests.ts';
import type { Slice, SliceResult } from './slice.ts';

/**
 * The clients, in a process of their own: told slices by its parent, answers what it saw. Each client asks its next
 * question when it has the answer to the last, until the time is over, and at least once.
 */
let sent = Date.now() % 100_000_000;
const connections = new Map<number, Connection[]>();
const places = new Map<string, number>();

process.on('message', (slice: Slice) => {
  run(slice).then(
    (result) => process.send?.(result),
    (error: unknown) => process.send?.({ failure: String(error) }),
  );
});

async function run({ port, clients, milliseconds, requests }: Slice): Promise<SliceResult> {
  const open = (connections.get(port) ?? []).filter((connection) => !connection.closed);
  connections.set(port, open);
  while (open.length < clients) open.push(new Connection(port));
  const key = requests[0] ?? '';
  let place = places.get(key) ?? 0;
  const latencies: number[] = [];
  let bytes = 0;
  const begun = performance.now();
  const client = async (connection: Connection): Promise<void> => {
    do {
      const request = requests[place % requests.length] ?? '';
      place += 1;
      const numbered = request.includes(numberHole)
        ? request.replaceAll(numberHole, String((sent += 1)).padStart(numberHole.length, '0'))
        : request;
      const asked = performance.now();
      const answer = await connection.ask(numbered);
      latencies.push(performance.now() - asked);
      bytes += answer.bytes;
      if (answer.status !== 200)
        throw new Error(`${request.slice(0, 200)} … ${answer.status} ${answer.begin}`);
    } while (performance.now() - begun < milliseconds);
  };
  await Promise.all(open.slice(0, clients).map(client));
  places.set(key, place);
  return { milliseconds: performance.now() - begun, latencies, bytes };
}
