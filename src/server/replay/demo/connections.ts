import { registerWebhook } from '#use-cases/connection/register-webhook.ts';
import { exportResults } from '#use-cases/result/export-results.ts';
import { listResults } from '#use-cases/result/list-results.ts';
import { markResultsSent } from '#use-cases/result/mark-results-sent.ts';
import type { Player } from '../player.ts';

/** An address that is told of acts, and the results of the first unit passed on to the national database. */
export async function fillConnections(player: Player): Promise<void> {
  const { keys, services } = player;
  const specialist = keys.get('account', 'specialist btv');
  await player.act(
    keys.get('account', 'admin'),
    '2026-01-12',
    registerWebhook,
    {
      name: 'Hệ thống quản lý văn bản (giả định)',
      address: 'https://van-ban.song-lam.example/nhan-tin',
      kinds: ['task.assigned', 'task.reported', 'appraisal.announced'],
    },
    'van-ban',
  );
  const { authority_id: authorityId } = await services.db
    .selectFrom('campaign')
    .select('authority_id')
    .where('id', '=', keys.get('campaign', 'nam-2026'))
    .executeTakeFirstOrThrow();
  const day = '2026-02-10';
  const { results } = await player.act(specialist, day, listResults, { authorityId, limit: 1 }, 'results');
  const unitId = results[0]?.unit.id;
  if (unitId === undefined) return;
  const { id } = await player.act(specialist, day, exportResults, { authorityId, unitId }, 'results');
  const sent = { exportId: id, sentOn: day, receipt: 'CSDLQG-2026-000017' };
  await player.act(specialist, day, markResultsSent, sent, 'results');
}
