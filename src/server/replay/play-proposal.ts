import { addTask } from '#use-cases/task/add-task.ts';
import { answerOrder } from '#use-cases/task/answer-order.ts';
import { carryOverTask } from '#use-cases/task/carry-over-task.ts';
import { giveOpinion } from '#use-cases/task/give-opinion.ts';
import { orderTask } from '#use-cases/task/order-task.ts';
import { registerTask } from '#use-cases/task/register-task.ts';
import { submitTask } from '#use-cases/task/submit-task.ts';
import { leadAccount, seenTask } from './case-task.ts';
import type { Player } from './player.ts';
import { type Case, cellOf, partsOf, type Row } from './read-case.ts';
import { readTarget } from './read-indicator.ts';

type Proposal = Parameters<typeof registerTask.run>[1];

/** Brings a task of a case in by its origin, and has it reviewed. */
export async function playProposal(
  player: Player,
  of: Case,
  task: Row,
  by: { campaignId: string; from: string; specialist: string; leader: string },
): Promise<void> {
  const { keys } = player;
  const key = task['key'] ?? '';
  const day = cellOf(task['proposedOn']) ?? by.from;
  const owner = leadAccount(player, task);
  const input: Proposal = {
    campaignId: by.campaignId,
    ownerIds: partsOf(task['owners']).map((subject) => keys.get('subject', subject)),
    title: task['title'] ?? '',
    nature: task['nature'] as 'hard',
    content: cellOf(task['content']),
    horizon: task['horizon'] as 'oneYear',
    expectedProduct: task['expectedProduct'] ?? '',
    reason: cellOf(task['reason']),
    dueOn: task['dueOn'] ?? '',
    indicators: of.tables.indicators
      .filter((indicator) => indicator['task'] === key)
      .map((indicator) => ({
        name: indicator['name'] ?? '',
        unitOfMeasure: indicator['unitOfMeasure'] ?? '',
        target: readTarget(indicator),
        weight: cellOf(indicator['weight']),
        sourceOfFigure: cellOf(indicator['sourceOfFigure']),
        required: cellOf(indicator['required']),
      })),
  };
  const proposed = await enter(player, task, input, { ...by, owner, day });
  keys.set('task', key, proposed.id);
  const stored = await player.services.db
    .selectFrom('indicator')
    .select('id')
    .where('task_id', '=', proposed.id)
    .orderBy('position')
    .execute();
  for (const [position, indicator] of of.tables.indicators.filter((row) => row['task'] === key).entries())
    keys.set('indicator', indicator['key'], stored[position]?.id ?? '');

  await takeToOpinion(player, task, { ...by, owner, day });
}

/** The opinion that leads to a state. */
const opinions = new Map<string, 'endorse' | 'return' | 'reject'>([
  ['endorsed', 'endorse'],
  ['returned', 'return'],
  ['rejected', 'reject'],
]);

/** From proposal to the opinion or answer: of work that no decision assigns, as far as its `state` says. */
async function takeToOpinion(
  player: Player,
  task: Row,
  by: { owner: string; specialist: string; day: string },
): Promise<void> {
  const key = task['key'] ?? '';
  const approved = cellOf(task['decision']) !== undefined;
  const state = approved ? 'endorsed' : (cellOf(task['state']) ?? 'rejected');
  const reason = cellOf(task['opinion']) ?? cellOf(task['reason']) ?? 'Không phải việc đột phá, đổi mới';
  if (task['origin'] === 'ordered') {
    if (state === 'ordered') return;
    const answer =
      state === 'declined' ? { answer: 'decline' as const, reason } : { answer: 'accept' as const };
    await player.act(by.owner, by.day, answerOrder, { ...(await seenTask(player, key)), ...answer }, key);
    return;
  }
  if (state === 'draft') return;
  if (task['origin'] === 'registered')
    await player.act(by.owner, by.day, submitTask, await seenTask(player, key), key);
  if (state === 'submitted') return;
  const opinion = opinions.get(state);
  if (opinion === undefined) throw new Error(`task ${key} of the case cannot be left '${state}'`);
  await player.act(
    by.specialist,
    by.day,
    giveOpinion,
    { ...(await seenTask(player, key)), opinion, ...(opinion === 'endorse' ? {} : { reason }) },
    key,
  );
}

function enter(
  player: Player,
  task: Row,
  input: Proposal,
  by: { owner: string; specialist: string; leader: string; day: string },
): Promise<{ id: string }> {
  const key = task['key'] ?? '';
  const ways: { [origin: string]: () => Promise<{ id: string }> } = {
    registered: () => player.act(by.owner, by.day, registerTask, input, key),
    ordered: () => player.act(by.leader, by.day, orderTask, { ...input, reason: input.reason ?? '' }, key),
    added: () => player.act(by.specialist, by.day, addTask, input, key),
    async carriedOver() {
      const { taskId: carriedFromId, version: carriedFromVersion } = await seenTask(
        player,
        task['carriedFrom'],
      );
      const carried = { ...input, carriedFromId, carriedFromVersion };
      return player.act(by.specialist, by.day, carryOverTask, carried, key);
    },
  };
  const way = ways[task['origin'] ?? ''];
  if (way === undefined) throw new Error(`task ${key} of the case has no way in: '${task['origin']}'`);
  return way();
}
