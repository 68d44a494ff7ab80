import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '#domain/base/dates.ts';
import { connectThrowAway } from '#database/connect.ts';
import { verifyLog } from '#database/log-store.ts';
import { migrate } from '#database/migrate.ts';
import type { PackLibrary } from '#server/regulations/pack-library.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import { createFirstAccount } from '#use-cases/account/create-first-account.ts';
import { type Answered, answerComparison } from './answer-comparison.ts';
import { type CycleCounts, loadCycleCounts } from './cycle-counts.ts';
import { playCase } from './play-case.ts';
import { Player } from './player.ts';
import { type Case, readCase } from './read-case.ts';

/** The day on which everything of a replay exists: before the first unit of any case. */
const beginning = '2000-01-01';

/** What a replay came to, in the shape of the published table, and what it took. */
export interface Replayed {
  id: string;
  table: Answered;
  /** How much of each part of the life cycle was gone through. */
  cycle: CycleCounts;
  acts: number;
  logFaults: number;
}

/** The schemes that have a case to replay, in the order of their ids. */
export function findSchemes(packs: PackLibrary): string[] {
  return packs
    .list()
    .filter(({ folder, own }) => !own && existsSync(join(folder, 'case', 'comparison.yaml')))
    .map(({ pack }) => pack.head.id)
    .toSorted();
}

/** Drives the case of a scheme, and the one it builds on, through the use cases on a database of its own. */
export async function replayScheme(packs: PackLibrary, id: string): Promise<Replayed> {
  const db = connectThrowAway();
  try {
    await migrate(db);
    const player = new Player({ db, packs });
    const now = `${beginning}T01:00:00.000Z`;
    const admin = await createFirstAccount(db, { userName: 'admin', password: crypto.randomUUID(), now });
    if (admin === undefined) throw new Error('a new database has an account');
    player.keys.set('account', 'admin', admin.id);

    const cases = loadCases(packs, id);
    for (const [position, of] of cases.entries()) {
      const asBase = position < cases.length - 1;
      await playCase(player, of, { userName: (key) => `${of.packId}.${key}` }, asBase);
    }

    const inspector = await player.act(
      admin.id,
      beginning,
      createAccount,
      { userName: 'inspector', powers: [{ kind: 'inspector' }] },
      'inspector',
    );
    const of = cases.at(-1);
    if (of === undefined) throw new Error(`the pack ${id} has no case`);
    const reader = { player, inspector: inspector.id, day: addDays(lastDay(of), 1), of };
    const table = await answerComparison(reader, of.comparison);
    const { entries, faults } = await verifyLog(db);
    return { id, table, cycle: await loadCycleCounts(db), acts: entries, logFaults: faults.length };
  } finally {
    await db.destroy();
  }
}

/** The case of a pack after those it builds on. */
function loadCases(packs: PackLibrary, id: string): Case[] {
  const of = readCase(join(packs.get(id).folder, 'case'), id);
  return of.basedOn === undefined ? [of] : [...loadCases(packs, of.basedOn), of];
}

function lastDay(of: Case): string {
  const days = of.tables.campaigns.map((campaign) => campaign['to'] ?? '');
  const closed = of.tables.decisions.map((decision) => decision['signedOn'] ?? '');
  const announced = of.tables.ratings.map((rating) => rating['announcedOn'] ?? '');
  return [...days, ...closed, ...announced].toSorted().at(-1) ?? beginning;
}
