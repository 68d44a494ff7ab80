import { addSubjects } from '#use-cases/campaign/add-subjects.ts';
import { createCampaign } from '#use-cases/campaign/create-campaign.ts';
import { answerPlan } from '#use-cases/plan/answer-plan.ts';
import { submitPlan } from '#use-cases/plan/submit-plan.ts';
import { handInProduct } from '#use-cases/product/hand-in-product.ts';
import { verifyProduct } from '#use-cases/product/verify-product.ts';
import { reportProgress } from '#use-cases/progress/report-progress.ts';
import { assignTasks } from '#use-cases/task/assign-tasks.ts';
import { closeTask } from '#use-cases/task/close-task.ts';
import { leadAccount, seenTask } from './case-task.ts';
import { playProposal } from './play-proposal.ts';
import { readActual } from './read-indicator.ts';
import type { Player } from './player.ts';
import { type Case, cellOf, partsOf, type Row } from './read-case.ts';

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
      packId: cellOf(campaign['pack']) ?? of.packId,
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
    await playProposal(player, of, task, { campaignId: opened.id, from, specialist, leader });
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
        tasks: await Promise.all(assigned.map((task) => seenTask(player, task['key']))),
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
      { ...(await seenTask(player, task['key'])), outcome, doneOn: last },
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
      ...(await seenTask(player, plan['task'])),
      generalObjective: plan['generalObjective'] ?? '',
      specificObjectives: partsOf(plan['specificObjectives']),
      solutions: partsOf(plan['solutions']),
      milestones,
    },
    plan['task'] ?? '',
  );
  if (!cellOf(plan['approvedOn'])) return;
  const answer = { ...(await seenTask(player, plan['task'])), answer: 'approvePlan' as const };
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
  const { id, version } = await player.act(
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
    { productId: id, version, outcome: 'verified', checked: proofsOf(player, of, product['kind']) },
    label,
  );
}

/** Everything that proves a product of a kind; in a case it all rests on the paper whose number it has. */
function proofsOf({ services }: Player, { packId }: Case, kindId: string | undefined) {
  const loaded = services.packs.list().find(({ pack }) => pack.head.id === packId);
  const kind = loaded?.pack.settings.products?.value.find(({ id }) => id === kindId);
  return (kind?.proofs ?? []).map(({ id }) => ({ item: id, restsOn: 'document' as const }));
}

function taskRow(of: Case, key: string | undefined): Row {
  const task = of.tables.tasks.find((row) => row['key'] === key);
  if (task === undefined) throw new Error(`the case has no task '${key}'`);
  return task;
}
