import { getLetterhead, setLetterhead } from '#use-cases/paper/letterhead.ts';
import type { Player } from '../player.ts';

const day = '2026-11-02';

/**
 * What the made-up committee says of itself on its papers, with a term that has just begun: the system can number them.
 * Nothing where no papers are drawn up.
 */
export async function fillLetterhead(player: Player): Promise<void> {
  const { keys, services } = player;
  if (services.formats === undefined) return;
  const admin = keys.get('account', 'admin');
  const authorityId = keys.get('unit', 'btv');
  const { letterhead, version } = await player.act(admin, day, getLetterhead, { authorityId }, 'btv');
  await player.act(
    admin,
    day,
    setLetterhead,
    {
      authorityId,
      version,
      letterhead: {
        ...letterhead,
        place: 'Sông Lam',
        advisor: 'Ban Tổ chức Tỉnh ủy',
        position: 'Phó Bí thư',
        recipients: ['Như Điều 3', 'Lưu hồ sơ'],
        termFrom: '2026-11-01',
      },
    },
    'btv',
  );
}
