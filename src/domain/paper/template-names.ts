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

type List = keyof typeof templateNames.lists;

const isList = (name: string): name is List => Object.hasOwn(templateNames.lists, name);
const isSingle = (name: string) => (templateNames.single as readonly string[]).includes(name);

/** Every name, as a template writes it. */
const known: string[] = [
  ...templateNames.single,
  ...Object.entries(templateNames.lists).flatMap(([list, fields]) => [`#${list}`, ...fields]),
];

/**
 * The first field or list of a template that no paper fills, and the one that was perhaps meant: a list is written with `#`.
 * A field of a list fits inside that list only; inside a list, what stands around it can be named too.
 * @param asked names of lists and fields within lists behind them: `danh_sach.cot_1`
 */
export function findStrangeField(asked: {
  fields: string[];
  lists: string[];
}): { field: string; nearest?: string } | undefined {
  const list = asked.lists.find((path) => !path.split('.').every((name) => isList(name) || isSingle(name)));
  if (list !== undefined) return near(`#${lastOf(list)}`);
  const field = asked.fields.find((path) => {
    const [name = '', ...around] = path.split('.').toReversed();
    const inList = around.some(
      (it) => isList(it) && (templateNames.lists[it] as readonly string[]).includes(name),
    );
    return !isSingle(name) && !inList;
  });
  return field === undefined ? undefined : near(lastOf(field));
}

function lastOf(path: string): string {
  return path.split('.').at(-1) ?? path;
}

/** The list a field stands in. */
function listOf(field: string): string | undefined {
  return Object.entries(templateNames.lists).find(([, fields]) => fields.some((it) => it === field))?.[0];
}

/** What was typed with accents, capitals, quotes or spaces is taken for what is left without them. */
function near(field: string): { field: string; nearest?: string } {
  const bare = field
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9_#]/g, '');
  const list = listOf(field);
  if (list !== undefined) return { field, nearest: `#${list}` };
  const others = known.filter((name) => name !== field);
  const nearest = others.find((name) => name === bare || name === `#${bare}`) ?? nearestName(bare, others);
  return { field, ...(nearest === undefined ? {} : { nearest }) };
}
