import pg from 'pg';
import { searchKey } from '#domain/base/search-key.ts';
import { numberHole, type Question } from './load/requests.ts';
import { seedId } from './seed/identity.ts';
import { officialsPerUnit, type Size, years } from './seed/size.ts';

/** One kind of request, with many examples of it. */
export interface Operation {
  name: string;
  title: string;
  kind: 'read' | 'write';
  /** A long one is asked by fewer clients and longer. */
  heavy?: true;
  questions: Question[];
}

/** Cookies of the accounts that ask. */
export interface Sessions {
  specialist: string;
  officials: { number: number; cookie: string }[];
}

/** How many different requests of a kind there are at most. */
const variety = 400;

/** Officials who report in the bench, by their number. */
export function reportingOfficials(size: Size): number[] {
  const officials = size.units * officialsPerUnit;
  return Array.from({ length: Math.min(16, officials) }, (_, n) => 1 + Math.floor((n * officials) / 16));
}

const campaignId = seedId('campaign', years.length);

/** The requests that the issue of this bench names, drawn over the whole of a seeded database. */
export async function makeOperations(
  databaseUrl: string,
  size: Size,
  sessions: Sessions,
): Promise<Operation[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const specialist = { cookie: sessions.specialist };
    const get = (path: string, inputs: string[] = []): Question => ({
      method: 'GET',
      path,
      inputs,
      ...specialist,
    });
    const anchors = await client.query<{ dueOn: string; id: string }>(
      `select to_char(due_on, 'YYYY-MM-DD') as "dueOn", id from (
         select due_on, id, row_number() over (order by due_on, id) as place, count(*) over () as whole
         from task where campaign_id = $1 and state = 'active') placed
       where place % greatest(1, whole / ${variety}) = 0 and place < whole - 60`,
      [campaignId],
    );
    const tasks = await client.query<{ id: string }>(
      `select task.id from task join campaign on campaign.id = task.campaign_id
       where campaign.authority_id = $1 order by hashtext(task.id::text) limit ${variety}`,
      [seedId('unit', 1)],
    );
    const all = `/campaigns/${campaignId}`;
    const exported = `/tasks/export?campaignId=${campaignId}&limit=10000`;
    return [
      {
        name: 'readTask',
        title: 'read one task with its whole story',
        kind: 'read',
        questions: tasks.rows.map(({ id }) => get(`/tasks/${id}`, [id])),
      },
      {
        name: 'listTasks',
        title: 'list of 50, filtered, sorted, any page',
        kind: 'read',
        questions: anchors.rows.map(({ dueOn, id }) =>
          get(`/tasks?campaignId=${campaignId}&state=active&after[dueOn]=${dueOn}&after[id]=${id}`, [
            dueOn,
            id,
          ]),
        ),
      },
      {
        name: 'createTask',
        title: 'register a task',
        kind: 'write',
        questions: [...Array(variety).keys()].map((n) => registration(size, n, sessions.specialist)),
      },
      {
        name: 'reportProgress',
        title: 'report progress',
        kind: 'write',
        questions: await reports(client, sessions),
      },
      { name: 'rollUp', title: 'roll-up by unit × state', kind: 'read', questions: [get(`${all}/roll-up`)] },
      {
        name: 'statistics',
        title: 'statistics of a campaign',
        kind: 'read',
        heavy: true,
        questions: [get(`${all}/statistics`)],
      },
      {
        name: 'exportTasks',
        title: 'export 10,000 tasks',
        kind: 'read',
        heavy: true,
        questions: [get(exported)],
      },
      {
        name: 'importTasks',
        title: 'import 1,000 rows',
        kind: 'write',
        heavy: true,
        questions: [importOf(size, sessions.specialist)],
      },
    ];
  } finally {
    await client.end();
  }
}

function work(title: string) {
  return {
    title,
    nature: 'breakthrough',
    horizon: 'oneYear',
    expectedProduct: 'Cơ sở dữ liệu giả định',
    dueOn: '2026-12-15',
    indicators: [
      { name: 'Hồ sơ được số hóa', unitOfMeasure: 'hồ sơ', target: { direction: 'atLeast', target: '2000' } },
    ],
  };
}

/** The subject of the n-th official in the running campaign of the province. */
function subjectId({ units }: Size, n: number): string {
  const officials = units * officialsPerUnit;
  return seedId('subject', (years.length - 1) * (officials + units) + (n % officials) + 1);
}

function registration(size: Size, n: number, cookie: string): Question {
  const title = `Việc đăng ký để đo số ${numberHole}`;
  const owner = subjectId(size, n * 7);
  return {
    method: 'POST',
    path: '/tasks/register',
    body: { campaignId, ownerIds: [owner], ...work(title) },
    cookie,
    inputs: [title, searchKey(title), owner],
  };
}

function importOf(size: Size, cookie: string): Question {
  const rows = [...Array(1000).keys()].map((n) => ({
    owners: [{ subjectId: subjectId(size, n * 3) }],
    ...work(`Việc nhập từ bảng ${numberHole}, dòng ${n}`),
  }));
  return { method: 'POST', path: '/tasks/import', body: { campaignId, rows }, cookie, inputs: [] };
}

/** Reports of officials on work that they lead. */
async function reports(client: pg.Client, { officials }: Sessions): Promise<Question[]> {
  const questions: Question[] = [];
  for (const { number, cookie } of officials) {
    const { rows } = await client.query<{ task: string; indicator: string }>(
      `select task.id as task, indicator.id as indicator
       from subject join task_owner on task_owner.subject_id = subject.id and task_owner.is_lead
       join task on task.id = task_owner.task_id and task.state = 'active'
       join indicator on indicator.task_id = task.id and indicator.position = 0
       where subject.official_id = $1 and subject.campaign_id = $2 order by task.id`,
      [seedId('official', number), campaignId],
    );
    for (const { task, indicator } of rows)
      questions.push({
        method: 'POST',
        path: `/tasks/${task}/reports`,
        body: {
          period: '2026-Q3',
          narrative: 'Công việc tiến triển theo kế hoạch giả định.',
          readings: [{ indicatorId: indicator, actual: '150', cutOff: '2026-09-25' }],
        },
        cookie,
        inputs: [task, indicator],
      });
  }
  if (questions.length === 0) throw new Error('no official of the bench has work to report on');
  return questions;
}
