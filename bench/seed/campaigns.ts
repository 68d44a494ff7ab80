import { seedIdSql } from './identity.ts';
import { officialsPerUnit, type Size, years } from './size.ts';

/** The regulation of every campaign, as the library read it. */
export interface PinnedPack {
  id: string;
  version: string;
  hash: string;
}

/**
 * A campaign of the province in each year, with every official and every unit as subjects; beside it one of each small
 * authority, with its own six. Of year y (from 0) and authority k (from 0): campaign y + 1, or years + y × k + 1.
 */
export function campaignStatements({ units, authorities }: Size, pack: PinnedPack): string[] {
  const officials = units * officialsPerUnit;
  const pinned = `'${pack.id}', '${pack.version}', '${pack.hash}'`;
  const periods = `(${years[0]} + y || '-01-01')::date, (${years[0]} + y || '-12-31')::date`;
  const year = `generate_series(0, ${years.length - 1}) y`;
  const small = `${years.length} + y * ${authorities} + k + 1`;
  const columns = `(id, authority_id, title, pack_id, pack_version, pack_hash, period_from, period_to)`;
  const group = `(array['party-committees', 'governments', 'departments', 'front-and-mass-bodies', 'central-agencies'])`;
  const member = `(${units} - k - 1) * ${officialsPerUnit} + j`;
  return [
    `insert into campaign ${columns}
     select ${seedIdSql('campaign', 'y + 1')}, ${seedIdSql('unit', '1')}, 'Giao việc năm ' || ${years[0]} + y,
       ${pinned}, ${periods}
     from ${year}`,
    `insert into campaign ${columns}
     select ${seedIdSql('campaign', small)}, ${seedIdSql('unit', `${units} - k`)},
       'Giao việc xã số ' || k || ' năm ' || ${years[0]} + y, ${pinned}, ${periods}
     from ${year}, generate_series(0, ${authorities - 1}) k`,
    `insert into subject (id, campaign_id, kind, official_id, post_id, unit_id, group_id)
     select ${seedIdSql('subject', `y * ${officials + units} + n`)}, ${seedIdSql('campaign', 'y + 1')}, 'official',
       ${seedIdSql('official', 'n')}, ${seedIdSql('post', 'n')},
       ${seedIdSql('unit', `(n - 1) / ${officialsPerUnit} + 1`)}, ${group}[n % 5 + 1]
     from ${year}, generate_series(1, ${officials}) n`,
    `insert into subject (id, campaign_id, kind, unit_id, group_id)
     select ${seedIdSql('subject', `y * ${officials + units} + ${officials} + n`)},
       ${seedIdSql('campaign', 'y + 1')}, 'unit', ${seedIdSql('unit', 'n')}, ${group}[n % 5 + 1]
     from ${year}, generate_series(1, ${units}) n`,
    `insert into subject (id, campaign_id, kind, official_id, post_id, unit_id, group_id)
     select ${seedIdSql('subject', `${years.length * (officials + units)} + (y * ${authorities} + k) * 6 + j`)},
       ${seedIdSql('campaign', small)}, 'official', ${seedIdSql('official', member)}, ${seedIdSql('post', member)},
       ${seedIdSql('unit', `${units} - k`)}, ${group}[j % 5 + 1]
     from ${year}, generate_series(0, ${authorities - 1}) k, generate_series(1, 6) j`,
  ];
}
