import { createRequire } from 'node:module';
import { clusterIn, loadAccess } from '#database/embedded/cluster.ts';
import { urlOf } from '#database/embedded/folder-claim.ts';
import { type Child, startChild } from './child.ts';

const { nodeFlags, environment } = createRequire(import.meta.url)('../../bin/launch/run-settings.js') as {
  nodeFlags: string[];
  environment: Record<string, string>;
};

/** Where the data is: a folder with an embedded server, or a server of one's own. */
export interface Place {
  folder: string;
  url?: string | undefined;
}

export interface Application extends Child {
  address: string;
  port: number;
  databaseUrl: string;
}

/** The program as an office runs it: `start`, with its own database server unless there is another. */
export async function startApplication({ folder, url }: Place): Promise<Application> {
  const child = await startChild(
    [...nodeFlags, 'src/cli/main.ts', 'start', '--json'],
    (line) => line.includes('"address"'),
    {
      ...environment,
      PORT: '0',
      DOTPHA_DATA: folder,
      DATABASE_URL: url ?? '',
    },
  );
  const { address } = JSON.parse(child.line) as { address: string };
  const databaseUrl = url ?? urlOf(loadAccess(clusterIn(folder)));
  return { ...child, address, port: Number(new URL(address).port), databaseUrl };
}

/** Signs in and gives the cookie to send along. */
export async function signIn(address: string, userName: string, password: string): Promise<string> {
  const response = await fetch(`${address}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName, password }),
  });
  const [cookie] = response.headers.getSetCookie();
  if (cookie === undefined) throw new Error(`${userName} cannot sign in: ${await response.text()}`);
  return cookie.split(';')[0] ?? '';
}
