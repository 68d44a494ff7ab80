import { addSubjects } from '#use-cases/campaign/add-subjects.ts';
import { createCampaign } from '#use-cases/campaign/create-campaign.ts';
import { answerPlan } from '#use-cases/plan/answer-plan.ts';
import { submitPlan } from '#use-cases/plan/submit-plan.ts';
import { handInProduct } from '#use-cases/product/hand-in-product.ts';
import { verifyProduct } from '#use-cases/product/verify-product.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import { addTask } from '#use-cases/task/add-task.ts';
import { answerOrder } from '#use-cases/task/answer-order.ts';
import { assignTasks } from '#use-cases/task/assign-tasks.ts';
import { carryOverTask } from '#use-cases/task/carry-over-task.ts';
import { closeTask } from '#use-cases/task/close-task.ts';
import { giveOpinion } from '#use-cases/task/give-opinion.ts';
import { orderTask } from '#use-cases/task/order-task.ts';
import { registerTask } from '#use-cases/task/register-task.ts';
import { submitTask } from '#use-cases/task/submit-task.ts';
import { readActual, readTarget } from './read-indicator.ts';
import type { Player } from './player.ts';
import { type Case, cellOf, partsOf, type Row } from './read-case.ts';

type Proposal = Parameters<typeof registerTask.run>[1];

/** Opens a campaign of a case and carries its tasks from proposal to their end. */
export async function playTasks(player: Player, of: Case, campaign: Row): Promise<void> {
  const { keys } = player;
  const { tables } = of;
  const key = campaign['key'] ?? '';
  const from = campaign['from'] ?? '';
  const specialist = keys.get('account', `specialist ${campaign['authority']}`);
  const leader = keys.get('account', `leader ${campaign['authority']}`);
  const verifier = keys.get('account', `verifier ${campaign['authority']}`);

  const opened = await player.act(
    specialist,
    from,
    createCampaign,
    {
      authorityId: keys.get('unit', campaign['authority']),
      title: campaign['title'] ?? '',
      packId: of.packId,
      periodFrom: from,
      periodTo: campaign['to'] ?? '',
      ...(cellOf(campaign['previous']) ? { previousId: keys.get('campaign', campaign['previous']) } : {}),
    },
    key,
  );
  keys.set('campaign', key, opened.id);
  const subjects = tables.subjects.filter((subject) => subject['campaign'] === key);
  const added = await player.act(
    specialist,
    from,
    addSubjects,
    { campaignId: opened.id, subjects: subjects.map((subject) => subjectInput(player, subject)) },
    key,
  );
  for (const [position, subject] of subjects.entries()) {
    keys.set('subject', subject['key'], added.ids[position] ?? '');
    keys.set('owner account', subject['key'], ownerAccount(player, subject));
  }

  const tasks = tables.tasks.filter((task) => task['campaign'] === key);
  for (const task of tasks)
    await propose(player, of, task, { campaignId: opened.id, from, specialist, leader });
  for (const decision of tables.decisions.filter(
    (paper) => paper['campaign'] === key && paper['kind'] === 'assign',
  )) {
    const assigned = tasks.filter((task) => task['decision'] === decision['key']);
    if (assigned.length === 0) continue;
    await player.act(
      leader,
      decision['signedOn'] ?? '',
      assignTasks,
      {
        campaignId: opened.id,
        ...paperOf(decision),
        tasks: await Promise.all(assigned.map((task) => seen(player, task['key']))),
      },
      decision['key'] ?? '',
    );
  }
  const mine = new Set(tasks.map((task) => task['key']));
  for (const plan of tables.plans.filter((row) => mine.has(row['task'])))
    await playPlan(player, of, plan, leader);
  const reports = tables.reports.filter((row) => mine.has(row['task']));
  for (const report of reports) await playReport(player, of, report);
  for (const product of tables.products.filter((row) => mine.has(row['task'])))
    await playProduct(player, of, product, verifier);
  for (const task of tasks.filter((row) => cellOf(row['outcome']))) {
    const outcome = task['outcome'] === 'finished' ? 'finish' : 'closeUnfinished';
    const last = cellOf(task['closedOn']) ?? campaign['to'] ?? '';
    await player.act(
      specialist,
      last,
      closeTask,
      { ...(await seen(player, task['key'])), outcome },
      task['key'] ?? '',
    );
  }
}

/** What makes a decision of a case a paper. */
export function paperOf(decision: Row) {
  return {
    number: decision['number'] ?? '',
    signedOn: decision['signedOn'] ?? '',
    signedBy: decision['signedBy'] ?? '',
    title: decision['title'] ?? '',
  };
}

function subjectInput({ keys }: Player, subject: Row) {
  const groupId = subject['group'] ?? '';
  if (subject['kind'] === 'unit')
    return { kind: 'unit' as const, unitId: keys.get('unit', subject['unit']), groupId };
  return {
    kind: 'official' as const,
    officialId: keys.get('holder', subject['post']),
    postId: keys.get('post', subject['post']),
    groupId,
  };
}

/** The account that acts for a subject: the official's own, or that of the unit's head. Also of the case this one is based on. */
function ownerAccount({ keys }: Player, subject: Row): string {
  return subject['kind'] === 'unit'
    ? keys.get('account of head', subject['unit'])
    : keys.get('account of post', subject['post']);
}

function leadAccount({ keys }: Player, task: Row): string {
  return keys.get('owner account', partsOf(task['owners'])[0] ?? task['owners']);
}

async function propose(
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
    await player.act(by.owner, by.day, answerOrder, { ...(await seen(player, key)), ...answer }, key);
    return;
  }
  if (state === 'draft') return;
  if (task['origin'] === 'registered')
    await player.act(by.owner, by.day, submitTask, await seen(player, key), key);
  if (state === 'submitted') return;
  const opinion = opinions.get(state);
  if (opinion === undefined) throw new Error(`task ${key} of the case cannot be left '${state}'`);
  await player.act(
    by.specialist,
    by.day,
    giveOpinion,
    { ...(await seen(player, key)), opinion, ...(opinion === 'endorse' ? {} : { reason }) },
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
  switch (task['origin']) {
    case 'registered':
      return player.act(by.owner, by.day, registerTask, input, key);
    case 'ordered':
      return player.act(by.leader, by.day, orderTask, { ...input, reason: input.reason ?? '' }, key);
    case 'added':
      return player.act(by.specialist, by.day, addTask, input, key);
    case 'carriedOver':
      return seen(player, task['carriedFrom']).then(({ taskId, version }) =>
        player.act(
          by.specialist,
          by.day,
          carryOverTask,
          { ...input, carriedFromId: taskId, carriedFromVersion: version },
          key,
        ),
      );
    default:
      throw new Error(`task ${key} of the case has no way in: '${task['origin']}'`);
  }
}

async function playPlan(player: Player, of: Case, plan: Row, leader: string): Promise<void> {
  const task = taskRow(of, plan['task']);
  const milestones = partsOf(plan['milestones']).map((milestone) => {
    const [title = '', dueOn = ''] = milestone.split(/\s*@\s*/);
    return { title, dueOn };
  });
  await player.act(
    leadAccount(player, task),
    plan['submittedOn'] ?? '',
    submitPlan,
    {
      ...(await seen(player, plan['task'])),
      generalObjective: plan['generalObjective'] ?? '',
      specificObjectives: partsOf(plan['specificObjectives']),
      solutions: partsOf(plan['solutions']),
      milestones,
    },
    plan['task'] ?? '',
  );
  if (!cellOf(plan['approvedOn'])) return;
  const answer = { ...(await seen(player, plan['task'])), answer: 'approvePlan' as const };
  await player.act(leader, plan['approvedOn'] ?? '', answerPlan, answer, plan['task'] ?? '');
}

async function playReport(player: Player, of: Case, report: Row): Promise<void> {
  const { keys } = player;
  const task = taskRow(of, report['task']);
  const readings = of.tables.readings.filter(
    (reading) => reading['task'] === report['task'] && reading['period'] === report['period'],
  );
  await player.act(
    leadAccount(player, task),
    report['submittedOn'] ?? '',
    reportProgress,
    {
      taskId: keys.get('task', report['task']),
      period: report['period'] ?? '',
      narrative: report['narrative'] ?? '',
      readings: readings.map((reading) => ({
        indicatorId: keys.get('indicator', reading['indicator']),
        actual: readActual(
          reading['actual'] ?? '',
          of.tables.indicators.find((row) => row['key'] === reading['indicator'])?.['direction'] ?? '',
        ),
        source: cellOf(reading['source']),
        cutOff: cellOf(reading['cutOff']),
      })),
      obstacles: cellOf(report['obstacle'])
        ? [{ description: report['obstacle'] ?? '', proposal: cellOf(report['proposal']) }]
        : [],
    },
    `${report['task']} ${report['period']}`,
  );
}

async function playProduct(player: Player, of: Case, product: Row, verifier: string): Promise<void> {
  const label = `${product['task']} ${product['name']}`;
  const { id } = await player.act(
    leadAccount(player, taskRow(of, product['task'])),
    product['handedInOn'] ?? '',
    handInProduct,
    {
      taskId: player.keys.get('task', product['task']),
      kind: product['kind'] ?? '',
      name: product['name'] ?? '',
      documentNumber: cellOf(product['documentNumber']),
    },
    label,
  );
  if (!cellOf(product['verifiedOn'])) return;
  await player.act(
    verifier,
    product['verifiedOn'] ?? '',
    verifyProduct,
    { productId: id, outcome: 'verified' },
    label,
  );
}

function taskRow(of: Case, key: string | undefined): Row {
  const task = of.tables.tasks.find((row) => row['key'] === key);
  if (task === undefined) throw new Error(`the case has no task '${key}'`);
  return task;
}

/** A task as whoever acts next sees it. */
async function seen({ services, keys }: Player, key: string | undefined) {
  const taskId = keys.get('task', key);
  const { version } = await services.db
    .selectFrom('task')
    .select('version')
    .where('id', '=', taskId)
    .executeTakeFirstOrThrow();
  return { taskId, version };
}
