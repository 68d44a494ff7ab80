import { join } from 'node:path';
import { dayInVietnam } from '#domain/base/dates.ts';
import { markRehearsal } from '#database/rehearsal/rehearsal.ts';
import type { Say } from '#database/start-progress.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import type { Services } from '#use-cases/base/perform.ts';
import { repositoryFolder } from '#server/start-settings.ts';
import { playCase } from '../play-case.ts';
import { Player } from '../player.ts';
import { readCase } from '../read-case.ts';
import { fillBacklog } from './backlog.ts';
import { fillConnections } from './connections.ts';
import { playOpenSession } from './council.ts';
import { fillEvidence } from './evidence.ts';
import { fillFollowing } from './following.ts';
import { fillLetterhead } from './letterhead.ts';
import { fillParts } from './parts.ts';
import { fillProposals } from './proposals.ts';

const demoPack = 'tuyen-quang-2020';

/**
 * The password of everybody in the made-up province. Known to all, like the province itself; the administrator of the
 * system has one of his own.
 */
export const demoPassword = 'tinh-gia-dinh';

/** The accounts to look around with, by what they are in the case; everybody else signs in by his key. */
export const demoUserNames: { [key: string]: string } = {
  'specialist.btv': 'chuyenvien',
  'leader.btv': 'lanhdao',
  'gd-so-nnmt': 'canbo',
  'council.advisory-1': 'hoidong',
  'verifier.btv': 'xacminh',
  inspector: 'thanhtra',
};

/** What the case does not tell, act by act, in the order given; each part names people and tasks by their keys in the case. */
const additions: ((player: Player) => Promise<void>)[] = [
  fillBacklog,
  fillProposals,
  fillEvidence,
  (player) => fillParts(player, demoPassword),
  fillFollowing,
  playOpenSession,
  fillLetterhead,
  fillConnections,
];

/**
 * Fills an empty system with a made-up province. Nothing happens where there are campaigns already.
 *
 * @param now the instant it is, ISO text
 */
export async function fillDemo(services: Services, say: Say, now = new Date().toISOString()): Promise<void> {
  const campaign = await services.db.selectFrom('campaign').select('id').limit(1).executeTakeFirst();
  if (campaign !== undefined) return;
  say('filling-demo');
  await markRehearsal(services.db, now);
  const admin = await services.db
    .selectFrom('account')
    .innerJoin('power', 'power.account_id', 'account.id')
    .select('account.id')
    .where('power.kind', '=', 'administrator')
    .executeTakeFirstOrThrow();
  const player = new Player(services);
  player.keys.set('account', 'admin', admin.id);
  const demo = readCase(join(repositoryFolder, 'regulations', demoPack, 'demo'), demoPack);
  await playCase(player, demo, { userName: userNameOf, password: demoPassword });
  await player.act(
    admin.id,
    dayInVietnam(now),
    createAccount,
    { userName: userNameOf('inspector'), password: demoPassword, powers: [{ kind: 'inspector' }] },
    'inspector',
  );
  for (const add of additions) await add(player);
}

function userNameOf(key: string): string {
  return demoUserNames[key] ?? key;
}
