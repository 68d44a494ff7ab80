import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { StartFailure } from '#database/start-failure.ts';

/**
 * PostgreSQL refuses to run as root. `command` stands before every PostgreSQL program; `identity` is the account that the
 * process and its files get, as seen from here (absent: the account of this process).
 */
export type Account = { command: string[]; identity?: { uid: number; gid: number } };

const unshare = 'unshare';
const mapping = ['--user', '--map-user=1000', '--map-group=1000'];

/**
 * The account PostgreSQL runs under. Whoever is not root: the same. Root: the owner of an existing cluster, else root
 * behind a user namespace (where it looks like an ordinary account), else the account `postgres` or `nobody`.
 */
export function chooseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return { command: [] };
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { command: [], identity: { uid: owner.uid, gid: owner.gid } };
  if (process.platform === 'linux' && spawnSync(unshare, [...mapping, 'true']).status === 0) {
    return { command: [unshare, ...mapping], identity: { uid: 0, gid: 0 } };
  }
  const identity = findOrdinaryAccount('postgres') ?? findOrdinaryAccount('nobody');
  if (!identity) throw new StartFailure('root-not-possible', {});
  return { command: [], identity };
}

function findOrdinaryAccount(name: string): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid && Number(uid) > 0 ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** The command line and spawn options that run a program under the account. */
export function runAs(account: Account, program: string, args: string[]) {
  const switched = account.command.length === 0 ? (account.identity ?? {}) : {};
  const options = { ...switched, env: environment(), cwd: '/' };
  const [file, ...prefix] = account.command;
  return file ? { file, args: [...prefix, program, ...args], options } : { file: program, args, options };
}

/** PostgreSQL's own variables (PGDATA, PGPORT …) of the console must not reach the embedded server. */
function environment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'LC_ALL');
  return { ...Object.fromEntries(entries), LC_ALL: 'C' };
}

/** Whether the account may pass into a folder or run a file: every folder above must let it through. */
export function canReach(account: Account, path: string): boolean {
  if (!account.identity) return true;
  const { file, args, options } = runAs(account, 'test', ['-x', path]);
  return spawnSync(file, args, options).status === 0;
}
