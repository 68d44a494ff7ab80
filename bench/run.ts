import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { type Generator, startGenerator } from './load/start-generator.ts';
import { compare, type Comparison, compareSizes, type Effort, type Growth } from './measure.ts';
import { makeOperations, type Operation, reportingOfficials, type Sessions } from './operations.ts';
import { preparePlace } from './prepare-place.ts';
import { recordOperations } from './record/record-operations.ts';
import { describeMachine } from './report/describe-machine.ts';
import { type Measured, performancePage } from './report/performance-page.ts';
import { timeRollUp } from './scan-roll-up.ts';
import { countRows } from './seed/count-rows.ts';
import { seedPassword } from './seed/seed.ts';
import { fullSize, type Size, tenthSize, tinySize } from './seed/size.ts';
import { type Application, signIn, startApplication } from './servers/application.ts';
import { startChild } from './servers/child.ts';

/**
 * Measures the application beside a bare server on the same statements, and how its times grow with the tasks.
 * `--quick`: on little, briefly; `--only a,b`: some operations; `--write`: keeps the page `docs/performance.md`; `--json`:
 * figures for programs; `--data folder`: keeps what was made there, and takes it up again. BENCH_DATABASE_URL names an empty database to take instead of an embedded server.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    data: { type: 'string' },
  },
});
const { quick } = values;
const size = quick ? tinySize : fullSize;
const effort: Effort = quick ? { rounds: 1, milliseconds: 50 } : { rounds: 3, milliseconds: 1000 };
const heavyEffort = (clients: number): Effort =>
  quick ? effort : { rounds: clients === 1 ? 3 : 1, milliseconds: 1000 };
const growthEffort: Effort = { rounds: 3, milliseconds: 600 };

const home = mkdtempSync(join(tmpdir(), 'dotpha-bench-'));
const stops: (() => Promise<void> | void)[] = [];
const tell = (text: string): void => {
  console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);
};

async function sessionsOf(application: Application, of: Size): Promise<Sessions> {
  const officials: Sessions['officials'] = [];
  for (const number of reportingOfficials(of))
    officials.push({ number, cookie: await signIn(application.address, `canbo${number}`, seedPassword) });
  return { specialist: await signIn(application.address, 'chuyenvien', seedPassword), officials };
}

/** The operations that were asked for, by name. */
async function operationsOf(application: Application, of: Size): Promise<Operation[]> {
  const sessions = await sessionsOf(application, of);
  const operations = await makeOperations(application.databaseUrl, of, sessions);
  const only = values.only?.split(',');
  return operations.filter(({ name }) => only === undefined || only.includes(name));
}

/** One and sixteen clients, the servers in turns. */
async function measureOperations(generator: Generator, application: Application, operations: Operation[]) {
  tell('recording statements');
  const templates = await recordOperations(application.databaseUrl, operations);
  const templateFile = join(home, 'templates.json');
  writeFileSync(templateFile, JSON.stringify(templates));
  const bare = await startChild(['bench/servers/bare.ts', application.databaseUrl, templateFile], (line) =>
    /^\d+$/.test(line),
  );
  stops.push(() => bare.stop());
  const servers = { app: application, bare: { ...bare, port: Number(bare.line) } };
  const comparisons: Comparison[] = [];
  for (const operation of operations)
    for (const clients of [1, 16]) {
      const spent = operation.heavy ? heavyEffort(clients) : effort;
      const found = await compare(generator, servers, operation, clients, spent);
      comparisons.push(found);
      const side = ({ perSecond, p50, p99, processor }: Comparison['app']) =>
        `${perSecond.toFixed(1)}/s, p50 ${p50.toFixed(1)}, p99 ${p99.toFixed(1)} ms, processor ${processor?.toFixed(2)} ms`;
      tell(
        `${operation.name} × ${clients}: ${found.ratio.toFixed(2)} (${side(found.app)}; bare ${side(found.bare)})`,
      );
    }
  const statements = Object.entries(templates).map(([name, template]) => [name, template.length] as const);
  return { comparisons, statements: Object.fromEntries(statements) };
}

/** The same operations on a tenth of the tasks, by one client, in turns with the whole. */
async function measureGrowth(generator: Generator, application: Application, operations: Operation[]) {
  const place = { folder: join(home, 'small') };
  await preparePlace(place, tenthSize);
  const small = await startApplication(place);
  stops.push(() => small.stop());
  const smallOperations = await operationsOf(small, tenthSize);
  // Imports have added to both by now: how many there are is counted, not taken from the sizes.
  const tasks = {
    small: (await countRows(small.databaseUrl)).task,
    large: (await countRows(application.databaseUrl)).task,
  };
  const grown: Growth[] = [];
  for (const [position, operation] of operations.entries()) {
    const other = smallOperations[position];
    if (other === undefined) continue;
    const sizes = await compareSizes(
      generator,
      { port: application.port, operation },
      { port: small.port, operation: other },
      growthEffort,
    );
    grown.push(sizes);
    tell(`${operation.name}: p50 ${sizes.small.p50.toFixed(1)} → ${sizes.large.p50.toFixed(1)} ms`);
  }
  return { tasks, operations: grown, rollUp: await timeRollUp(small.databaseUrl) };
}

async function measure(): Promise<Measured> {
  const folder = values.data ?? join(home, 'data');
  const place = { folder, url: process.env['BENCH_DATABASE_URL'] };
  tell(existsSync(folder) ? 'taking up the database' : 'filling the database');
  if (!existsSync(folder)) await preparePlace(place, size);
  // The first start builds the pages when they are not built; the second is what an office waits for.
  if (!quick) await (await startApplication(place)).stop();
  const application = await startApplication(place);
  stops.push(() => application.stop());
  const generator = startGenerator();
  stops.push(() => generator.stop());
  const operations = await operationsOf(application, size);
  const rows = await countRows(application.databaseUrl);
  const measured = await measureOperations(generator, application, operations);
  const memory = application.memory();
  const rollUp = await timeRollUp(application.databaseUrl);
  const soFar: Measured = {
    quick,
    rows,
    readyMilliseconds: application.milliseconds,
    memory,
    ...measured,
    rollUp,
    growth: undefined,
    machine: await describeMachine(application.databaseUrl),
  };
  if (quick) return soFar;
  // What was found is kept before the small database is made.
  await keep(soFar);
  return { ...soFar, growth: await measureGrowth(generator, application, operations) };
}

/** The page, written down when that was asked for. */
async function keep(measured: Measured): Promise<string> {
  const page = await format(performancePage(measured), { parser: 'markdown', printWidth: 110 });
  if (values.write) writeFileSync(join(import.meta.dirname, '..', 'docs', 'performance.md'), page);
  return page;
}

async function endWhatWasStarted(): Promise<void> {
  for (const stop of stops.splice(0).toReversed()) await stop();
  rmSync(home, { recursive: true, force: true });
}

// Whoever breaks the bench off leaves no servers behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void endWhatWasStarted().finally(() => process.exit(1)));

try {
  const measured = await measure();
  const page = await keep(measured);
  if (values.json) console.log(JSON.stringify(measured));
  else console.log(page);
} finally {
  await endWhatWasStarted();
}
