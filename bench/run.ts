import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startGenerator } from './load/start-generator.ts';
import { compare, type Comparison, compareSizes, type Effort } from './measure.ts';
import { makeOperations, reportingOfficials, type Sessions } from './operations.ts';
import { preparePlace } from './prepare-place.ts';
import { recordOperations } from './record/record-operations.ts';
import { describeMachine } from './report/describe-machine.ts';
import { performancePage } from './report/performance-page.ts';
import { timeRollUp } from './scan-roll-up.ts';
import { seedPassword } from './seed/seed.ts';
import { fullSize, type Size, tenthSize, tinySize } from './seed/size.ts';
import { type Application, signIn, startApplication } from './servers/application.ts';
import { startChild } from './servers/child.ts';

/**
 * Measures the application beside a bare server on the same statements, and how its times grow with the tasks.
 * `--quick`: on little, briefly; `--only a,b`: some operations; `--write`: keeps the page `docs/performance.md`; `--json`:
 * figures for programs.
 * BENCH_DATABASE_URL names an empty database to take instead of an embedded server.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    write: { type: 'boolean' },
    json: { type: 'boolean' },
    only: { type: 'string' },
  },
});
const quick = values.quick ?? false;
const [size, smallSize]: Size[] = quick ? [tinySize, tinySize] : [fullSize, tenthSize];
const effort: Effort = quick ? { rounds: 1, milliseconds: 50 } : { rounds: 6, milliseconds: 1000 };
const heavyEffort: Effort = quick ? effort : { rounds: 4, milliseconds: 2000 };

const home = mkdtempSync(join(tmpdir(), 'dotpha-bench-'));
const stops: (() => Promise<void> | void)[] = [];
const tell = (text: string): void => {
  if (!values.json) console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
};

async function sessionsOf(application: Application, of: Size): Promise<Sessions> {
  const officials: Sessions['officials'] = [];
  for (const number of reportingOfficials(of))
    officials.push({ number, cookie: await signIn(application.address, `canbo${number}`, seedPassword) });
  return { specialist: await signIn(application.address, 'chuyenvien', seedPassword), officials };
}

/** The operations that were asked for, by name. */
async function operationsOf(application: Application, of: Size) {
  const operations = await makeOperations(application.databaseUrl, of, await sessionsOf(application, of));
  const only = values.only?.split(',');
  return operations.filter(({ name }) => only === undefined || only.includes(name));
}

async function measure() {
  const place = { folder: join(home, 'data'), url: process.env['BENCH_DATABASE_URL'] };
  const smallPlace = { folder: join(home, 'small') };
  tell('filling the databases');
  const rows = await preparePlace(place, size as Size);
  await preparePlace(smallPlace, smallSize as Size);

  // The first start builds the pages when they are not built; the second is what an office waits for.
  await (await startApplication(place)).stop();
  const application = await startApplication(place);
  stops.push(application.stop);
  const small = await startApplication(smallPlace);
  stops.push(small.stop);

  const operations = await operationsOf(application, size as Size);
  const smallOperations = await operationsOf(small, smallSize as Size);
  tell('recording statements');
  const templates = await recordOperations(application.databaseUrl, operations);
  const templateFile = join(home, 'templates.json');
  writeFileSync(templateFile, JSON.stringify(templates));
  const bare = await startChild(['bench/servers/bare.ts', application.databaseUrl, templateFile], (line) =>
    /^\d+$/.test(line),
  );
  stops.push(bare.stop);
  const generator = startGenerator();
  stops.push(generator.stop);

  const ports = { app: application.port, bare: Number(bare.line) };
  const comparisons: Comparison[] = [];
  for (const operation of operations)
    for (const clients of [1, 16]) {
      const comparison = await compare(
        generator,
        ports,
        operation,
        clients,
        operation.heavy ? heavyEffort : effort,
      );
      comparisons.push(comparison);
      const { app, bare: beside, ratio } = comparison;
      tell(
        `${operation.name} ×${clients}: ${app.perSecond.toFixed(1)} / ${beside.perSecond.toFixed(1)} = ${ratio.toFixed(2)}, ` +
          `p50 ${app.p50.toFixed(1)} / ${beside.p50.toFixed(1)} ms, p99 ${app.p99.toFixed(1)} / ${beside.p99.toFixed(1)} ms`,
      );
    }
  const growth = [];
  for (const [position, operation] of operations.entries()) {
    const other = smallOperations[position];
    if (other === undefined) continue;
    const sizes = await compareSizes(
      generator,
      { port: application.port, operation },
      { port: small.port, operation: other },
      quick ? effort : { rounds: 3, milliseconds: 600 },
    );
    growth.push(sizes);
    tell(`${operation.name}: p50 ${sizes.small.p50.toFixed(1)} ms → ${sizes.large.p50.toFixed(1)} ms`);
  }
  const rollUp = await timeRollUp(application.databaseUrl);
  const rollUpSmall = await timeRollUp(small.databaseUrl);
  const memory = application.memory();
  return {
    machine: await describeMachine(application.databaseUrl),
    rows,
    readyMilliseconds: application.milliseconds,
    memory,
    comparisons,
    growth,
    rollUp,
    rollUpSmall,
    statements: Object.fromEntries(
      Object.entries(templates).map(([name, template]) => [name, template.length]),
    ),
  };
}

try {
  const measured = await measure();
  const page = performancePage(measured);
  if (values.json) console.log(JSON.stringify({ ...measured, page }));
  else console.log(page);
  if (values.write) writeFileSync(join(import.meta.dirname, '..', 'docs', 'performance.md'), page);
} finally {
  for (const stop of stops.toReversed()) await stop();
  rmSync(home, { recursive: true, force: true });
}
