import type { Countable } from '#database/count-store.ts';
import { getAppraisal } from '#use-cases/appraisal/get-appraisal.ts';
import { answerCampaign } from '#use-cases/statistics/answer-campaign.ts';
import { answerPack } from '#use-cases/statistics/answer-pack.ts';
import { countAssignedWork } from '#use-cases/statistics/count-assigned-work.ts';
import { countUnitStaff } from '#use-cases/statistics/count-unit-staff.ts';
import { getTask } from '#use-cases/task/get-task.ts';
import { figureOf } from './indicator-figure.ts';
import type { Player } from './player.ts';
import {
  isQuery,
  plainFilters,
  type PublishedQuery,
  type Selection,
} from '#use-cases/statistics/published-query.ts';
import type { Case, Row } from './read-case.ts';

/** A published table as the system itself comes to it. */
export type Answered = string | number | null | Answered[] | { [name: string]: Answered };

/** Who asks: somebody who may read everything and change nothing, on the day after the last act. */
export interface Reader {
  player: Player;
  inspector: string;
  day: string;
  of: Case;
}

/** Answers every query of a comparison through the use cases anybody would read with. The shape stays. */
export async function answerComparison(reader: Reader, node: unknown): Promise<Answered> {
  if (Array.isArray(node)) {
    const answered: Answered[] = [];
    for (const item of node) answered.push(await answerComparison(reader, item));
    return answered;
  }
  if (typeof node !== 'object' || node === null)
    throw new Error(`a comparison holds queries, not the value ${JSON.stringify(node)}`);
  if (isQuery(node)) return inWords(await answerQuery(reader, node), node.words);
  const answered: { [name: string]: Answered } = {};
  for (const [name, child] of Object.entries(node)) answered[name] = await answerComparison(reader, child);
  return answered;
}

function inWords(answer: Answered, words: PublishedQuery['words']): Answered {
  if (words === undefined) return answer;
  if (Array.isArray(answer)) return answer.map((item) => inWords(item, words));
  return typeof answer === 'string' ? (words[answer] ?? answer) : answer;
}

async function answerQuery(reader: Reader, query: PublishedQuery): Promise<Answered> {
  if ('label' in query) return query.label;
  if ('pack' in query) return answerPack(packOf(reader), query) ?? null;
  if ('contentsOfEach' in query) return answerContents(reader, query);
  if ('requiredOfEach' in query) return answerRequired(reader, query);
  if ('campaign' in query) {
    const { services, keys } = reader.player;
    return answerCampaign(services.db, keys.get('campaign', query.campaign), query.get);
  }
  if ('count' in query) return answerCount(reader, query.count, query.where);
  if ('each' in query) return answerEach(reader, query.each);
  if ('indicator' in query) return answerIndicator(reader, query);
  if ('task' in query) {
    const task = await readTask(reader, query.task);
    return query.get === 'title' ? task.title : (task.owners[0]?.postTitle ?? null);
  }
  if ('subject' in query) return answerCouncil(reader, query.subject);
  if ('rating' in query) return (await readAppraisal(reader, query.rating)).ratings.at(-1)?.level ?? null;
  const { consequences } = await readAppraisal(reader, query.consequence);
  return consequences.map((it) => (query.get === 'uses' ? it.use : it.description)).join(' | ');
}

function packOf({ player, of }: Reader) {
  return player.services.packs.get(of.packId).pack;
}

async function answerCount(
  reader: Reader,
  what: Countable | 'holders' | 'solutions',
  where: Selection,
  narrowed: { subjectId?: string[]; requiredIndicator?: string[] } = {},
): Promise<number> {
  const { player, inspector, day } = reader;
  const unitIds = where.units?.map((key) => player.keys.get('unit', key));
  if (what === 'solutions') return (await readTask(reader, where.task)).plan?.solutions.length ?? 0;
  if (what === 'holders') {
    const { staff } = await player.act(inspector, day, countUnitStaff, { unitIds: unitIds ?? [] }, what);
    return staff;
  }
  const filters = Object.entries(plainFilters).flatMap(([name, filter]) => {
    const value = where[name as keyof Selection];
    return typeof value === 'string' ? [[filter, [value]]] : [];
  });
  const { count } = await player.act(
    inspector,
    day,
    countAssignedWork,
    {
      count: what,
      campaignIds: campaignsOf(reader, where).map((campaign) => player.keys.get('campaign', campaign['key'])),
      where: {
        ...Object.fromEntries(filters),
        ...(unitIds === undefined ? {} : { unitId: unitIds }),
        ...(where.owner === undefined ? {} : { subjectId: [player.keys.get('subject', where.owner)] }),
        ...narrowed,
      },
    },
    what,
  );
  return count;
}

function campaignsOf({ of }: Reader, where: Selection): Row[] {
  const campaigns = of.tables.campaigns.filter(
    (campaign) =>
      // What only takes unfinished work over is not part of the published scheme.
      campaign['followUp'] !== 'yes' &&
      (where.campaign === undefined || campaign['key'] === where.campaign) &&
      (where.authority === undefined || campaign['authority'] === where.authority) &&
      (where.authorityNot === undefined || campaign['authority'] !== where.authorityNot),
  );
  if (campaigns.length === 0) throw new Error(`no campaign of the case fits ${JSON.stringify(where)}`);
  return campaigns;
}

/** The one number that everybody of a selection has; where they differ, all of them, so that the difference shows. */
async function answerEach(
  reader: Reader,
  { count, where }: { count: Countable; where: Selection },
): Promise<Answered> {
  const numbers = new Set<number>();
  for (const subjectId of subjectsOf(reader, where))
    numbers.add(await answerCount(reader, count, where, { subjectId: [subjectId] }));
  const [only, ...others] = numbers;
  return only === undefined || others.length > 0 ? [...numbers].join(', ') : only;
}

function subjectsOf(reader: Reader, where: Selection): string[] {
  const campaigns = new Set(campaignsOf(reader, where).map((campaign) => campaign['key']));
  return reader.of.tables.subjects
    .filter(
      (subject) =>
        campaigns.has(subject['campaign']) && (where.group === undefined || subject['group'] === where.group),
    )
    .map((subject) => reader.player.keys.get('subject', subject['key']));
}

/** Titles of the contents that every subject of a group has a task of, in the order of the pack. */
async function answerContents(
  reader: Reader,
  { contentsOfEach: group, campaign }: { contentsOfEach: string; campaign: string },
): Promise<Answered> {
  const titles = [];
  for (const { id, title } of packOf(reader).groups.find((it) => it.id === group)?.contents ?? []) {
    const tasks = await answerEach(reader, { count: 'tasks', where: { campaign, group, content: id } });
    if (tasks !== 0 && typeof tasks === 'number') titles.push(title.en);
  }
  return titles;
}

/** Title of the one required indicator that every subject of a group carries; null where one lacks it. */
async function answerRequired(
  reader: Reader,
  { requiredOfEach: group, campaign }: { requiredOfEach: string; campaign: string },
): Promise<Answered> {
  const [required] = packOf(reader).groups.find((it) => it.id === group)?.indicatorsRequired ?? [];
  if (required === undefined) return null;
  for (const subjectId of subjectsOf(reader, { campaign, group })) {
    const narrowed = { subjectId: [subjectId], requiredIndicator: [required.id] };
    if ((await answerCount(reader, 'indicators', { campaign, group }, narrowed)) === 0) return null;
  }
  return required.title.en;
}

async function answerIndicator(
  reader: Reader,
  { indicator: key, get }: Extract<PublishedQuery, { indicator: string }>,
): Promise<Answered> {
  const { player, of } = reader;
  const task = await readTask(reader, of.tables.indicators.find((row) => row['key'] === key)?.['task']);
  const id = player.keys.get('indicator', key);
  const indicator = task.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw new Error(`the task of indicator '${key}' does not have it`);
  return get === 'name' ? indicator.name : figureOf(indicator, get);
}

/** The title of the council that scores the group of a subject. */
async function answerCouncil(reader: Reader, key: string): Promise<Answered> {
  const { groupId } = await readAppraisal(reader, key);
  const { groups, councils } = packOf(reader);
  const council = groups.find((group) => group.id === groupId)?.council;
  return councils.find((candidate) => candidate.id === council)?.title.en ?? null;
}

function readTask({ player, inspector, day }: Reader, key: string | undefined) {
  return player.act(inspector, day, getTask, { taskId: player.keys.get('task', key) }, key ?? '');
}

function readAppraisal({ player, inspector, day }: Reader, key: string) {
  const appraisalId = player.keys.get('appraisal of', player.keys.get('subject', key));
  return player.act(inspector, day, getAppraisal, { appraisalId }, key);
}
