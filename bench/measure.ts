import type { SliceResult } from './load/slice.ts';
import type { Generator } from './load/start-generator.ts';
import { type Prepared, prepare } from './load/requests.ts';
import type { Operation } from './operations.ts';

/** How one server did on one operation. */
export interface Figures {
  requests: number;
  perSecond: number;
  /** Milliseconds that half, and that 99 of a hundred, of the answers took at most. */
  p50: number;
  p99: number;
  /** Milliseconds of processor time of the server a request, its database apart. */
  processor: number | undefined;
}

export interface Comparison {
  operation: Operation;
  clients: number;
  app: Figures;
  bare: Figures;
  /** The application's throughput beside the bare server's. */
  ratio: number;
}

/** One operation of the application on the whole and on a tenth of the tasks. */
export interface Growth {
  operation: Operation;
  large: Figures;
  small: Figures;
}

export interface Effort {
  /** How often the servers take turns. */
  rounds: number;
  /** How long each turn is. */
  milliseconds: number;
}

/** A server that is measured. */
export interface Measurable {
  port: number;
  processor(): number | undefined;
}

/** The same requests for two servers in turns, so that whatever else the machine does meets both alike. */
export async function compare(
  generator: Generator,
  servers: Record<keyof Prepared, Measurable>,
  operation: Operation,
  clients: number,
  effort: Effort,
): Promise<Comparison> {
  const prepared = operation.questions.map((question) => prepare(operation.name, question));
  const turns: Record<keyof Prepared, SliceResult[]> = { app: [], bare: [] };
  const take = (server: keyof Prepared, milliseconds: number) =>
    generator.run({
      port: servers[server].port,
      clients,
      milliseconds,
      requests: prepared.map((request) => request[server]),
    });
  if (!operation.heavy || clients === 1)
    for (const server of ['app', 'bare'] as const) await take(server, effort.milliseconds / 4);
  const spent = { app: 0, bare: 0 };
  for (let round = 0; round < effort.rounds; round += 1)
    for (const server of round % 2 === 0 ? (['app', 'bare'] as const) : (['bare', 'app'] as const)) {
      const before = servers[server].processor();
      turns[server].push(await take(server, effort.milliseconds));
      spent[server] += (servers[server].processor() ?? Number.NaN) - (before ?? Number.NaN);
    }
  const [app, bare] = [figuresOf(turns.app, spent.app), figuresOf(turns.bare, spent.bare)];
  const told = { app: bytesOf(turns.app), bare: bytesOf(turns.bare) };
  if (operation.kind === 'read' && told.bare < told.app / 2)
    throw new Error(`${operation.name}: the bare server reads less: ${told.bare} bytes beside ${told.app}`);
  return { operation, clients, app, bare, ratio: app.perSecond / bare.perSecond };
}

/** The same requests for the application on two databases in turns, by one client. */
export async function compareSizes(
  generator: Generator,
  large: { port: number; operation: Operation },
  small: { port: number; operation: Operation },
  effort: Effort,
): Promise<Growth> {
  const turns: SliceResult[][] = [[], []];
  for (let round = 0; round <= effort.rounds; round += 1)
    for (const [place, { port, operation }] of [large, small].entries()) {
      const requests = operation.questions.map((question) => prepare(operation.name, question).app);
      const result = await generator.run({ port, clients: 1, milliseconds: effort.milliseconds, requests });
      // The first turn warms up.
      if (round > 0) turns[place]?.push(result);
    }
  return { operation: large.operation, large: figuresOf(turns[0] ?? []), small: figuresOf(turns[1] ?? []) };
}

/** Mean size of an answer. */
function bytesOf(turns: SliceResult[]): number {
  const answers = turns.reduce((sum, turn) => sum + turn.latencies.length, 0);
  return turns.reduce((sum, turn) => sum + turn.bytes, 0) / answers;
}

function figuresOf(turns: SliceResult[], spent = Number.NaN): Figures {
  const latencies = turns.flatMap((turn) => turn.latencies).toSorted((a, b) => a - b);
  const seconds = turns.reduce((sum, turn) => sum + turn.milliseconds, 0) / 1000;
  const quantile = (part: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * part))] ?? Number.NaN;
  return {
    requests: latencies.length,
    perSecond: latencies.length / seconds,
    p50: quantile(0.5),
    p99: quantile(0.99),
    processor: Number.isNaN(spent) ? undefined : spent / latencies.length,
  };
}
