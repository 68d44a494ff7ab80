import { drawnSql, seedIdSql } from './identity.ts';
import { officialsPerUnit, type Size } from './size.ts';

/** A province with its departments and communes, six made-up officials in each, all managed by the province. */
export function organisationStatements({ units, departments }: Size): string[] {
  const officials = units * officialsPerUnit;
  const unitOf = `(n - 1) / ${officialsPerUnit} + 1`;
  return [
    `insert into unit (id, code, name, name_key, kind, tree, block, valid_from)
     select ${seedIdSql('unit', 'n')}, 'U' || n,
       case when n = 1 then 'Tỉnh ủy giả định' when n <= ${departments + 1} then 'Sở giả định số ' || n
         else 'Xã giả định số ' || n end,
       case when n = 1 then 'tinh uy gia dinh' when n <= ${departments + 1} then 'so gia dinh so ' || n
         else 'xa gia dinh so ' || n end,
       case when n = 1 then 'partyCommittee' when n <= ${departments + 1} then 'department' else 'commune' end,
       case when n = 1 then 'party' else 'government' end,
       (array['party', 'government', 'government', 'government', 'front'])[n % 5 + 1], '2020-01-01'
     from generate_series(1, ${units}) n`,
    `insert into unit_placement (unit_id, parent_id, valid_from)
     select ${seedIdSql('unit', 'n')}, ${seedIdSql('unit', '1')}, '2020-01-01' from generate_series(2, ${units}) n`,
    `insert into official (id, full_name, name_key, made_up)
     select ${seedIdSql('official', 'n')},
       ho.name || ' ' || dem.name || ' Giả Định ' || n, ho.key || ' ' || dem.key || ' gia dinh ' || n, true
     from generate_series(1, ${officials}) n
     join (values (0, 'Nguyễn', 'nguyen'), (1, 'Trần', 'tran'), (2, 'Lê', 'le'), (3, 'Hoàng', 'hoang')) ho (at, name, key)
       on ho.at = ${drawnSql('family', 'n', 4)}
     join (values (0, 'Văn', 'van'), (1, 'Thị', 'thi'), (2, 'Đức', 'duc')) dem (at, name, key)
       on dem.at = ${drawnSql('middle', 'n', 3)}`,
    `insert into post (id, unit_id, title, kind, is_head, valid_from)
     select ${seedIdSql('post', 'n')}, ${seedIdSql('unit', unitOf)},
       case when n % ${officialsPerUnit} = 1 then 'Người đứng đầu đơn vị số ' else 'Cấp phó đơn vị số ' end || ${unitOf},
       'unitOfficial', n % ${officialsPerUnit} = 1, '2020-01-01'
     from generate_series(1, ${officials}) n`,
    `insert into tenure (id, official_id, post_id, valid_from)
     select ${seedIdSql('tenure', 'n')}, ${seedIdSql('official', 'n')}, ${seedIdSql('post', 'n')}, '2020-01-01'
     from generate_series(1, ${officials}) n`,
    `insert into management (authority_id, post_id, valid_from)
     select ${seedIdSql('unit', '1')}, ${seedIdSql('post', 'n')}, '2020-01-01' from generate_series(1, ${officials}) n`,
  ];
}

/** An account for every official; beside them specialists of the province and of a commune, a leader, an inspector. */
export function accountStatements({ units }: Size): string[] {
  const officials = units * officialsPerUnit;
  const staff = [
    ['chuyenvien', 'specialist', 1, 'unit'],
    ['lanhdao', 'leader', 1, 'unit'],
    ['chuyenvienxa', 'specialist', units, 'unit'],
    ['thanhtra', 'inspector', null, 'all'],
  ] as const;
  return [
    `insert into account (id, user_name, official_id, password_hash)
     select ${seedIdSql('account', 'n')}, 'canbo' || n, ${seedIdSql('official', 'n')}, $1
     from generate_series(1, ${officials}) n`,
    ...staff.flatMap(([name, kind, unit, reach], position) => {
      const account = seedIdSql('account', String(officials + 1 + position));
      return [
        `insert into account (id, user_name, password_hash) values (${account}, '${name}', $1)`,
        `insert into power (id, account_id, kind, unit_id, reach, valid_from)
         values (${seedIdSql('power', String(position + 1))}, ${account}, '${kind}',
           ${unit === null ? 'null' : seedIdSql('unit', String(unit))}, '${reach}', '2020-01-01')`,
      ];
    }),
  ];
}
