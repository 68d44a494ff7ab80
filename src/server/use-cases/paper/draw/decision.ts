import { type Result, ok, refuse } from '#domain/base/result.ts';
import { assignmentWords } from '#domain/paper/assignment-words.ts';
import type { OfficialPaper } from '#domain/paper/official-paper.ts';
import { dayWords, figure, targetWords, whoWords } from '#domain/paper/target-words.ts';
import type { Indicator } from '#domain/score/indicator.ts';
import type { TaskChange } from '#domain/task/changes-between.ts';
import { findCampaign } from '#database/campaign-store.ts';
import { countEntries } from '#database/paper/count-entries.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { getDecision } from '#use-cases/decision/get-decision.ts';
import { aboutWords, basesOf, blankPaper, issuerOf } from '../issuer.ts';
import type { Drawn } from './drawn.ts';

type Decision = Extract<Awaited<ReturnType<typeof getDecision.run>>, { ok: true }>['value'];
type Item = Decision['items'][number];

/** A decision about tasks with its whole list, as its reader may see it. */
async function readWhole(context: Context, decisionId: string): Promise<Result<Decision>> {
  const first = await getDecision.run(context, { decisionId, limit: 200 });
  if (!first.ok) return first;
  const { items } = first.value;
  for (let { next } = first.value; next !== null;) {
    const part = await getDecision.run(context, { decisionId, after: next, limit: 200 });
    if (!part.ok) return part;
    items.push(...part.value.items);
    ({ next } = part.value);
  }
  return first;
}

/** The decision that assigns tasks, with its list. */
export async function drawAssigning(context: Context, decisionId: string): Promise<Result<Drawn>> {
  const read = await readWhole(context, decisionId);
  if (!read.ok) return read;
  const decision = read.value;
  if (decision.kind !== 'assign') return refuse('notFound', { what: 'decision', id: decisionId });
  const campaign = await findCampaign(context.db, decision.campaignId ?? '');
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: decision.campaignId ?? '' });
  const issuer = await issuerOf(context, campaign.authority_id, decision.signedOn);
  if (!issuer.ok) return issuer;
  const { pack } = await packOf(context, campaign);
  const extract = (await countEntries(context.db, decisionId)) > decision.items.length;
  const about = aboutWords(decision.title);
  const { body, annex } = assignmentWords(pack, {
    about,
    extract,
    tasks: decision.items.map((item) => ({
      owners: item.owners.map(whoWords),
      title: item.title,
      targets: targetsOf(item),
      product: item.expectedProduct,
      dueOn: item.dueOn,
    })),
  });
  const paper: OfficialPaper = {
    ...blankPaper(issuer.value, { kind: 'assigning', type: 'decision', about }),
    number: decision.number,
    signedOn: decision.signedOn,
    decider: issuer.value.name,
    bases: basesOf(issuer.value, pack),
    body,
    signature: issuer.value.sign(decision.signedBy),
    annexes: [annex],
  };
  return ok({ paper, issuer: issuer.value, whole: !extract });
}

/** What a paper does with the tasks on its list, after “Điều 1.”. */
const does = {
  adjust: 'Điều chỉnh',
  transfer: 'Chuyển giao',
  suspend: 'Tạm dừng thực hiện',
  resume: 'Tiếp tục thực hiện',
  withdraw: 'Rút',
} as const;

/** A decision that changes tasks: adjusts, hands over, suspends, resumes or withdraws them. */
export async function drawChanging(context: Context, decisionId: string): Promise<Result<Drawn>> {
  const read = await readWhole(context, decisionId);
  if (!read.ok) return read;
  const decision = read.value;
  if (!(decision.kind in does)) return refuse('notFound', { what: 'decision', id: decisionId });
  const campaign = await findCampaign(context.db, decision.campaignId ?? '');
  if (campaign === undefined) return refuse('notFound', { what: 'campaign', id: decision.campaignId ?? '' });
  const issuer = await issuerOf(context, campaign.authority_id, decision.signedOn);
  if (!issuer.ok) return issuer;
  const { pack } = await packOf(context, campaign);
  const about = aboutWords(decision.title);
  // Work handed over stands on the list twice: as it ends, and as it goes on with its new owner.
  const heirs = new Map(decision.items.map((item) => [item.taskId, item.owners.map(whoWords).join(', ')]));
  const taken = new Set(decision.items.map(({ toTaskId }) => toTaskId));
  const rows = decision.items.filter(({ taskId }) => !taken.has(taskId));
  const verb = does[decision.kind as keyof typeof does];
  const paper: OfficialPaper = {
    ...blankPaper(issuer.value, { kind: 'changing', type: 'decision', about }),
    number: decision.number,
    signedOn: decision.signedOn,
    decider: issuer.value.name,
    bases: basesOf(issuer.value, pack),
    body: [
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      {
        kind: 'paragraph',
        lead: 'Điều 1.',
        text: `${verb} ${rows.length} việc theo danh sách kèm theo.`,
      },
      {
        kind: 'paragraph',
        lead: 'Điều 2.',
        text:
          decision.kind === 'withdraw'
            ? 'Quyết định đã giao hết hiệu lực đối với các việc có tên trong danh sách.'
            : 'Những nội dung khác của các việc có tên trong danh sách giữ nguyên theo quyết định đã giao.',
      },
      {
        kind: 'paragraph',
        lead: 'Điều 3.',
        text: 'Cơ quan tham mưu và cán bộ, đơn vị có tên trong danh sách thi hành Quyết định này.',
      },
    ],
    signature: issuer.value.sign(decision.signedBy),
    annexes: [
      {
        title: 'DANH SÁCH',
        about,
        landscape: true,
        blocks: [
          {
            kind: 'table',
            columns: [
              { head: 'TT', width: 5, align: 'centre' },
              { head: 'Cán bộ, đơn vị', width: 20 },
              { head: 'Việc', width: 28 },
              { head: 'Nội dung thay đổi', width: 47 },
            ],
            rows: rows.map((item, at) => [
              String(at + 1),
              item.owners.map(whoWords).join('\n'),
              item.title,
              [...handoverWords(item, heirs), ...item.changes.flatMap(changeWords)].join('\n') || verb,
            ]),
          },
        ],
      },
    ],
  };
  const whole = (await countEntries(context.db, decisionId)) === decision.items.length;
  return ok({ paper, issuer: issuer.value, whole });
}

function targetsOf({ indicators }: Item): string {
  return indicators
    .map(({ name, target }) => (target.direction === 'yesNo' ? name : `${name}: ${targetWords(target)}`))
    .join('\n');
}

function handoverWords(
  { toTaskId, shareDone, startsOn }: Item,
  heirs: ReadonlyMap<string, string>,
): string[] {
  if (toTaskId === null) return [];
  const heir = heirs.get(toTaskId);
  return [
    ...(heir === undefined ? [] : [`Người nhận: ${heir}`]),
    ...(shareDone === null ? [] : [`Phần đã làm khi chuyển giao: ${figure(shareDone)} %`]),
    ...(startsOn === null ? [] : [`Chịu trách nhiệm từ ngày: ${dayWords(startsOn)}`]),
  ];
}

const fields = { dueOn: 'Thời hạn', expectedProduct: 'Sản phẩm', share: 'Phần việc' };

/** What else changed; what the paper does with the task stands in its first article. */
function changeWords(change: TaskChange): string[] {
  if (change.field === 'state') return [];
  if (change.field === 'indicator') {
    const said = ({ target, weight }: { target: Indicator; weight: string | null }) =>
      `${targetWords(target)}${weight === null ? '' : `, trọng số ${figure(weight)}`}`;
    return [`${change.name}: từ “${said(change.before)}” thành “${said(change.after)}”`];
  }
  const say = (value: string | null) =>
    value === null
      ? 'chưa có'
      : change.field === 'dueOn'
        ? dayWords(value)
        : change.field === 'share'
          ? `${figure(value)} %`
          : value;
  return [`${fields[change.field]}: từ “${say(change.before)}” thành “${say(change.after)}”`];
}
