import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { comparePublished, type Difference } from '#server/replay/compare-published.ts';
import { StepRefused } from '#server/replay/player.ts';
import { findSchemes, type Replayed, replayScheme } from '#server/replay/replay-scheme.ts';
import { repositoryFolder } from '#server/start-settings.ts';

interface PublishedScheme {
  id: string;
}

/** `replay <scheme|all>`: 0 when every published figure comes out, 1 when one does not, 2 for a call that cannot be understood. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('replay a published scheme on a throw-away database and compare the figures')
    .argument('<scheme>', 'id of a scheme, or all')
    .option(
      '--cases <file>',
      'file with the published figures',
      join(repositoryFolder, 'regulations', 'published-schemes.json'),
    )
    .option('--json', 'print the result as JSON')
    .action(async (scheme: string, options: { cases: string; json?: boolean }, command: Command) => {
      const packs = await loadPackLibrary({
        folders: [{ folder: join(repositoryFolder, 'regulations'), own: false }],
      });
      const published = readPublished(options.cases, command);
      const known = findSchemes(packs);
      if (scheme !== 'all' && !known.includes(scheme))
        command.error(`There is no scheme "${scheme}" to replay. Known: all, ${known.join(', ')}.`, {
          exitCode: 2,
        });
      const ids = scheme === 'all' ? [...new Set([...known, ...published.map(({ id }) => id)])] : [scheme];

      const results = [];
      for (const id of ids) {
        const result = await replayOne(id, () => replayScheme(packs, id), published);
        results.push(result);
        if (options.json !== true) for (const line of linesOf(result)) console.log(line);
      }
      if (options.json === true) console.log(JSON.stringify({ schemes: results }, null, 2));
      process.exitCode = results.every((result) => result.equal) ? 0 : 1;
    });
}

interface SchemeResult {
  id: string;
  equal: boolean;
  figures: number;
  acts: number;
  differences: Difference[];
  /** Why it could not be replayed. */
  refused?: string;
  table?: Replayed['table'];
}

async function replayOne(
  id: string,
  replay: () => Promise<Replayed>,
  published: PublishedScheme[],
): Promise<SchemeResult> {
  const nothing = { id, equal: false, figures: 0, acts: 0, differences: [] };
  const expected = published.find((scheme) => scheme.id === id);
  if (expected === undefined)
    return { ...nothing, refused: 'the file has no published figures of this scheme' };
  try {
    const { table, acts, logFaults } = await replay();
    const { figures, differences } = comparePublished(expected, table);
    const equal = differences.length === 0 && logFaults === 0 && figures > 0;
    return { id, equal, figures, acts, differences, table };
  } catch (error) {
    if (error instanceof StepRefused) return { ...nothing, refused: error.message };
    throw error;
  }
}

function linesOf(result: SchemeResult): string[] {
  if (result.refused !== undefined) return [`✗ ${result.id}: ${result.refused}`];
  const head = `${result.equal ? '✓' : '✗'} ${result.id}: ${result.figures - result.differences.length} of ${result.figures} published figures equal, after ${result.acts} logged acts`;
  const rows = result.differences.map(
    ({ path, published, replayed }) =>
      `    ${path}: published ${JSON.stringify(published)}, replayed ${JSON.stringify(replayed)}`,
  );
  return [head, ...rows];
}

function readPublished(file: string, command: Command): PublishedScheme[] {
  try {
    const { schemes } = JSON.parse(readFileSync(file, 'utf8')) as { schemes?: PublishedScheme[] };
    if (Array.isArray(schemes)) return schemes;
  } catch (error) {
    command.error(`${file} cannot be read: ${(error as Error).message}`, { exitCode: 2 });
  }
  return command.error(`${file} has no list "schemes".`, { exitCode: 2 });
}
