import { drawnSql, seedIdSql } from './identity.ts';
import { officialsPerUnit, type Size, years } from './size.ts';

/** What is written about tasks that were taken on: decisions, plans, reports with readings, products, the log. */
export function paperStatements({ units }: Size): string[] {
  const officials = units * officialsPerUnit;
  const last = years.length - 1;
  const specialist = seedIdSql('account', String(officials + 1));
  const assigned = `state not in ('draft', 'ordered', 'submitted', 'returned', 'endorsed', 'rejected', 'declined')`;
  const begun = `${assigned} and state not in ('assigned', 'planSubmitted')`;
  return [
    // Papers of 250 tasks; a paper that assigns keeps each task as it stood.
    `create temporary table paper as
     select i, campaign, dense_rank() over (order by campaign, (place - 1) / 250) as paper, (place - 1) % 250 as position
     from (select i, campaign, row_number() over (partition by campaign order by i) as place from seeded where ${assigned}) placed`,
    `insert into decision (id, authority_id, campaign_id, kind, number, signed_on, signed_by, title)
     select ${seedIdSql('decision', 'paper')}, campaign.authority_id, campaign.id, 'assign', paper || '-QĐ/GĐ',
       campaign.period_from + 60, 'Người ký giả định', 'Quyết định giao việc giả định'
     from (select distinct paper, campaign from paper) papers
     join campaign on campaign.id = ${seedIdSql('campaign', 'papers.campaign')}`,
    `insert into decision_item (decision_id, position, task_id, snapshot)
     select ${seedIdSql('decision', 'paper')}, position, task.id, jsonb_build_object('state', 'endorsed', 'title', task.title,
       'origin', task.origin, 'nature', task.nature, 'horizon', task.horizon, 'expected_product', task.expected_product,
       'due_on', task.due_on, 'owners', '[]'::jsonb, 'indicators', '[]'::jsonb)
     from paper join task on task.id = ${seedIdSql('task', 'i')}`,
    `insert into plan (id, task_id, revision, general_objective, specific_objectives, solutions, milestones, submitted_at)
     select ('01930020' || substr(${seedIdSql('task', 'i')}::text, 9))::uuid, ${seedIdSql('task', 'i')}, 1,
       'Mục tiêu chung giả định', '["Mục tiêu cụ thể"]', '["Giải pháp"]', '[{"title":"Xong một nửa","dueOn":"2026-06-30"}]',
       make_timestamptz(${years[0]} + y, 3, 15, 0, 0, 0, 'UTC')
     from seeded where ${begun} or state = 'planSubmitted'`,
    // Four quarters of past years, three of the running one; about one report in four was corrected.
    `create temporary table told as
     select row_number() over () as r, i, y, quarter, revision
     from seeded, generate_series(1, 4) quarter, generate_series(1, 2) revision
     where ${begun} and (y < ${last} or quarter < 4)
       and (revision = 1 or ${drawnSql('corrected', 'i * 4 + quarter', 100)} < 26)`,
    `insert into report (id, task_id, period, revision, narrative, submitted_by, submitted_at)
     select ${seedIdSql('report', 'r')}, ${seedIdSql('task', 'i')}, ${years[0]} + y || '-Q' || quarter, revision,
       'Công việc tiến triển theo kế hoạch giả định.', ${seedIdSql('account', `i % ${officials} + 1`)},
       make_timestamptz(${years[0]} + y, quarter * 3, 25, 0, 0, 0, 'UTC') + revision * interval '1 hour'
     from told order by r`,
    `insert into reading (report_id, indicator_id, actual, source, cut_off)
     select ${seedIdSql('report', 'r')}, ${seedIdSql('indicator', 'i * 2 + p')},
       to_jsonb((quarter * 25 + i % 50)::text), 'Số liệu giả định', make_date(${years[0]} + y, quarter * 3, 20)
     from told, generate_series(0, 1) p where p = 0 or (i % 2 = 0 and quarter % 2 = 0)`,
    `insert into obstacle (id, report_id, description)
     select ('01930021' || substr(${seedIdSql('report', 'r')}::text, 9))::uuid, ${seedIdSql('report', 'r')}, 'Vướng mắc giả định'
     from told where r % 20 = 0`,
    `insert into product (id, task_id, kind, name, state, handed_in_on, verified_by)
     select ${seedIdSql('product', 'i')}, ${seedIdSql('task', 'i')}, 'works', 'Sản phẩm giả định', 'verified', due_on - 5,
       ${specialist}
     from seeded where state = 'finished'`,
    // Two entries a task; their hashes are no chain, nobody verifies what was made up.
    `insert into log_entry (authority_id, sequence, at, account_id, request_id, action, thing, thing_id, before, after,
       previous_hash, hash)
     select campaign.authority_id, row_number() over (partition by campaign.authority_id order by i, act), task.created_at,
       ${specialist}, task.id || act, act, 'task', task.id::text, '{"state":"draft","version":1}',
       '{"state":"submitted","version":2}', repeat('0', 64), md5(i || act) || md5(act || i)
     from seeded join task on task.id = ${seedIdSql('task', 'i')} join campaign on campaign.id = task.campaign_id,
       unnest(array['register', 'submit']) act`,
    `insert into log_head (authority_id, sequence, hash)
     select distinct on (authority_id) authority_id, sequence, hash from log_entry order by authority_id, sequence desc`,
  ];
}

/** The appraisals of past years: of every official of the province a proposal, a rating by a paper, announced. */
export function ratingStatements({ units }: Size): string[] {
  const officials = units * officialsPerUnit;
  const past = `generate_series(0, ${years.length - 2}) y, generate_series(1, ${officials}) n`;
  const of = (kind: string) =>
    `('019300${kind}' || substr(${seedIdSql('subject', `y * ${officials + units} + n`)}::text, 9))::uuid`;
  const level = `(array['good', 'good', 'good', 'completed', 'excellent'])[${drawnSql('level', 'y * 10000 + n', 5)} + 1]`;
  const decision = seedIdSql('decision', '1000000 + y');
  return [
    `insert into decision (id, authority_id, campaign_id, kind, number, signed_on, signed_by, title)
     select ${decision}, ${seedIdSql('unit', '1')}, ${seedIdSql('campaign', 'y + 1')}, 'rate', 'XL-' || y,
       make_date(${years[0]} + y, 12, 20), 'Người ký giả định', 'Quyết định xếp loại giả định'
     from generate_series(0, ${years.length - 2}) y`,
    `insert into appraisal (id, subject_id, state, announced_on)
     select ${of('30')}, ${seedIdSql('subject', `y * ${officials + units} + n`)}, 'closed', make_date(${years[0]} + y, 12, 25)
     from ${past}`,
    `insert into proposal (id, appraisal_id, level, score, result, receipt, made_at)
     select ${of('31')}, ${of('30')}, ${level}, 80, '{}', '{}', make_timestamptz(${years[0]} + y, 12, 10, 0, 0, 0, 'UTC')
     from ${past}`,
    `insert into rating (id, appraisal_id, proposal_id, decision_id, level, decided_at)
     select ${of('32')}, ${of('30')}, ${of('31')}, ${decision}, ${level},
       make_timestamptz(${years[0]} + y, 12, 20, 0, 0, 0, 'UTC')
     from ${past}`,
  ];
}
