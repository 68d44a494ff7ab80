import { sql } from 'kysely';
import { addDays } from '#domain/base/dates.ts';
import type { Deadline } from '#domain/calendar/deadline.ts';
import { daysKept } from '#domain/calendar/retell.ts';
import { lastDayToObject } from '#domain/life-cycle/objection-period.ts';
import type { TaskState } from '#regulation/life-cycle.ts';
import type { Settings } from '#regulation/settings.ts';
import { loadLedWork, loadOwnAnnounced, loadOwnSessions } from '#database/calendar/deadline-store.ts';
import { loadView } from '#database/visible-to.ts';
import type { Context } from '#use-cases/base/context.ts';
import { packOf } from '#use-cases/base/pack-of.ts';
import { loadObligations } from '#use-cases/progress/load-obligations.ts';
import { listMyWork } from '#use-cases/task/list-my-work.ts';
import { appraisalDeadlines } from './appraisal-deadlines.ts';
import type { FoundDeadline } from './found-deadline.ts';

/** Work that is waited for: given, not ended, not suspended. */
const atWork: TaskState[] = ['assigned', 'planSubmitted', 'active'];

/** Every day that is somebody's own to keep, each once, as the pages show them to him. */
export async function loadDeadlines(context: Context): Promise<Deadline[]> {
  const found: FoundDeadline[] = [
    ...(await stepsWaited(context)),
    ...(await workLed(context)),
    ...(await appraisalDeadlines(context)),
    ...(await sessionsAndObjections(context)),
  ];
  const from = addDays(context.today, -daysKept);
  const byUid = new Map<string, Deadline>();
  for (const { id, part, ...deadline } of found) {
    const uid = `${[deadline.kind, id, part].filter((one) => one !== undefined).join('-')}@dotpha`;
    if (deadline.day >= from) byUid.set(uid, { uid, ...deadline });
  }
  return [...byUid.values()];
}

/** The steps others wait for, by their last day; guidance to be carried out. */
async function stepsWaited(context: Context): Promise<FoundDeadline[]> {
  const listed = await listMyWork.run(context, {});
  if (!listed.ok) return [];
  return listed.value.waiting.flatMap(({ thing, id, title, of, action, part, dueOn }): FoundDeadline[] => {
    // Reports and appraisals are found below: reports of periods to come among them, appraisals however many wait.
    if (dueOn === null || action === 'report' || thing === 'appraisal') return [];
    const isGuidance = action === 'resolveObstacle';
    return [
      {
        kind: isGuidance ? 'guidance' : 'step',
        id,
        part: isGuidance ? (part ?? '') : action,
        day: dueOn,
        title: of ?? title,
        ...(isGuidance ? {} : { action }),
        path: `/tasks/${id}`,
      },
    ];
  });
}

/** The work somebody leads: its own day, its milestones, the reports it owes now and later. */
async function workLed(context: Context): Promise<FoundDeadline[]> {
  const { db, actor, today } = context;
  const work = await loadLedWork(db, atWork, await loadView(db, actor, today));
  const found = work.flatMap(({ id, title, dueOn, milestones }): FoundDeadline[] => [
    { kind: 'task', id, day: dueOn, title, path: `/tasks/${id}` },
    ...milestones.map((milestone, position): FoundDeadline => ({
      kind: 'milestone',
      id,
      part: String(position + 1),
      day: milestone.dueOn,
      title,
      milestone: milestone.title,
      path: `/tasks/${id}`,
    })),
  ]);
  const campaigns = await loadCampaigns(context, [...new Set(work.map(({ campaignId }) => campaignId))]);
  for (const [campaignId, { settings }] of campaigns) {
    const some = work.filter((task) => task.campaignId === campaignId);
    const ids = some.map(({ id }) => id);
    const owed = await loadObligations(db, campaignId, settings, ids, today);
    for (const { id, title } of some)
      for (const { state, period, dueOn } of owed.get(id) ?? [])
        if (state === 'notDue' || state === 'late')
          found.push({ kind: 'report', id, part: period, period, day: dueOn, title, path: `/tasks/${id}` });
  }
  return found;
}

async function sessionsAndObjections(context: Context): Promise<FoundDeadline[]> {
  const { db, actor, today } = context;
  const from = addDays(today, -daysKept);
  const sessions = await loadOwnSessions(db, actor.accountId, from);
  const announced = await loadOwnAnnounced(db, await loadView(db, actor, today), from);
  const campaigns = await loadCampaigns(context, [...new Set(announced.map(({ campaignId }) => campaignId))]);
  return [
    ...sessions.map(({ id, day, title }): FoundDeadline => ({
      kind: 'session',
      id,
      day,
      title,
      path: `/council-sessions/${id}`,
    })),
    ...announced.flatMap(({ id, announcedOn, campaignId }): FoundDeadline[] => {
      const campaign = campaigns.get(campaignId);
      if (announcedOn === null || campaign === undefined) return [];
      const day = lastDayToObject(announcedOn, campaign.settings);
      return [{ kind: 'objection', id, day, title: campaign.title, path: `/appraisals/${id}` }];
    }),
  ];
}

async function loadCampaigns(context: Context, ids: string[]) {
  const rows = await context.db
    .selectFrom('campaign')
    .selectAll()
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const campaigns = new Map<string, { title: string; settings: Settings }>();
  for (const row of rows) {
    const { pack } = await packOf(context, row);
    campaigns.set(row.id, { title: row.title, settings: pack.settings });
  }
  return campaigns;
}
