import { searchKey } from '#domain/base/search-key.ts';
import { drawnSql, seedIdSql } from './identity.ts';
import { officialsPerUnit, type Size, years } from './size.ts';

/** What made-up work is about. */
const subjects = [
  'Số hóa hồ sơ đất đai',
  'Giải quyết vướng mắc mặt bằng cụm công nghiệp',
  'Xây dựng chuỗi liên kết chè đặc sản',
  'Xóa nhà tạm cho hộ nghèo',
  'Đưa thủ tục hành chính lên trực tuyến toàn trình',
  'Sắp xếp điểm trường lẻ',
  'Phát triển du lịch cộng đồng',
  'Thu hồi nợ đọng xây dựng cơ bản',
  'Cấp nước sạch vùng cao',
  'Chuẩn hóa dữ liệu cán bộ',
];

/** Shares of a thousand, as in life: past work nearly all finished, this year's mostly running, few waiting. */
const pastStates = [
  ['finished', 800],
  ['unfinished', 80],
  ['carriedOver', 60],
  ['withdrawn', 40],
  ['transferred', 20],
] as const;
const presentStates = [
  ['active', 600],
  ['finished', 200],
  ['assigned', 80],
  ['planSubmitted', 40],
  ['endorsed', 15],
  ['draft', 12],
  ['ordered', 10],
  ['suspended', 10],
  ['rejected', 8],
  ['withdrawn', 8],
  ['submitted', 7],
  ['returned', 5],
  ['declined', 5],
] as const;

function stateSql(shares: readonly (readonly [string, number])[]): string {
  let below = 0;
  const cases = shares.map(([state, share]) => `when drawn < ${(below += share)} then '${state}'`);
  return `case ${cases.join(' ')} end`;
}

/**
 * Tasks in the order they came up: two fifths in the running year, a tenth of all under the small authorities. What a
 * task needs from others stays in the table `seeded` until the papers are made.
 */
export function taskStatements({ units, authorities, tasks }: Size): string[] {
  const officials = units * officialsPerUnit;
  const last = years.length - 1;
  const titles = subjects.map((title) => `'${title}'`).join(', ');
  const keys = subjects.map((title) => `'${searchKey(title)}'`).join(', ');
  const province = drawnSql('lead', 'i', officials + units);
  return [
    `create temporary table seeded as
     select i, y, small, k, drawn, ${drawnSql('title', 'i', subjects.length)} + 1 as title,
       case when small then ${years.length} + y * ${authorities} + k + 1 else y + 1 end as campaign,
       case when small then ${years.length * (officials + units)} + (y * ${authorities} + k) * 6 + ${drawnSql('own', 'i', 6)} + 1
         else y * ${officials + units} + ${province} + 1 end as lead,
       case when y = ${last} then ${stateSql(presentStates)} else ${stateSql(pastStates)} end as state,
       make_date(${years[0]} + y, 3, 31) + ${drawnSql('due', 'i', 275)} as due_on
     from (select i, least(${last}, ((i - 1)::bigint * 20 / ${tasks} / 3)::int) as y,
         ${drawnSql('small', 'i', 10)} = 0 as small, ${drawnSql('authority', 'i', authorities)} as k,
         ${drawnSql('state', 'i', 1000)} as drawn
       from generate_series(1, ${tasks}) i) made`,
    `insert into task (id, campaign_id, title, title_key, origin, nature, horizon, state, expected_product,
       due_on, closed_on, version, created_at)
     select ${seedIdSql('task', 'i')}, ${seedIdSql('campaign', 'campaign')},
       (array[${titles}])[title] || ', việc số ' || i, (array[${keys}])[title] || ', viec so ' || i,
       (array['registered', 'registered', 'registered', 'ordered', 'added'])[${drawnSql('origin', 'i', 5)} + 1],
       (array['breakthrough', 'breakthrough', 'innovation', 'innovation', 'new', 'hard', 'backlog'])[${drawnSql('nature', 'i', 7)} + 1],
       'oneYear', state, 'Báo cáo kết quả và cơ sở dữ liệu giả định', due_on,
       case when state in ('finished', 'unfinished', 'carriedOver') then due_on - 20 + ${drawnSql('closed', 'i', 40)} end,
       4, make_timestamptz(${years[0]} + y, 1, 2, 0, 0, 0, 'UTC') + i * interval '1 second'
     from seeded order by i`,
    `insert into task_owner (task_id, subject_id, is_lead)
     select ${seedIdSql('task', 'i')}, ${seedIdSql('subject', 'lead')}, true from seeded order by i`,
    // One task in ten is shared with the next official of the campaign.
    `insert into task_owner (task_id, subject_id, is_lead)
     select ${seedIdSql('task', 'i')}, ${seedIdSql('subject', `y * ${officials + units} + (lead % ${officials}) + 1`)}, false
     from seeded where i % 10 = 0 and not small and lead <> y * ${officials + units} + (lead % ${officials}) + 1`,
    `insert into indicator (id, task_id, position, name, unit_of_measure, target)
     select ${seedIdSql('indicator', 'i * 2 + p')}, ${seedIdSql('task', 'i')}, p,
       (array['Hồ sơ được giải quyết', 'Hộ được hỗ trợ'])[p + 1], (array['hồ sơ', 'hộ'])[p + 1],
       jsonb_build_object('direction', 'atLeast', 'target', (100 + i % 900)::text)
     from seeded, generate_series(0, 1) p where p = 0 or i % 2 = 0 order by i, p`,
  ];
}
