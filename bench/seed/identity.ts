/** The kinds of rows that are made, each with its own range of ids. */
const kinds = {
  unit: '01',
  official: '02',
  post: '03',
  tenure: '04',
  account: '05',
  power: '06',
  campaign: '07',
  subject: '08',
  task: '09',
  indicator: '0a',
  report: '0b',
  decision: '0c',
  product: '0d',
};

export type Kind = keyof typeof kinds;

/** The id of the n-th row of a kind, the same in every run; in order, as ids of version 7 are. */
export function seedId(kind: Kind, number: number): string {
  return `019300${kinds[kind]}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
}

/** The same id as an expression of SQL over a number. */
export function seedIdSql(kind: Kind, number: string): string {
  return `('019300${kinds[kind]}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
}

/** A number from 0 to `below` − 1 that looks drawn and is the same in every run, as an expression of SQL. */
export function drawnSql(salt: string, number: string, below: number): string {
  return `(abs(hashtextextended('${salt}', (${number})::bigint) % ${below}))::int`;
}
