import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { wordingOf } from '#regulation/fault-wording.ts';
import { openPointsOf } from '#regulation/needs-confirmation.ts';
import { nearestName } from '#regulation/nearest-name.ts';
import type { PackFault } from '#regulation/pack-fault.ts';
import { checkPackFolder } from '#server/regulations/check-pack-folder.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import type { LoadedPack } from '#server/regulations/pack-library.ts';
import { answerCommand, type AnswerOptions, complain, say } from './answer.ts';
import type { ConsoleLanguage } from './console-language.ts';
import { packOutline } from './pack-outline.ts';
import { packShelves } from './pack-shelves.ts';
import { packWords } from '#cli/wording/pack-wording.ts';

/** `dotpha pack list | show | check`. Exit codes: 0 done, 1 refused (faults, no such pack), 2 misuse. */
export function packCommand(): Command {
  const pack = new Command('pack')
    .description('the regulation packs: list, show, check')
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  const sub = (name: string, description: string) => {
    const command = answerCommand(name, description);
    pack.addCommand(command);
    return command;
  };

  sub('list', 'packs at hand: shipped ones and those in the data folder').action(
    async (options: AnswerOptions) => {
      process.exitCode = await listPacks(options);
    },
  );
  sub('show', 'what a pack asks for, how it scores and rates, what is to be confirmed')
    .argument('<id>', 'id of a pack, as in the list')
    .action(async (id: string, options: AnswerOptions) => {
      process.exitCode = await showPack(id, options);
    });
  sub('check', 'check pack folders: every fault with file, line and what would mend it')
    .argument('<path...>', 'folder that holds pack.yaml')
    .action(async (paths: string[], options: AnswerOptions) => {
      process.exitCode = await checkPacks(paths, options);
    });
  return pack;
}

async function listPacks({ json, lang }: AnswerOptions): Promise<number> {
  const library = await loadPackLibrary({ folders: packShelves() });
  const words = packWords[lang];
  if (json) {
    say(JSON.stringify({ packs: library.list().map(summary), faulty: library.faulty }, null, 2));
    return 0;
  }
  const rows = library
    .list()
    .map(({ pack: { head }, own }) => [
      head.id,
      head.version,
      head.validFrom,
      own ? words.own : words.shipped,
      head.title[lang],
    ]);
  if (rows.length === 0) say(words.none);
  else {
    const table = [words.columns as string[], ...rows];
    const widths = words.columns.map((_, column) =>
      Math.max(...table.map((row) => (row[column] ?? '').length)),
    );
    for (const row of table) {
      say(
        row
          .map((cell, column) => cell.padEnd(widths[column] ?? 0))
          .join('  ')
          .trimEnd(),
      );
    }
  }
  for (const { folder, faults } of library.faulty) complain(words.faulty(folder, faults.length));
  return 0;
}

async function showPack(id: string, { json, lang }: AnswerOptions): Promise<number> {
  const library = await loadPackLibrary({ folders: packShelves() });
  const found = library.find(id);
  if (found === undefined) {
    const nearest = nearestName(
      id,
      library.list().map((it) => it.pack.head.id),
    );
    complain(packWords[lang].unknown(id, nearest));
    return 1;
  }
  if (json) {
    const { pack, judgement, examples } = found;
    const plain = examples.map(({ file, example }) => ({ file, ...example }));
    say(JSON.stringify({ ...summary(found), pack, judgement, examples: plain }, null, 2));
  } else for (const line of packOutline(found, lang)) say(line);
  return 0;
}

async function checkPacks(paths: string[], { json, lang }: AnswerOptions): Promise<number> {
  const words = packWords[lang];
  const results: unknown[] = [];
  let worst = 0;
  for (const path of paths) {
    if (!(await isFolder(path))) {
      complain(words.noFolder(path));
      return 2;
    }
    const outcome = await checkPackFolder(
      path,
      packShelves().map((shelf) => shelf.folder),
    );
    if (!outcome.ok) worst = 1;
    if (json) {
      const faults = outcome.ok ? [] : outcome.faults.map((fault) => ({ ...fault, ...wordingOf(fault) }));
      results.push({ path, ok: outcome.ok, faults, ...(outcome.ok ? { hash: outcome.value.hash } : {}) });
    } else if (outcome.ok) {
      const { pack, examples } = outcome.value;
      say(words.good(pack.head.title[lang], pack.head.id, pack.head.version, examples.length));
      const open = words.toConfirm(openPointsOf(pack).length);
      if (open !== '') say(open);
    } else {
      for (const fault of outcome.faults) for (const line of faultLines(path, fault, lang)) complain(line);
      complain(words.bad(path, outcome.faults.length));
    }
  }
  if (json) say(JSON.stringify(results, null, 2));
  return worst;
}

/** `folder/file:line:column`, so that an editor's terminal can jump there; then problem and remedy. */
function faultLines(path: string, fault: PackFault, lang: ConsoleLanguage): string[] {
  const { problem, remedy } = wordingOf(fault);
  return [
    `${join(path, fault.file)}:${fault.line}:${fault.column}`,
    `  ${problem[lang]}`,
    `  → ${remedy[lang]}`,
  ];
}

function summary({ pack: { head }, hash, folder, own }: LoadedPack) {
  return {
    id: head.id,
    version: head.version,
    title: head.title,
    validFrom: head.validFrom,
    hash,
    folder,
    own,
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
