import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { comparePublished } from '#server/replay/compare-published.ts';
import { StepRefused } from '#server/replay/player.ts';
import { findSchemes, replayScheme } from '#server/replay/replay-scheme.ts';
import { repositoryFolder } from '#server/start-settings.ts';
import {
  answerCommand,
  type AnswerOptions,
  complain,
  type ExitCode,
  exitCodes,
  say,
  sayJson,
} from './answer.ts';
import { replayLines, replayWords } from '#cli/wording/replay-wording.ts';
import type { SchemeReplay } from './scheme-replay.ts';

interface Options extends AnswerOptions {
  cases: string;
}

/** `replay <scheme|all>`: 0 when every published figure comes out, 1 when one does not, 2 for a call that cannot be understood. */
export function replayCommand(): Command {
  return answerCommand('replay', 'replay a published scheme on a throw-away database and compare the figures')
    .argument('<scheme>', 'id of a scheme, or all')
    .option(
      '--cases <file>',
      'file with the published figures',
      join(repositoryFolder, 'regulations', 'published-schemes.json'),
    )
    .action(async (scheme: string, options: Options) => {
      process.exitCode = await runReplay(scheme, options);
    });
}

async function runReplay(scheme: string, options: Options): Promise<ExitCode> {
  const words = replayWords[options.lang];
  const packs = await loadPackLibrary({
    folders: [{ folder: join(repositoryFolder, 'regulations'), own: false }],
  });
  const known = findSchemes(packs);
  if (scheme !== 'all' && !known.includes(scheme)) {
    complain(words.unknownScheme(scheme, ['all', ...known]));
    return exitCodes.misuse;
  }
  const published = readPublished(options.cases);
  if (typeof published === 'string') {
    complain(words.unreadable(options.cases, published));
    return exitCodes.misuse;
  }
  const ids = scheme === 'all' ? new Set([...known, ...published.map(({ id }) => id)]) : [scheme];

  const schemes: SchemeReplay[] = [];
  for (const id of ids) {
    const figures = published.find((candidate) => candidate.id === id);
    const refused = known.includes(id) ? undefined : words.noCase;
    const replayed =
      refused === undefined
        ? await replayOne(id, figures, () => replayScheme(packs, id), words.nothingPublished)
        : { id, equal: false, acts: 0, figures: [], refused };
    schemes.push(replayed);
    if (!options.json) for (const line of replayLines(replayed, options.lang)) say(line);
  }
  if (options.json) sayJson({ schemes });
  return schemes.every(({ equal }) => equal) ? exitCodes.done : exitCodes.refused;
}

async function replayOne(
  id: string,
  published: object | undefined,
  replay: () => ReturnType<typeof replayScheme>,
  nothingPublished: string,
): Promise<SchemeReplay> {
  if (published === undefined) return { id, equal: false, acts: 0, figures: [], refused: nothingPublished };
  try {
    const { table, cycle, acts, logFaults } = await replay();
    const figures = comparePublished(published, table);
    const equal = figures.length > 0 && figures.every((figure) => figure.equal) && logFaults === 0;
    return { id, equal, acts, cycle, figures };
  } catch (error) {
    if (!(error instanceof StepRefused)) throw error;
    return { id, equal: false, acts: 0, figures: [], refused: error.message };
  }
}

/** The published tables, or why they cannot be read. */
function readPublished(file: string): { id: string }[] | string {
  try {
    const { schemes } = JSON.parse(readFileSync(file, 'utf8')) as { schemes?: unknown };
    return Array.isArray(schemes) ? (schemes as { id: string }[]) : 'schemes: []';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
