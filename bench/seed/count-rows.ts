import pg from 'pg';

const tables = [
  'unit',
  'official',
  'campaign',
  'task',
  'indicator',
  'report',
  'reading',
  'log_entry',
] as const;

/** How many rows the main tables hold. */
export async function countRows(databaseUrl: string): Promise<Record<(typeof tables)[number], number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const counts = {
    unit: 0,
    official: 0,
    campaign: 0,
    task: 0,
    indicator: 0,
    report: 0,
    reading: 0,
    log_entry: 0,
  };
  for (const table of tables) {
    const { rows } = await client.query<{ n: string }>(`select count(*) as n from ${table}`);
    counts[table] = Number(rows[0]?.n);
  }
  await client.end();
  return counts;
}
