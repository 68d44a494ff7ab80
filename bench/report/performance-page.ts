import type { Comparison, Figures, Growth } from '../measure.ts';
import type { Machine } from './describe-machine.ts';

/** What one run found. */
export interface Measured {
  quick: boolean;
  rows: { unit: number; official: number; task: number; report: number; reading: number };
  machine: Machine;
  /** From the call of `start` to the first answer, on data that is there. */
  readyMilliseconds: number;
  /** Resident MB of the application, its database server apart. */
  memory: { now: number; most: number } | undefined;
  comparisons: Comparison[];
  /** How many statements a request of each kind sends. */
  statements: Record<string, number>;
  /** Milliseconds of the database alone for the roll-up. */
  rollUp: { kept: number; scan: number };
  growth:
    | {
        tasks: { small: number; large: number };
        operations: Growth[];
        rollUp: { kept: number; scan: number };
      }
    | undefined;
}

/** The goals of the bench. */
const goals = { ratio: 0.6, rollUp: 10, growth: 1.5, readyMilliseconds: 3000, megabytes: 250 };

/** The page that keeps a run: the table first, the goals with what was found, then how it was measured. */
export function performancePage(measured: Measured): string {
  const { machine, rows, comparisons } = measured;
  const count = (number: number) => number.toLocaleString('en-US');
  return `# Performance

Written by \`npm run bench -- --write\`; do not edit. ${machine.day}${measured.quick ? ', a quick run: the figures say nothing' : ''}.

${machine.cores} cores (${machine.processor || 'unknown'}), ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, PostgreSQL ${machine.postgres}.
Clients, both servers and the database share these cores${
    machine.load > machine.cores
      ? `, with other work beside them (${machine.load.toFixed(1)} running processes on average): go by the ratios, the times are too long`
      : ''
  }.

Made-up data: ${count(rows.unit)} units, ${count(rows.official)} officials, ${count(rows.task)} tasks, ${count(rows.report)} reports, ${count(rows.reading)} readings.

## Beside a bare server

The bare server is Node's own HTTP and \`pg\` with the very statements the application sends for the request, session and access included, in the same
transaction, without framework, checks and hashing. Times in milliseconds; the ratio is that of the throughputs; processor is the processor time of
the server itself for a request, its database apart.

| operation | clients | application /s | bare /s | ratio | p50 | bare p50 | p99 | bare p99 | processor | bare | statements |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${comparisons.map((comparison) => comparisonRow(comparison, measured)).join('\n')}

${growthPart(measured)}## Goals

| goal | found | met |
| --- | --- | --- |
${goalRows(measured)
  .map(
    (goal) =>
      `| ${goal.goal} | ${goal.found} | ${goal.met === undefined ? 'not measured' : goal.met ? 'yes' : '**no**'} |`,
  )
  .join('\n')}

## How it is measured

- The application runs as an office runs it (\`start\`), the bare server and the clients as processes of their own; all in one run, the two servers taking
  turns of a second or two, so that whatever else the machine does meets both alike. Clients keep their connections.
- Before, one request of each kind is answered in the program's own process and its statements are heard. The bare server sends
  them again: values that vary come from the request, values found by earlier statements from their answers, new ids are made anew. It answers with
  all rows as JSON. The application sends its statements through the same \`pg\`.
- The small database for growth is the same organisation with a tenth of the tasks, asked in turns with the large one by one client.
- The list asks for tasks of the running campaign in the state \`active\`, those due first first, at pages drawn from all of them.
- Seeded log entries are no chain; everything else is as the program writes it.
`;
}

const shown = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function comparisonRow({ operation, clients, app, bare, ratio }: Comparison, measured: Measured): string {
  const cells = [
    operation.title,
    String(clients),
    shown(app.perSecond),
    shown(bare.perSecond),
    ratio.toFixed(2),
    ...[app.p50, bare.p50, app.p99, bare.p99].map(shown),
    ...[app, bare].map(({ processor }) => (processor === undefined ? '' : shown(processor))),
    String(measured.statements[operation.name] ?? ''),
  ];
  return `| ${cells.join(' | ')} |`;
}

function growthPart({ growth, rollUp }: Measured): string {
  if (growth === undefined) return '';
  const row = (title: string, small: Pick<Figures, 'p50'>, large: Pick<Figures, 'p50'>) =>
    `| ${title} | ${shown(small.p50)} | ${shown(large.p50)} | ${(large.p50 / small.p50).toFixed(2)} |`;
  const small = growth.tasks.small.toLocaleString('en-US');
  const large = growth.tasks.large.toLocaleString('en-US');
  return `## Growth

Median milliseconds of one client, on ${small} tasks and on ${large} (the imports of the run among them).

| operation | ${small} | ${large} | growth |
| --- | ---: | ---: | ---: |
${growth.operations.map(({ operation, small, large }) => row(operation.title, small, large)).join('\n')}
${row('roll-up from kept counts, database alone', { p50: growth.rollUp.kept }, { p50: rollUp.kept })}
${row('roll-up by scanning, database alone', { p50: growth.rollUp.scan }, { p50: rollUp.scan })}

`;
}

function goalRows(measured: Measured): { goal: string; found: string; met: boolean | undefined }[] {
  const { comparisons, rollUp, growth, readyMilliseconds, memory } = measured;
  const worst = comparisons.toSorted((a, b) => a.ratio - b.ratio)[0];
  const missed = comparisons.filter(({ ratio }) => ratio < goals.ratio);
  const list = growth?.operations.find(({ operation }) => operation.name === 'listTasks');
  const grown = list && list.large.p50 / list.small.p50;
  const gain = rollUp.scan / rollUp.kept;
  const keptGrowth = growth && rollUp.kept / growth.rollUp.kept;
  const times = growth && `${(growth.tasks.large / growth.tasks.small).toFixed(0)} times the tasks`;
  return [
    {
      goal: `every operation at least ${goals.ratio} of the bare server's throughput`,
      found:
        worst === undefined
          ? ''
          : `${comparisons.length - missed.length} of ${comparisons.length}; lowest ${worst.ratio.toFixed(2)}: ${worst.operation.title}, ${worst.clients} client${worst.clients === 1 ? '' : 's'}`,
      met: missed.length === 0,
    },
    {
      goal: `roll-up at least ${goals.rollUp} times faster than scanning the tasks`,
      found: `${gain.toFixed(0)} times (${shown(rollUp.kept)} ms, scan ${shown(rollUp.scan)} ms)`,
      met: gain >= goals.rollUp,
    },
    {
      goal: 'roll-up independent of the number of tasks',
      found:
        keptGrowth === undefined
          ? ''
          : `${times}: ${keptGrowth.toFixed(2)} times the time (more units have work in more states)`,
      met: keptGrowth === undefined ? undefined : keptGrowth < 3,
    },
    {
      goal: 'list pages do not grow with the table',
      found: grown === undefined ? '' : `${times}: ${grown.toFixed(2)} times the time`,
      met: grown === undefined ? undefined : grown < goals.growth,
    },
    {
      goal: `ready in under ${goals.readyMilliseconds / 1000} s`,
      found: `${(readyMilliseconds / 1000).toFixed(1)} s`,
      met: readyMilliseconds < goals.readyMilliseconds,
    },
    {
      goal: `under ${goals.megabytes} MB resident beside the database`,
      found:
        memory === undefined
          ? ''
          : `${memory.now.toFixed(0)} MB after the load, ${memory.most.toFixed(0)} at most`,
      met: memory && memory.now < goals.megabytes,
    },
  ];
}
