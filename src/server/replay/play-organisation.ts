import { createAccount } from '#use-cases/account/create-account.ts';
import { appointOfficial } from '#use-cases/organisation/appoint-official.ts';
import { createOfficial } from '#use-cases/organisation/create-official.ts';
import { createPost } from '#use-cases/organisation/create-post.ts';
import { createUnit } from '#use-cases/organisation/create-unit.ts';
import type { Player } from './player.ts';
import { cellOf, type Case } from './read-case.ts';

/** How the accounts of a case are named, and what opens them; without a password nobody of the case can sign in. */
export interface CaseAccounts {
  userName(key: string): string;
  password?: string;
}

/**
 * Sets up the units, people, posts and accounts of a case. Every authority gets a specialist, a leader and a verifier;
 * every official and council member an account of his own.
 */
export async function playOrganisation(player: Player, of: Case, accounts: CaseAccounts): Promise<void> {
  const { keys } = player;
  const admin = keys.get('account', 'admin');
  const { units, officials, posts, council, campaigns } = of.tables;
  const password = accounts.password === undefined ? {} : { password: accounts.password };
  const account = async (key: string, day: string, input: object, name: string) => {
    const opened = await player.act(
      admin,
      day,
      createAccount,
      { userName: accounts.userName(name.toLowerCase()), ...password, ...input },
      key,
    );
    keys.set('account', key, opened.id);
  };

  for (const unit of units) {
    const { id } = await player.act(
      admin,
      unit['validFrom'] ?? '',
      createUnit,
      {
        name: unit['name'] ?? '',
        kind: unit['kind'] ?? '',
        tree: unit['tree'] as 'party',
        block: unit['block'] as 'party',
        validFrom: unit['validFrom'] ?? '',
        ...(cellOf(unit['parent']) ? { parentId: keys.get('unit', unit['parent']) } : {}),
      },
      unit['key'] ?? '',
    );
    keys.set('unit', unit['key'], id);
  }

  const start = units.map((unit) => unit['validFrom'] ?? '').toSorted()[0] ?? campaigns[0]?.['from'] ?? '';
  const enteredById = keys.get('unit', units[0]?.['key'] ?? campaigns[0]?.['authority']);
  for (const official of officials) {
    const { id } = await player.act(
      admin,
      start,
      createOfficial,
      { fullName: official['fullName'] ?? '', enteredById, madeUp: true },
      official['key'] ?? '',
    );
    keys.set('official', official['key'], id);
    await account(`official ${official['key']}`, start, { officialId: id }, official['key'] ?? '');
  }
  for (const post of posts) {
    const { id } = await player.act(
      admin,
      start,
      createPost,
      {
        unitId: keys.get('unit', post['unit']),
        title: post['title'] ?? '',
        kind: post['kind'] ?? '',
        isHead: post['isHead'] === 'yes' || post['isHead'] === 'true',
        managedById: keys.get('unit', post['managedBy']),
        validFrom: post['from'] ?? '',
      },
      post['key'] ?? '',
    );
    keys.set('post', post['key'], id);
    if (!cellOf(post['official'])) continue;
    const officialId = keys.get('official', post['official']);
    const acting = post['acting'] === 'yes' || post['acting'] === 'true';
    await player.act(
      admin,
      post['from'] ?? '',
      appointOfficial,
      { officialId, postId: id, acting, from: post['from'] ?? '' },
      post['key'] ?? '',
    );
    keys.set('holder', post['key'], officialId);
    const holder = keys.get('account', `official ${post['official']}`);
    keys.set('account of post', post['key'], holder);
    if (/^(yes|true)$/.test(post['isHead'] ?? '') && !keys.has('account of head', post['unit']))
      keys.set('account of head', post['unit'], holder);
  }

  const authorities = new Set(campaigns.map((campaign) => campaign['authority']));
  for (const authority of authorities) {
    if (keys.has('account', `specialist ${authority}`)) continue;
    const unitId = keys.get('unit', authority);
    for (const kind of ['specialist', 'leader', 'verifier'] as const)
      await account(`${kind} ${authority}`, start, { powers: [{ kind, unitId }] }, `${kind}.${authority}`);
  }
  for (const member of council) {
    const seats = [...authorities].map((authority) => ({
      kind: 'councilMember' as const,
      unitId: keys.get('unit', authority),
      council: member['council'],
    }));
    await account(`council ${member['key']}`, start, { powers: seats }, `council.${member['key']}`);
  }
}
