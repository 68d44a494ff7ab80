import { v7 as newId } from 'uuid';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { takeInEvidence } from '#use-cases/evidence/take-in-evidence.ts';
import { handInProduct } from '#use-cases/product/hand-in-product.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import type { Player } from '../player.ts';
import { madeUpPdf, madeUpPicture } from './made-up-files.ts';

const day = '2026-10-20';

/**
 * What the director of agriculture proves of the certified forest: a picture of the field and a record, named in a second
 * report of the quarter, and a product that waits to be verified. Nothing where no files are taken.
 */
export async function fillEvidence(player: Player): Promise<void> {
  const { keys, services } = player;
  const store = services.evidence;
  if (store === undefined) return;
  const taskId = keys.get('task', 'chung-chi-rung');
  const owner = keys.get('owner account', 'n26-gd-so-nnmt');
  const actor = await findActorOf(services.db, owner, '9999-12-31');
  if (actor === undefined) return;
  const bring = async (name: string, mediaType: string, bytes: Uint8Array) => {
    const call = { actor, now: `${day}T01:00:00.000Z`, requestId: newId() };
    const content = (async function* () {
      yield bytes;
    })();
    const taken = await takeInEvidence(services, store, call, { taskId, name, mediaType }, content);
    if (!taken.ok) throw new Error(`${name}: ${JSON.stringify(taken.refusal)}`);
    return taken.value.id;
  };
  const picture = await bring('Lô rừng Khe Mận (giả định).png', 'image/png', madeUpPicture());
  const record = await bring(
    'Biên bản đánh giá đợt một (giả định).pdf',
    'application/pdf',
    madeUpPdf([
      'Bien ban danh gia dot mot',
      'Tai lieu gia dinh, khong co gia tri',
      'Dien tich dat: 1.140 ha',
    ]),
  );
  await player.act(
    owner,
    day,
    reportProgress,
    {
      taskId,
      period: '2026-Q3',
      narrative: 'Cấp chứng chỉ đợt một 1.140 ha; gửi kèm ảnh lô rừng và biên bản đánh giá.',
      readings: [
        { indicatorId: keys.get('indicator', 'chung-chi-rung-ct1'), actual: '3240' },
        { indicatorId: keys.get('indicator', 'chung-chi-rung-ct2'), actual: '1655' },
      ],
      evidenceIds: [picture, record],
    },
    'chung-chi-rung',
  );
  await player.act(
    owner,
    day,
    handInProduct,
    {
      taskId,
      kind: 'certificate',
      name: 'Chứng chỉ đợt một và bản đồ lô rừng của 22 nhóm hộ',
      documentNumber: '07/CC-FM',
      evidenceIds: [record, picture],
    },
    'chung-chi-rung',
  );
}
