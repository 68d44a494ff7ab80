import { readFileSync } from 'node:fs';
import { cpus, loadavg, platform, totalmem } from 'node:os';
import pg from 'pg';

/** What the figures hold for: cores, memory, versions, the day. */
export interface Machine {
  day: string;
  cores: number;
  processor: string;
  memoryGiB: number;
  system: string;
  node: string;
  postgres: string;
  /** Mean number of running processes over the last quarter of an hour: above the cores, others were at work too. */
  load: number;
}

export async function describeMachine(databaseUrl: string): Promise<Machine> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  const [processor] = cpus();
  return {
    day: new Date().toISOString().slice(0, 10),
    cores: cpus().length,
    processor: processor?.model.trim() ?? '',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: systemName(),
    node: process.versions.node,
    postgres: rows[0]?.server_version ?? '',
    load: loadavg()[2] ?? 0,
  };
}

function systemName(): string {
  try {
    return /^PRETTY_NAME="(.*)"$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? platform();
  } catch {
    return platform();
  }
}
