import { nearestName } from '#regulation/nearest-name.ts';

/** The fields an office's own template may name: single ones, and lists with what each line of them has. */
export const templateNames = {
  single: [
    'co_quan_cap_tren',
    'co_quan',
    'so',
    'dia_danh_ngay',
    'loai',
    'trich_yeu',
    'ben_ra_quyet_dinh',
    'chuc_vu',
    'nguoi_ky',
    'noi_dung',
    'ma_kiem_tra',
    'dia_chi_kiem_tra',
  ],
  lists: {
    can_cu: ['noi_dung'],
    quyen_han: ['noi_dung'],
    noi_nhan: ['noi_dung'],
    doan: ['dau', 'noi_dung'],
    danh_sach: ['cot_1', 'cot_2', 'cot_3', 'cot_4', 'cot_5', 'cot_6', 'cot_7', 'cot_8'],
  },
} as const;

const known: string[] = [
  ...templateNames.single,
  ...Object.entries(templateNames.lists).flatMap(([list, fields]) => [
    list,
    ...fields.map((field) => `${list}.${field}`),
  ]),
];

/** The first field of a template that no paper fills, and the one that was perhaps meant. */
export function findStrangeField(fields: string[]): { field: string; nearest?: string } | undefined {
  // Inside a list, what stands around it can be named too.
  const strange = fields.find(
    (field) => !known.includes(field) && !templateNames.single.some((name) => field.endsWith(`.${name}`)),
  );
  if (strange === undefined) return undefined;
  const nearest = nearestName(strange, known);
  return { field: strange, ...(nearest === undefined ? {} : { nearest }) };
}
